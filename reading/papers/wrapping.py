"""The sign a line begins with, and whether it goes on with the one before it."""

import re

from reading.orders.speech import begins_with_verb, praises
from reading.orders.subject import names_only
from reading.text import Text

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

LONGEST_ITEM = 5_000
LONGEST_HEADING = 100
LONGEST_TITLE = 60
LONGEST_BRACKET = 200
# "… Thời hạn:" at the end of a line: what it names is wrapped.
_LABEL_LAST = re.compile(
    r"[.;:] (?:thời hạn|hạn|thời gian|chủ trì|phối hợp)[ \w]{0,20}:\Z", re.IGNORECASE
)
_JOINS = re.compile(
    r"\b(?:và|của|với|các|về|tại|cho|là|do|ngày|tháng|năm|số|giao|yêu cầu|đề nghị|còn|phải|để|trong"
    r"|theo|từ|đến|bằng|trên|cùng|hoặc|những|mỗi|phối hợp)\Z",
    re.IGNORECASE,
)
# "… với Công an tỉnh, Chi cục", "… phối hợp với" at the end of a line.
_HALF_NAMED = re.compile(
    r"\b(?:với|và)\Z"
    r"|(?:,| và| với) (?:Chi cục|Cục|Sở|Ban|Phòng|Trung tâm|Hội|UBND|Công ty|Văn phòng|Đoàn)\Z"
)
_NAME_FIRST = re.compile(
    r"(?:Văn hóa|Kinh tế|Hành chính|Tổ chức|Kế hoạch|Tài chính|Thông tin|Khoa giáo|Quản trị)\Z"
)
_NAME_LAST = re.compile(
    r"- (?:Xã hội|Ngân sách|Tổng hợp|Tổ chức|Hành chính|Tài chính|Kế hoạch|Dân nguyện|Văn xã"
    r"|Tài vụ)"
)
UNWRAPPED = 140
NARROW, RAGGED = range(60, 111), 4  # letters of a line, and how far its end may lie from the margin
WRAPPED = 0.7  # a line shorter than this share of the longest was not broken for want of room
_DATELINE = re.compile(r"\([^()]{2,40}\)\s*[-–]\s")  # "(Báo Sơn La) - "
_DAY_FIRST = re.compile(r"(?:Sáng|Trưa|Chiều|Tối|Ngày)(?: nay,?| ngày)? \d{1,2}[/.\-]\d{1,2}")
STARTS = re.compile(r"(?:giao|yeu cau|de nghi|phan cong|thong nhat giao|kinh de nghi)\s")


def goes_on(text: str, before: str, line: str, width: int) -> bool:
    """Whether a line goes on with ``text``, whose last line is ``before``; ``width`` is that of the
    longest line."""
    if _is_full(before, line, width):
        return True
    apart = not _in_bracket(text) and _stands_apart(before, line, width)
    return not apart and _continues(text, line)


def is_heading(before: str, line: str, width: int) -> bool:
    """A short line without a stop is not wrapped: its paragraph begins on the next line."""
    return (
        heads(before, width)
        and (line[0].isupper() or praises(marked(before)[2]))  # type: ignore[index]
        and len(line) > len(before)
        and not names_only(Text(marked(before)[2]))  # type: ignore[index]
    )


def ends_early(before: str, line: str, width: int) -> bool:
    """Whether a line was not broken for want of room, or what is to be done begins behind it."""
    fits = len(before) + len(line.split(maxsplit=1)[0]) < width - 1
    return len(before) < WRAPPED * width or (fits and begins_with_verb(Text(line)))


def halves(before: str, line: str, width: int) -> bool:
    """ "… Phòng Văn hóa / - Xã hội", "sổ tay hỏi / - đáp", "Kế hoạch số / 41/KH-UBND": what seems
    to be a bullet or a number is none."""
    name = _NAME_FIRST.search(before) and _NAME_LAST.match(line)
    small = line.startswith("- ") and line[2:3].islower() and before[-1].isalnum()
    number = before.endswith(" số") and line[0].isdigit()
    return bool(name) or number or (small and _is_full(before, line[2:], width))


def _is_full(before: str, line: str, width: int) -> bool:
    """Whether a line of a narrow paper was broken for want of room, perhaps behind a sentence."""
    room = width - RAGGED - len(before)
    broken = width in NARROW and len(line.split(maxsplit=1)[0]) >= room
    return broken and before[-1] not in ":;" and not before.isupper()


def _in_bracket(text: str) -> bool:
    """Whether a bracket is open that was begun not long before."""
    last = text[-LONGEST_BRACKET:]
    return last.count("(") > last.count(")")


def _stands_apart(before: str, line: str, width: int) -> bool:
    return _alone(before, line, width) or _ends_paragraph(before, line, width)


def _alone(before: str, line: str, width: int) -> bool:
    """A short line without number or stop, and a capital after it: two paragraphs; so are a
    headline and "Sáng 28/5, …"."""
    if _DAY_FIRST.match(line) and before[-1].isalnum():
        return True
    begins = line[0].isupper() or _DATELINE.match(line) is not None
    return (
        begins
        and marked(before) is None
        and len(before) < min(LONGEST_TITLE, WRAPPED * width)
        and not before.isupper()
        and before[-1].isalnum() | (before[-1] == ")")
        and not _JOINS.search(before)
    )


def _ends_paragraph(before: str, line: str, width: int) -> bool:
    """Where lines are not wrapped, a short one and a capital behind it are two paragraphs; so are
    a short one and what is to be done, or a body alone."""
    plain = width > UNWRAPPED or (marked(before) is None and begins_with_verb(Text(line)))
    plain = plain or (names_only(Text(line)) and before[-1] not in ",;")
    short = plain and len(before) < WRAPPED * width
    return short and line[0].isupper() and not before.isupper() and not _JOINS.search(before)


def heads(before: str, width: int) -> bool:
    """A short line with a number and without a stop."""
    return (
        marked(before) is not None
        and len(before) < min(LONGEST_HEADING, WRAPPED * width)
        and before[-1] not in ".;:,-"
        and not _HALF_NAMED.search(before)
    )


def names_alone(before: str, line: str) -> bool:
    """A body alone on its line, and what it is to do on the next."""
    return line[0].isupper() and len(before) < 90 and names_only(Text(before))


def _continues(before: str, line: str) -> bool:
    if _LABEL_LAST.search(before) and marked(line) is None:
        return True
    if STARTS.match(Text(line).folded) and before.endswith((".", ";", ":")):
        return False
    if len(before) > LONGEST_ITEM:
        return False
    if before[:200].isupper():
        return line.isupper()
    return not before.endswith((".", ";", ":")) or line[0].islower()


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
