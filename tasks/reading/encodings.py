"""Bytes of a text file to Vietnamese letters: UTF-8, UTF-16, Windows-1258, TCVN3 (ABC fonts)."""

import re
import unicodedata

# TCVN 5712:1993, second set: the code of the first letter of each unbroken run.
_TCVN3_RUNS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {start + i: letter for start, run in _TCVN3_RUNS.items() for i, letter in enumerate(run)}
_EVERYDAY = (
    "và của ngày các sở việc vụ hạn trước tỉnh công văn đơn vị chủ trì phối hợp nội dung thời cơ "
    "quan số nhiệm kế hoạch báo cáo ủy ban nhân dân phòng giao trong đề nghị quý tháng năm chậm "
    "nhất hoàn thành về trình hồ sơ giải quyết dự án kỳ họp"
)
_COMMON = frozenset(_EVERYDAY.split())
_WORD = re.compile(r"[^\W\d_]+")


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of the encoding recognised; undecodable bytes never raise."""
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    as_1258 = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    as_tcvn3 = from_tcvn3(data.decode("latin-1"))
    if vietnamese_words(as_tcvn3) > vietnamese_words(as_1258):
        return as_tcvn3, "tcvn3"
    return as_1258, "cp1258"


def from_tcvn3(letters: str) -> str:
    """Letters of an ABC font, held as Latin-1, as the Vietnamese they show."""
    return unicodedata.normalize("NFC", letters.translate(TCVN3))


def mended(text: str) -> tuple[str, bool]:
    """A cell typed in an ABC font ("NhiÖm vô") put right; True when it was."""
    if text.isascii() or any(ord(letter) > 0xFF for letter in text):
        return text, False
    fixed = from_tcvn3(text)
    return (fixed, True) if vietnamese_words(fixed) > vietnamese_words(text) else (text, False)


def vietnamese_words(text: str) -> int:
    """How many words of the text are everyday words of offices."""
    return sum(word.lower() in _COMMON for word in _WORD.findall(text[:20_000]))
