"""Pictures: size from the header, nothing hidden behind them, nothing told of their maker.

Nothing is decoded: segments of JPEG and chunks of PNG are kept or left out. Place, device, author,
comments and previews go; colours and the side that is up stay.
"""

import io
import re
import struct
import zipfile

from reading.files.limits import MAX_PIXELS
from reading.files.refused import UploadRefused

SCRIPT = re.compile(rb"<script|<html|<!doctype html|<\?php|%PDF-\d", re.IGNORECASE)
START_OF_FRAME = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
PNG_END = b"IEND\xaeB`\x82"
JPEG_END = b"\xff\xd9"

PNG_HEAD = 8
# What draws the picture; everything else in a PNG is words, moments or foreign data.
PNG_KEPT = {
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"sBIT",
    b"pHYs",
    b"bKGD",
}
START, END, SCAN, COMMENT, APP0, EXIF, COLOURS, ADOBE = (
    0xD8,
    0xD9,
    0xDA,
    0xFE,
    0xE0,
    0xE1,
    0xE2,
    0xEE,
)
APPLICATION = range(0xE0, 0xF0)
STANDALONE = {0x01, *range(0xD0, 0xD9)}
ORIENTATION = 0x0112


def without_data(extension: str, data: bytes) -> bytes:
    """The same picture. Raises UploadRefused "broken"."""
    try:
        return _png(data) if extension == "png" else _jpeg(data)
    except (IndexError, struct.error) as error:
        raise UploadRefused("broken") from error


def _png(data: bytes) -> bytes:
    kept, at = [data[:PNG_HEAD]], PNG_HEAD
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if kind in PNG_KEPT:
            kept.append(data[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end
    raise UploadRefused("broken")


def _jpeg(data: bytes) -> bytes:
    """Up to the first end mark: what follows are further pictures, with data of their own."""
    kept, at = [data[:2]], 2
    while at < len(data):
        if data[at] != 0xFF:
            raise UploadRefused("broken")
        marker = data[at + 1]
        if marker == END:
            return b"".join([*kept, b"\xff\xd9"])
        if marker == 0xFF or marker in STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + max(length, 2)
        if marker == SCAN:
            end = _end_of_scan(data, end)
        kept.append(_segment(marker, data[at:end]))
        at = end
    raise UploadRefused("broken")


def _end_of_scan(data: bytes, at: int) -> int:
    """The next marker that is neither a stuffed byte nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise UploadRefused("broken")
        if data[at + 1] not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return at
        at += 1 if data[at + 1] == 0xFF else 2


def _segment(marker: int, segment: bytes) -> bytes:
    if marker == EXIF:
        side = _orientation(segment)
        return _only_orientation(side) if side > 1 else b""
    if marker == APP0:
        # The preview of a JFIF head goes, its measures stay.
        return b"\xff\xe0\x00\x10" + segment[4:16] + b"\0\0" if len(segment) >= 18 else b""
    if marker == COLOURS:
        return segment if segment[4:15] == b"ICC_PROFILE" else b""
    if marker == ADOBE:
        return segment if segment[4:9] == b"Adobe" else b""
    return b"" if marker == COMMENT or marker in APPLICATION else segment


def _orientation(segment: bytes) -> int:
    """1 to 8; 1 where nothing is told or what is told cannot be read."""
    body = segment[10:]
    if segment[4:10] != b"Exif\0\0" or body[:2] not in (b"II", b"MM"):
        return 1
    order = "<" if body[:2] == b"II" else ">"
    try:
        (first,) = struct.unpack_from(f"{order}I", body, 4)
        (count,) = struct.unpack_from(f"{order}H", body, first)
        for number in range(min(count, 200)):
            tag, _kind, _many, value = struct.unpack_from(
                f"{order}HHIH", body, first + 2 + 12 * number
            )
            if tag == ORIENTATION:
                return int(value) if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _only_orientation(side: int) -> bytes:
    table = struct.pack(">HHHIHHI", 1, ORIENTATION, 3, 1, side, 0, 0)
    body = b"Exif\0\0" + b"MM\0*" + struct.pack(">I", 8) + table
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def check_picture(extension: str, data: bytes) -> tuple[int, int]:
    """(width, height) in pixels. Raises UploadRefused: broken, mixed, pixels."""
    size = _png_size(data) if extension == "png" else _jpeg_size(data)
    if 0 in size:
        raise UploadRefused("broken")
    if size[0] * size[1] > MAX_PIXELS:
        raise UploadRefused("pixels", limit=MAX_PIXELS // 1_000_000)
    if SCRIPT.search(data) or zipfile.is_zipfile(io.BytesIO(data)):
        raise UploadRefused("mixed")
    return size


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR" or len(data) < 33:
        raise UploadRefused("broken")
    end = data.rfind(PNG_END)
    if end < 0:
        raise UploadRefused("broken")
    if data[end + len(PNG_END) :].strip(b"\x00\r\n "):
        raise UploadRefused("mixed")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Walk the segments up to the frame header."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in STANDALONE - {START}:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4])
        if marker in START_OF_FRAME:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            if JPEG_END not in data[at:]:
                raise UploadRefused("broken")
            return width, height
        at += 2 + max(length, 2)
    raise UploadRefused("broken")
