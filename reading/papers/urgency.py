"""Urgency stamps: Khẩn, Thượng khẩn, Hỏa tốc (NĐ 30/2020, Đ4); the Party writes the same."""

import re
from typing import Literal

from reading.text import Text, clean

Urgency = Literal["", "urgent", "very_urgent", "flash"]
_FLASH = re.compile(r"\bhoa toc\b")
_VERY = re.compile(r"\bthuong khan\b")
_URGENT = re.compile(r"\bkhan\b(?!\s*(?:truong|cap|thiet|khoan|gia|cau))")
_STAMP_BEFORE = re.compile(
    r"(?:\A|[(\[:.]|\n|do khan|muc do|cong van|van ban|cong dien|dau|\bchi dao)\s*\Z"
)


def read_urgency(text: str) -> Urgency:
    """The stamp in a text; "khẩn trương" and "khẩn cấp" are no stamp."""
    line = Text(clean(text))
    if _FLASH.search(line.folded) and ("hỏa tốc" in line.lower() or "hoả tốc" in line.lower()):
        return "flash"
    if _VERY.search(line.folded) and "thượng khẩn" in line.lower():
        return "very_urgent"
    return (
        "urgent" if any(_is_stamp(line, found) for found in _URGENT.finditer(line.folded)) else ""
    )


def _is_stamp(line: Text, found: re.Match[str]) -> bool:
    written = line[found.start() : found.end()]
    if written == "KHẨN":
        return True
    before = _STAMP_BEFORE.search(line.folded[: found.start()])
    return written in {"Khẩn", "khẩn"} and before is not None
