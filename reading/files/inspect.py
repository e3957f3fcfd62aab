"""The one door for uploads: bytes in memory in, what they are and say out, or a refusal."""

import hashlib
from dataclasses import dataclass
from typing import IO

from reading.files.extract import extract
from reading.files.guard import refuse_marked
from reading.files.kinds import recognise
from reading.files.limits import MAX_BYTES, MEGABYTE
from reading.files.names import clean_name
from reading.files.picture_data import without_data
from reading.files.refused import UploadRefused
from reading.files.scanner import refuse_harmful


@dataclass(frozen=True, slots=True)
class Inspected:
    """An upload that may be kept. `size` in bytes, `sha256` in hex.

    Where `readable` is False the guard saw no or not all text: keeping it needs the uploader's
    recorded declaration. A picture's `data` are without what it told of its maker.
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


def inspect_upload(name: str, data: bytes | IO[bytes]) -> Inspected:
    """Type, limits, safety and text of an upload; nothing is written anywhere.

    Raises UploadRefused, whose `message` is for the person.
    """
    content = data if isinstance(data, bytes) else data.read(MAX_BYTES + 1)
    if not content:
        raise UploadRefused("empty")
    if len(content) > MAX_BYTES:
        raise UploadRefused("too_large", limit=MAX_BYTES // MEGABYTE)
    clean = clean_name(name)
    kind = recognise(clean, content)
    found = extract(kind, content)
    if kind.family == "picture":
        content = without_data(kind.extension, content)
    return Inspected(
        name=clean,
        kind=kind.family,
        content_type=kind.content_type,
        extension=kind.extension,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        text=found.text,
        readable=found.readable,
        pages=found.pages,
        data=content,
        boxes=found.boxes,
    )


def admit_upload(
    name: str, data: bytes | IO[bytes], *, field: str, table: bool = False
) -> Inspected:
    """inspect_upload, then the secrets guard and the scanner: after this a file may be kept.

    `table`: it is read as a table here, whatever its name says; a CSV always is. A mark of
    secrecy is noted for `field` (offices.foundation.refusals) and raised as UploadRefused
    "secret_mark".
    """
    inspected = inspect_upload(name, data)
    table = inspected.kind == "text" and (table or inspected.extension == "csv")
    words = f"{inspected.text or ''}\n\n{inspected.boxes}"
    refuse_marked(inspected.name, words, field=field, table=table)
    refuse_harmful(inspected.data)
    return inspected
