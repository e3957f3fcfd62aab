"""One folder of a mailbox over IMAP, opened for reading only: no flag of any mail changes.

A mail's text is never asked for, only its From line, its structure and the papers attached; nothing
of it is kept here. From whom it is: one address, and whether the office's own mail server vouches
for it. What fails is told as MailboxFailed, without a word of what was read.
"""

import datetime as dt
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesHeaderParser, BytesParser
from email.policy import default
from email.utils import getaddresses
from hashlib import sha256
from typing import Any

from authres import AuthenticationResultsHeader
from authres.core import AuthResError
from django.utils import timezone
from environ.fileaware_mapping import FileAwareMapping
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from coordination.models.mail import MailSecurity
from intake.models.mailboxes import Mailbox, MailboxFault
from offices.models import Office
from reading.files.inspect import SPLIT
from reading.files.kinds import extension_of
from reading.files.limits import MAX_BYTES

SECONDS = 10  # of silence
HEAD = "BODY.PEEK[HEADER.FIELDS (FROM MESSAGE-ID)]"
RESULTS = "BODY.PEEK[HEADER.FIELDS (AUTHENTICATION-RESULTS)]"
MOST_ENCODED = MAX_BYTES * 3 // 2  # bytes of a paper as it travels
INLINE = ("inline", "image")
PAPERS = SPLIT - {"txt"}
# The property that names the domain, by the method that asked for it.
NAMED = {"dmarc": ("header", "from"), "dkim": ("header", "d"), "spf": ("smtp", "mailfrom")}


