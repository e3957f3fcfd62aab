"""Files for tests, made in memory: real ones from the usual writers, bent ones from these."""

import io
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable

import docx
import openpyxl
import weasyprint
from pypdf import PdfReader, PdfWriter

from reading.files.encodings import TCVN3_SIGNS, VIETNAMESE

TONES = "\u0300\u0301\u0303\u0309\u0323"
TO_TCVN3 = str.maketrans(VIETNAMESE, TCVN3_SIGNS)


def word(*paragraphs: str, header: str = "", footer: str = "") -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    return _saved(document)


def excel(rows: Iterable[Iterable[object]], *, title: str = "Nhiệm vụ") -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    return _saved(book)


def pdf(html: str) -> bytes:
    written: bytes = weasyprint.HTML(string=html).write_pdf()
    return written


def pdf_with(change: object, html: str = "<p>Báo cáo tuần của Văn phòng") -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(html))))
    change(writer)  # type: ignore[operator]
    return _saved(writer, "write")


def package(members: dict[str, bytes | str], *, like: bytes | None = None) -> bytes:
    """A zip of these members, on top of those of another package."""
    kept: dict[str, bytes] = {}
    if like is not None:
        with zipfile.ZipFile(io.BytesIO(like)) as source:
            kept = {name: source.read(name) for name in source.namelist()}
    kept |= {name: _bytes(content) for name, content in members.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(like: bytes, member: str, old: str, new: str) -> bytes:
    """The package with a text replaced inside one member."""
    with zipfile.ZipFile(io.BytesIO(like)) as source:
        content = source.read(member).decode()
    assert old in content
    return package({member: content.replace(old, new, 1)}, like=like)


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00\x01\x02\x03\x04\x05\x06" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int = 640, height: int = 480) -> bytes:
    frame = (
        b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" + b"\x01\x11\x00" * 3
    )
    app = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    return (
        b"\xff\xd8"
        + app
        + frame
        + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
        + b"\x11" * 50
        + b"\xff\xd9"
    )


def windows_1258(text: str) -> bytes:
    """The encoding as Windows writes it: some letters whole, tones as marks behind them."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parted = unicodedata.normalize("NFD", letter)
            base = "".join(sign for sign in parted if sign not in TONES)
            tone = "".join(sign for sign in parted if sign in TONES)
            out += unicodedata.normalize("NFC", base).encode("cp1258") + tone.encode("cp1258")
    return out


def tcvn3(text: str) -> bytes:
    return text.translate(TO_TCVN3).encode("latin-1")


def _bytes(content: bytes | str) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _saved(document: object, verb: str = "save") -> bytes:
    out = io.BytesIO()
    getattr(document, verb)(out)
    return out.getvalue()
