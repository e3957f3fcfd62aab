"""Uploads at the limit, one of each kind: what a person's largest files look like."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable

from reading.files.limits import MAX_BYTES, MAX_TEXT
from tests.reading.files.build import word

TO_SPARE = 200_000
LINE = "Giao Văn phòng UBND tỉnh rà soát số liệu giải ngân vốn đầu tư công.\n"


def _noise() -> bytes:
    return os.urandom(MAX_BYTES - TO_SPARE)


def _package() -> bytes:
    """A Word file of long text and one large picture: as much as is left of the limit."""
    words = [f"{os.urandom(60).hex()} {LINE}" for _paragraph in range(3_000)]
    made = io.BytesIO(word(*words))
    room = MAX_BYTES - TO_SPARE - len(made.getvalue())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/image1.png", os.urandom(room))
    return made.getvalue()


def _text() -> bytes:
    """As many signs as are read; a longer one is refused."""
    return (LINE * (MAX_TEXT // len(LINE) - 1)).encode()


def _table() -> bytes:
    rows = (f"{n},{LINE.strip()},05/12/2030\n" for n in range(19_000))
    return ("Số,Nội dung,Thời hạn\n" + "".join(rows)).encode()


def _picture() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        checked = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + checked

    head = struct.pack(">IIBBBBB", 4000, 3000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", _noise()) + chunk(b"IEND", b"")
    )


def _pdf() -> bytes:
    """One page of text, and a picture nobody draws."""
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, StreamObject

    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    picture = StreamObject()
    picture.set_data(_noise())
    picture[NameObject("/Type")] = NameObject("/XObject")
    writer._add_object(picture)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


MAKERS: dict[str, Callable[[], bytes]] = {
    "lon.docx": _package,
    "lon.txt": _text,
    "lon.csv": _table,
    "lon.png": _picture,
    "lon.pdf": _pdf,
}


def files() -> list[tuple[str, bytes]]:
    """Name and bytes of each kind."""
    return [(name, make()) for name, make in MAKERS.items()]