class MailboxFailed(Exception):  # noqa: N818 - reads as a sentence where it is caught
    def __init__(self, fault: MailboxFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class MailHead:
    """What is known of every mail: `key` tells it from all others."""

    uid: int
    sender: str
    key: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper of a mail, not yet fetched; `mime`: its own head."""

    section: str
    mime: bytes
    name: str
    size: int


def variable_of(office: Office) -> str:
    """The environment's name of the password of its mailbox."""
    return f"MAILBOX_PASSWORD_{office.code.upper().replace('-', '_')}"


def password_of(mailbox: Mailbox) -> str:
    """Of its variable, or of the file that the variable's name with _FILE behind it names."""
    given = FileAwareMapping(cache=False)  # a changed password acts on the next reading
    try:
        return str(given.get(variable_of(mailbox.office), "")).strip()
    except OSError:
        return ""


@contextmanager
def _told(otherwise: MailboxFault = MailboxFault.ANSWER) -> Iterator[None]:
    """`from None`: what the server said is not carried on."""
    try:
        yield
    except LoginError:
        raise MailboxFailed(MailboxFault.LOGIN) from None
    except ssl.SSLError:
        raise MailboxFailed(MailboxFault.TLS) from None
    except (OSError, IMAPClientAbortError):
        raise MailboxFailed(MailboxFault.AWAY) from None
    except (IMAPClientError, ValueError, KeyError, AssertionError):
        raise MailboxFailed(otherwise) from None


@contextmanager
def opened(mailbox: Mailbox) -> Iterator["Folder"]:
    """Raises MailboxFailed."""
    password = password_of(mailbox)
    if not password:
        raise MailboxFailed(MailboxFault.PASSWORD)
    with _told():
        client = _connected(mailbox)
    try:
        with _told():
            client.login(mailbox.username, password)
        with _told(MailboxFault.FOLDER):
            facts = client.select_folder(mailbox.folder, readonly=True)
            upcoming = facts if b"UIDNEXT" in facts else client.folder_status(mailbox.folder)
        yield Folder(
            client,
            int(facts[b"UIDVALIDITY"]),
            int(facts[b"EXISTS"]),
            int(upcoming[b"UIDNEXT"]),
        )
    finally:
        with suppress(IMAPClientError, OSError, ValueError):
            client.logout()
        with suppress(OSError):
            client.shutdown()


def _connected(mailbox: Mailbox) -> IMAPClient:
    security, checked = mailbox.security, ssl.create_default_context()
    if mailbox.is_plain_afar:
        raise MailboxFailed(MailboxFault.TLS)
    at_once = checked if security == MailSecurity.TLS else None
    client = IMAPClient(
        mailbox.host, mailbox.port, ssl=at_once is not None, ssl_context=at_once, timeout=SECONDS
    )
    if security == MailSecurity.STARTTLS:
        try:
            client.starttls(checked)
        except BaseException:
            client.shutdown()
            raise
    return client


@dataclass(frozen=True, slots=True)
class Folder:
    """`validity`: numbers of mails (UID) hold as long as it stays; `count` of mails;
    `next_uid`: of the mail that arrives next."""

    client: IMAPClient
    validity: int
    count: int
    next_uid: int

    def arrivals(self, *, after: int) -> list[int]:
        """UIDs above `after`."""
        with _told():
            found = self.client.search(["UID", f"{after + 1}:*"])
        return sorted(uid for uid in found if uid > after)

    def arrivals_since(self, day: dt.date) -> list[int]:
        """UIDs of what arrived on that day here, or later: a server counts days by its own clock,
        so that a day more is asked for and looked at."""
        with _told():
            found = self.client.search(["SINCE", day - dt.timedelta(days=1)])
            told = self.client.fetch(found, ["INTERNALDATE"]) if found else {}
            return sorted(
                uid for uid, one in told.items() if timezone.localdate(_arrival(one)) >= day
            )

    def heads(self, uids: list[int]) -> list[MailHead]:
        """From whom each is; nothing else is asked of a mail here."""
        if not uids:
            return []
        with _told():
            found = self.client.fetch(uids, [HEAD, "RFC822.SIZE"])
            return [self._head(uid, found[uid]) for uid in uids if uid in found]

    def _head(self, uid: int, told: dict[bytes, Any]) -> MailHead:
        head, size = _section(told), int(told[b"RFC822.SIZE"])
        own = message_id_of(head) or f"{self.validity}:{uid}"
        return MailHead(
            uid, sender_of(head), sha256(f"{own} {size}".encode(errors="replace")).hexdigest()
        )

    def vouches_for(self, head: MailHead, server: str) -> bool:
        with _told():
            told = self.client.fetch([head.uid], [RESULTS])[head.uid]
        return passed(_section(told), server=server, sender=head.sender)

    def attached(self, uid: int) -> tuple[dt.datetime, list[Attached]]:
        """When it arrived, and its papers; pictures within its text are none."""
        with _told():
            told = self.client.fetch([uid], ["BODYSTRUCTURE", "INTERNALDATE"])[uid]
            sizes = dict(_parts(told[b"BODYSTRUCTURE"]))
            asked = [f"BODY.PEEK[{section}.MIME]" for section in sizes]
            heads = self.client.fetch([uid], asked)[uid] if asked else {}
            mimes = {one: heads[f"BODY[{one}.MIME]".encode()] or b"" for one in sizes}
        told_of = ((one, mimes[one], _facts(mimes[one])) for one in sizes)
        papers = [
            Attached(one, mime, str(facts.get_filename() or ""), sizes[one])
            for one, mime, facts in told_of
            if (facts.get_content_disposition(), facts.get_content_maintype()) != INLINE
        ]
        return _arrival(told), [one for one in papers if extension_of(one.name) in PAPERS]

    def content(self, uid: int, paper: Attached) -> bytes:
        asked = f"BODY.PEEK[{paper.section}]<0.{MOST_ENCODED}>"
        with _told():
            found = _section(self.client.fetch([uid], [asked])[uid])
        whole = _facts(paper.mime, found).get_payload(decode=True)
        return whole if isinstance(whole, bytes) else b""


def _arrival(told: dict[bytes, Any]) -> dt.datetime:
    arrived: dt.datetime = told[b"INTERNALDATE"]
    return arrived.astimezone(dt.UTC)


def _section(told: dict[bytes, Any]) -> bytes:
    """The one part that was asked for, however the server writes its name."""
    return next((value or b"" for name, value in told.items() if name.startswith(b"BODY[")), b"")


def _facts(mime: bytes, content: bytes = b"") -> EmailMessage:
    return BytesParser(policy=default).parsebytes(mime.rstrip(b"\r\n") + b"\r\n\r\n" + content)


def _parts(body: Any, above: str = "") -> Iterator[tuple[str, int]]:
    """(section, size as it travels) of what is neither text nor another mail."""
    if body.is_multipart:
        for number, one in enumerate(body[0], 1):
            yield from _parts(one, f"{above}{number}.")
    elif body[0].lower() not in (b"text", b"message"):
        yield above.rstrip(".") or "1", int(body[6])


def sender_of(head: bytes) -> str:
    """The one address of the one From line, in small letters; "" for any other mail."""
    lines = BytesHeaderParser().parsebytes(head).get_all("From", [])
    found = getaddresses([str(line) for line in lines])
    return found[0][1].lower() if len(lines) == len(found) == 1 else ""


def message_id_of(head: bytes) -> str:
    return str(BytesHeaderParser().parsebytes(head).get("Message-ID", "")).strip()


def passed(head: bytes, *, server: str, sender: str) -> bool:
    """Whether `server` wrote that the sender's own domain stands behind this mail.

    Of its lines only the uppermost counts: a server takes away those of its name that a mail
    brings along (RFC 8601, 5), and whatever came earlier stands below.
    """
    domain = sender.rpartition("@")[2]
    for line in BytesHeaderParser().parsebytes(head).get_all("Authentication-Results", []):
        try:
            told = AuthenticationResultsHeader.parse_value(" ".join(str(line).split()))
        except AuthResError:
            continue
        if str(told.authserv_id).lower() == server.lower():
            return any(_stands_behind(result, domain) for result in told.results)
    return False


def _stands_behind(result: object, domain: str) -> bool:
    method, said = getattr(result, "method", ""), getattr(result, "result", "")
    if said != "pass" or method not in NAMED:
        return False
    facts = getattr(result, "properties", ())
    named = [one.value for one in facts if (one.type, one.name) == NAMED[method]]
    return [str(one).rpartition("@")[2].lower() for one in named] == [domain]
