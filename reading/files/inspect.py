"""The one door for uploads: bytes in memory in, what they are and say out, or a refusal."""

import hashlib
from dataclasses import dataclass
from typing import IO, Any

from offices.foundation.limited import GaveUp, read_limited
from offices.foundation.refusals import note
from offices.foundation.secrets import Mark, SecrecyLevel, StampPlace
from reading.files.limits import MAX_BYTES, MEGABYTE, READING_MEMORY, READING_SECONDS
from reading.files.refused import UploadRefused
from reading.files.scanner import refuse_harmful

SPLIT = frozenset({"docx", "odt", "pdf", "txt", "png", "jpg"})  # can be read for their orders
_LAID_OUT = {"docx": "tasks_in_word", "pdf": "tasks_in_pdf"}


@dataclass(frozen=True, slots=True)
class Inspected:
    """An upload that may be kept. `size` in bytes, `sha256` in hex.

    Where `readable` is False the guard saw no or not all text: keeping it needs the uploader's
    recorded declaration (`declared`). A picture's `data` are without what it told of its maker.
    """

    name: str
    kind: str
    content_type: str
    extension: str
    size: int
    sha256: str
    text: str | None
    readable: bool
    pages: int | None
    data: bytes
    boxes: str = ""
    declared: bool = False


def inspect_upload(name: str, data: bytes | IO[bytes]) -> Inspected:
    """Type, limits, safety and text of an upload; nothing is written anywhere.

    Raises UploadRefused, whose `message` is for the person.
    """
    inspected, _mark = _inspected(name, data, guard=False, table=False)
    return inspected


def admit_upload(
    name: str, data: bytes | IO[bytes], *, field: str, table: bool = False
) -> Inspected:
    """inspect_upload, then the secrets guard and the scanner: after this a file may be kept.

    `table`: it is read as a table here, whatever its name says; a CSV always is. A mark of
    secrecy is noted for `field` (offices.foundation.refusals) and raised as UploadRefused
    "secret_mark".
    """
    inspected, mark = _inspected(name, data, guard=True, table=table)
    if mark is not None:
        note(mark, field=field)
        raise UploadRefused("secret_mark")
    refuse_harmful(inspected.data)
    return inspected


def _inspected(
    name: str, data: bytes | IO[bytes], *, guard: bool, table: bool
) -> tuple[Inspected, Mark | None]:
    content = data if isinstance(data, bytes) else data.read(MAX_BYTES + 1)
    told, picture = ask("inspect", content, name=name, guard=guard, table=table)
    content = picture or content
    mark: list[Any] | None = told.pop("mark")
    inspected = Inspected(
        **told, size=len(content), sha256=hashlib.sha256(content).hexdigest(), data=content
    )
    return inspected, mark_told(mark)


def ask(job: str, data: bytes, *, patience: int = 1, **facts: Any) -> tuple[dict[str, Any], bytes]:
    """What a function of `limited_reading` says of these bytes. Raises UploadRefused."""
    if not data:
        raise UploadRefused("empty")
    if len(data) > MAX_BYTES:
        raise UploadRefused("too_large", limit=MAX_BYTES // MEGABYTE)
    try:
        told, made = read_limited(
            f"reading.files.limited_reading:{job}",
            data,
            seconds=READING_SECONDS,
            memory=READING_MEMORY,
            patience=patience,
            **facts,
        )
    except GaveUp as gave_up:
        raise UploadRefused(gave_up.code) from gave_up
    if "refused" in told:
        raise UploadRefused(told["refused"], **told["facts"])
    return told, made


def mark_told(told: list[str] | None) -> Mark | None:
    """The mark of secrecy that an answer names by its level and place."""
    return Mark(SecrecyLevel(told[0]), StampPlace(told[1])) if told else None


def words_of(found: Inspected) -> str:
    """Text of an inspected upload; of Word and PDF the body alone, with the numbers and tables
    they lay out: what the guard reads besides (headers, notes, properties) orders nothing."""
    body = _laid_out(found)
    return body if body.strip() else found.text or ""


def _laid_out(found: Inspected) -> str:
    """ "" for the other kinds, and where it takes too long to see how it is laid out."""
    job = _LAID_OUT.get(found.extension)
    if not job or not found.text:
        return ""
    try:
        return str(ask(job, found.data)[0]["text"])
    except UploadRefused:
        return ""
