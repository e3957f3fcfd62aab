"""The trial installation's mails, read from the folder where its mail server keeps them."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class SentMail:
    """One mail; `text` only where it was asked for."""

    name: str
    to: str
    subject: str
    message_id: str
    sent_at: datetime | None
    text: str = ""


def letters(folder: Path, *, limit: int, before: str = "") -> list[SentMail]:
    """The newest mails first, at most `limit`, older than the one named `before`."""
    names = sorted((p.stem for p in folder.glob("*.eml")), reverse=True)
    older = [name for name in names if not before or name < before]
    parser = BytesHeaderParser(policy=default)
    found = []
    for name in older[:limit]:
        with (folder / f"{name}.eml").open("rb") as file:
            found.append(_letter(name, parser.parse(file)))
    return found


def letter(folder: Path, name: str) -> SentMail | None:
    """One mail with its plain text; None when the folder holds none of that name."""
    path = folder / f"{name}.eml"
    if path.parent != folder or not path.is_file():
        return None
    message = message_from_bytes(path.read_bytes(), policy=default)
    body = message.get_body(preferencelist=("plain",))
    return _letter(name, message, text=body.get_content() if body else "")


def _letter(name: str, message: EmailMessage, text: str = "") -> SentMail:
    date = message["Date"]
    return SentMail(
        name=name,
        to=str(message["To"] or message["X-Envelope-To"] or ""),
        subject=str(message["Subject"] or ""),
        message_id=str(message["Message-ID"] or ""),
        sent_at=timezone.localtime(parsedate_to_datetime(str(date))) if date else None,
        text=text,
    )
