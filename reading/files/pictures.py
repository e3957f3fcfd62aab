"""Pictures: size from the header, nothing hidden behind them. They are never decoded here."""

import io
import re
import struct
import zipfile

from reading.files.limits import MAX_PIXELS
from reading.files.refused import UploadRefused

SCRIPT = re.compile(rb"<script|<html|<!doctype html|<\?php|%PDF-\d", re.IGNORECASE)
START_OF_FRAME = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
STANDALONE = {0x01, *range(0xD0, 0xD8)}
PNG_END = b"IEND\xaeB`\x82"
JPEG_END = b"\xff\xd9"


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
        if marker == 0xFF or marker in STANDALONE:
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
