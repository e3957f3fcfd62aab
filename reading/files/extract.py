"""Text of an upload by its kind."""

from dataclasses import dataclass

from reading.files.encodings import decode
from reading.files.kinds import FileKind
from reading.files.limits import MAX_TEXT
from reading.files.packages import read_package
from reading.files.pictures import check_picture
from reading.files.refused import UploadRefused


@dataclass(frozen=True, slots=True)
class Extracted:
    """`text` is None where there is none to read (pictures).

    `boxes`: what the guard reads besides, words that stand apart on a page or on none.
    """

    text: str | None
    readable: bool
    pages: int | None = None
    boxes: str = ""


def extract(kind: FileKind, data: bytes) -> Extracted:
    """Raises UploadRefused when the content breaks a limit or a rule of its kind."""
    if kind.family == "picture":
        check_picture(kind.extension, data)
        return Extracted(None, readable=False)
    if kind.family == "pdf":
        from reading.files.pdf import read_pdf  # its reader takes long to load

        pdf = read_pdf(data)
        return Extracted(pdf.text, pdf.readable, pdf.pages, pdf.boxes)
    if kind.family == "package":
        contents = read_package(data)
        return Extracted(contents.text, contents.readable, boxes=contents.beside)
    text, _encoding = decode(data)
    if len(text) > MAX_TEXT:
        raise UploadRefused("too_complex")
    return Extracted(text, readable=True)
