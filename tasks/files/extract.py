"""Text of an upload by its kind."""

from dataclasses import dataclass

from tasks.files.encodings import decode
from tasks.files.kinds import Kind
from tasks.files.limits import MAX_TEXT
from tasks.files.packages import read_package
from tasks.files.pdf import read_pdf
from tasks.files.pictures import check_picture
from tasks.files.refused import UploadRefused


@dataclass(frozen=True, slots=True)
class Extracted:
    """`text` is None where there is none to read (pictures)."""

    text: str | None
    readable: bool
    pages: int | None = None


def extract(kind: Kind, data: bytes) -> Extracted:
    """Raises UploadRefused when the content breaks a limit or a rule of its kind."""
    if kind.family == "picture":
        check_picture(kind.extension, data)
        return Extracted(None, readable=False)
    if kind.family == "pdf":
        pdf = read_pdf(data)
        return Extracted(pdf.text, pdf.readable, pdf.pages)
    if kind.family == "package":
        contents = read_package(data)
        return Extracted(contents.text, contents.readable)
    text, _encoding = decode(data)
    if len(text) > MAX_TEXT:
        raise UploadRefused("too_complex")
    return Extracted(text, readable=True)
