"""From bytes to text, in the encodings Vietnamese offices really send."""

import unicodedata

from reading.files.legacy import ENOUGH, from_tcvn3, vietnamese_share
from reading.files.refused import UploadRefused

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
UNICODE_NAMES = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}


def decode(data: bytes) -> tuple[str, str]:
    """(text, name of the encoding: UTF-8, UTF-16, Windows-1258 or TCVN3).

    Raises UploadRefused "encoding" when no reading gives Vietnamese or plain text.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _checked(data, codec), UNICODE_NAMES[codec]
    if unmarked := _unmarked_utf16(data):
        return _checked(data, unmarked), "UTF-16"
    try:
        return unicodedata.normalize("NFC", data.decode()), "UTF-8"
    except UnicodeDecodeError:
        return _legacy(data)


def _checked(data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise UploadRefused("encoding") from error
    return unicodedata.normalize("NFC", text)


def _unmarked_utf16(data: bytes) -> str | None:
    head = data[:400]
    if len(head) < 4 or len(data) % 2:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.6:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > half * 0.6 else None


def _legacy(data: bytes) -> tuple[str, str]:
    if b"\x00" in data:
        raise UploadRefused("encoding")
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    tcvn3 = from_tcvn3(data.decode("latin-1"))
    shares = {"Windows-1258": vietnamese_share(windows), "TCVN3": vietnamese_share(tcvn3)}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] < ENOUGH:
        raise UploadRefused("encoding")
    return (windows, best) if best == "Windows-1258" else (tcvn3, best)
