"""A text as an outline: numbered lines, wrapped lines put together, and what stands below what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reading.orders.speech import begins_with_verb, praises
from reading.orders.subject import names_only
from reading.text import Text

LONGEST_ITEM = 5_000
LONGEST_HEADING = 100
LONGEST_TITLE = 60
LONGEST_BRACKET = 200
# "… Thời hạn:" at the end of a line: what it names is wrapped.
_LABEL_LAST = re.compile(
    r"[.;:] (?:thời hạn|hạn|thời gian|chủ trì|phối hợp)[ \w]{0,20}:\Z", re.IGNORECASE
)
_JOINS = re.compile(r"\b(?:và|của|với|các|về|tại|cho|là|do|ngày|tháng|năm|số)\Z", re.IGNORECASE)
# "… với Công an tỉnh, Chi cục" at the end of a line.
_HALF_NAMED = re.compile(
    r"(?:,| và| với) (?:Chi cục|Cục|Sở|Ban|Phòng|Trung tâm|Hội|UBND|Công ty|Văn phòng|Đoàn)\Z"
)
UNWRAPPED = 140
WRAPPED = 0.7  # a line shorter than this share of the longest was not broken for want of room
_DATELINE = re.compile(r"\([^()]{2,40}\)\s*[-–]\s")  # "(Báo Sơn La) - "
_DAY_FIRST = re.compile(r"(?:Sáng|Trưa|Chiều|Tối|Ngày)(?: nay,?| ngày)? \d{1,2}[/.\-]\d{1,2}")
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
STARTS = re.compile(r"(?:giao|yeu cau|de nghi|phan cong|thong nhat giao|kinh de nghi)\s")


@dataclass(slots=True)
class OutlineLine:
    """A line of the outline and those below it."""

    level: float
    marker: str
    text: str
    sign: str = ""
    below: list["OutlineLine"] = field(default_factory=list)


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


def joined(lines: Sequence[str]) -> list[OutlineLine]:
    """Wrapped lines put together; an unmarked paragraph is an item of its own."""
    made: list[OutlineLine] = []
    marked_last: OutlineLine | None = None
    open_line = False
    before = ""
    width = max((len(line) for line in lines), default=0)
    for line in lines:
        if not line:
            open_line = False
            continue
        found = marked(line)
        if found:
            marked_last = OutlineLine(*found, sign_of(line))
            made.append(marked_last)
        elif made and open_line and _is_heading(before, line, width) and not made[-1].below:
            made.append(OutlineLine(made[-1].level + 5 * bool(made[-1].marker), "", line))
        elif (
            made
            and open_line
            and (_in_bracket(made[-1].text) or not _stands_apart(before, line, width))
            and _continues(made[-1].text, line)
        ):
            alone = made[-1].marker and _ends_early(before, line, width)
            if alone and _names_alone(made[-1].text, line):
                made.append(OutlineLine(made[-1].level + 5, "", line))
            else:
                made[-1].text = f"{made[-1].text} {line}"
        else:
            made.append(OutlineLine(_level_of_next(made, marked_last, before, width), "", line))
        open_line, before = True, line
    return made


def nested(lines: list[OutlineLine]) -> list[OutlineLine]:
    """Of two kinds of signs the one that heads the other is above: "🔸 Sở A:" over "1) …"."""
    levels: dict[str, float] = {}
    seen: list[str] = []
    for line, after in pairwise(lines):
        if line.sign and line.sign not in seen:
            seen.append(line.sign)
        own = levels.get(line.sign, line.level)
        first = bool(line.sign and after.sign) and after.sign not in seen
        if first and after.level <= own and _heads_others(line):
            enclosing = [levels[sign] for sign in seen[: seen.index(line.sign)] if sign in levels]
            low = max(enclosing, default=-20.0)
            under = after.level - 1 > low
            levels[line.sign] = after.level - 1 if under else low + 0.2
            levels[after.sign] = after.level if under else low + 0.4
        levels.setdefault(line.sign, line.level)
    for line in lines:
        line.level = levels.get(line.sign, line.level) if line.sign else line.level
    return lines


def stands_inside(line: OutlineLine, after: OutlineLine) -> bool:
    """Whether a plain line before a number that goes on belongs to the item above, and heads
    nothing: "1. Sở A / Rà soát quỹ đất / 2. Sở B"."""
    if line.text.endswith(":") or line.text.isupper():
        return False
    if after.marker[0].isalnum():
        return after.marker not in {"1", "a", "I", "i", "A"}
    return begins_with_verb(Text(line.text))


def _heads_others(line: OutlineLine) -> bool:
    return line.text.endswith(":") or names_only(Text(line.text))


def sign_of(line: str) -> str:
    """What kind of sign a line begins with: "1.", "a)", "(i)", "🔸"."""
    if _ORDINAL.match(line):
        return "Thứ nhất"
    found = _SIGN.match(line)
    sign = re.sub(r"\d+", "1", found[0]) if found else ""
    return re.sub(r"[a-zđ]+", "a", re.sub(r"[IVX]+", "I", sign))


def _is_heading(before: str, line: str, width: int) -> bool:
    """A short line without a stop is not wrapped: its paragraph begins on the next line."""
    return (
        _heads(before, width)
        and (line[0].isupper() or praises(marked(before)[2]))  # type: ignore[index]
        and len(line) > len(before)
        and not names_only(Text(marked(before)[2]))  # type: ignore[index]
    )


def _ends_early(before: str, line: str, width: int) -> bool:
    """Whether a line was not broken for want of room, or what is to be done begins behind it."""
    fits = len(before) + len(line.split(maxsplit=1)[0]) < width - 1
    return len(before) < WRAPPED * width or (fits and begins_with_verb(Text(line)))


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


def _heads(before: str, width: int) -> bool:
    """A short line with a number and without a stop."""
    return (
        marked(before) is not None
        and len(before) < min(LONGEST_HEADING, WRAPPED * width)
        and before[-1] not in ".;:,-"
        and not _HALF_NAMED.search(before)
    )


def _names_alone(before: str, line: str) -> bool:
    """A body alone on its line, and what it is to do on the next."""
    return line[0].isupper() and len(before) < 90 and names_only(Text(before))


def _level_of_next(
    made: Sequence[OutlineLine], last: OutlineLine | None, before: str, width: int
) -> float:
    """A further paragraph below a heading that names a body stands beside the first one."""
    if made and last and not made[-1].marker and made[-1].level > last.level and _heads_body(last):
        return made[-1].level
    under = bool(made) and made[-1] is last and _heads(before, width) and not _is_leaf(made)
    return _level_of_plain(last) + 5 * under


def _is_leaf(made: Sequence[OutlineLine]) -> bool:
    """Whether lines of this sign that end without a stop had nothing below them so far."""
    last = made[-1]
    return bool(last.sign) and any(
        line.sign == last.sign and after.sign and after.level <= line.level
        for line, after in pairwise(made)
        if line.text[-1:] not in {".", ";", ":", ","}
    )


def _heads_body(line: OutlineLine) -> bool:
    return len(line.text) < LONGEST_HEADING and names_only(Text(line.text))


def _level_of_plain(last: OutlineLine | None) -> float:
    """A plain paragraph stands beside the item before it, below a heading before it."""
    if last is None:
        return 25
    return last.level + (5 if last.text.endswith(":") or last.level <= 0 else 0)


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


def tree(lines: Sequence[OutlineLine]) -> list[OutlineLine]:
    """Each line below the nearest one of a higher level."""
    roots: list[OutlineLine] = []
    path: list[OutlineLine] = []
    for line in lines:
        while path and path[-1].level >= line.level:
            path.pop()
        (path[-1].below if path else roots).append(line)
        path.append(line)
    return roots


def is_only_date(text: str) -> bool:
    return len(text) < 60 and bool(
        re.match(r"(?:trong |hoàn thành )?(?:tháng|quý|trước|tuần|ngày)\b", text, re.IGNORECASE)
    )
