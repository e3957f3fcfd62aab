"""The signs a line begins with: numbers, letters, bullets, and how deep they stand."""

import re

_ORDINAL = re.compile(  # "Một là, …", "Thứ nhất: …"; not "Thứ Hai, ngày 14/9"
    r"(?P<m>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là|Thứ (?:nhất|hai|ba|tư|năm|sáu))"
    r"\s*[,:]\s*(?=[^\W\d])(?!ngày|sáng|chiều)"
)
_MARKERS = (
    re.compile(r"(?P<m>(?:phần\s+)?[IVX]{1,5})\s*[.)\-:/]\s+(?=\S)", re.IGNORECASE),
    re.compile(r"(?P<m>\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)/\-]\s*(?![\d])(?=\S)"),
    re.compile(r"(?P<m>\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+(?=\d+ [^\W\d])"),
    re.compile(r"(?P<m>\d{1,2})\s*[.)\-]\s+(?=\d{1,2} ?(?:h|giờ|g)(?:\d{2})?(?!\w)|\d{1,2}:\d{2})"),
    re.compile(r"(?P<m>[a-zđ])\s*[.)]\s*(?=\S)"),
    re.compile(r"\((?P<m>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)"),
    _ORDINAL,
    re.compile(r"(?P<m>(?:Điều|Khoản|Nhiệm vụ|Việc) \d{1,2})\s*[.:]\s*(?=\S)"),
    re.compile(r"(?P<m>\*)\s*(?=\S)"),
    re.compile(r"(?P<m>[-–—•·⁃‣»›])\s*(?=\S)"),
    re.compile(r"(?P<m>[+o▪])\s+(?=\S)"),
    re.compile(r"(?P<m>[\u2190-\u2bff\U0001f300-\U0001faff]+)\ufe0f?\s*(?=\w)"),  # "✔ ", "👉 "
)
_DEPTHS = (0, 10, 10, 10, 20, 30, 35, 5, 40, 50, 60, 60)
_SIGN = re.compile(
    r"[^\s\w]*(?:\d+(?:\.\d+)*|[IVX]+(?=[.)/\-])|[a-zđA-HĐ](?=[.)])|[ivx]+(?=\))|o(?= ))?[^\s\w]*"
)
_ROMAN_ONLY = re.compile(r"(?:Phần\s+)?[IVX]+", re.IGNORECASE)
_LETTERED = re.compile(r"(?P<m>[A-HĐ])\s*[.)\-]\s+(?=[^\W\d_])(?!-)")  # above Roman numbers
_DOTTED = re.compile(r"(?P<m>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[^\W\d])")


def marked(line: str) -> tuple[int, str, str] | None:
    """Level, marker and text of a line that begins an item."""
    if lettered := _LETTERED.match(line):
        return -10, lettered["m"], line[lettered.end() :]
    dotted = _DOTTED.match(line)
    if dotted:
        return 10 + dotted["m"].count("."), dotted["m"], line[dotted.end() :]
    for level, pattern in enumerate(_MARKERS):
        found = pattern.match(line)
        if not found or (level == 0 and not _ROMAN_ONLY.fullmatch(found["m"])):
            continue
        if level == 0 and found["m"].islower():
            continue
        depth = _DEPTHS[level] + found["m"].count(".")
        return depth, found["m"], line[found.end() :].strip()
    return None


def sign_of(line: str) -> str:
    """What kind of sign a line begins with: "1.", "a)", "(i)", "🔸"."""
    if _ORDINAL.match(line):
        return "Thứ nhất"
    found = _SIGN.match(line)
    sign = re.sub(r"\d+", "1", found[0]) if found else ""
    return re.sub(r"[a-zđ]+", "a", re.sub(r"[IVX]+", "I", sign))
