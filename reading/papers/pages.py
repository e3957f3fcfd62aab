"""What the pages of a paper leave in its text: their numbers, their notes, breaks in sentences."""

import re
from itertools import pairwise

from reading.papers.schedules.days import DAY_NAME
from reading.text import UPPER

LETTERHEAD = 30  # lines
SHORT = 6  # letters
# Lines of a letterhead that a narrow column breaks, and how the next one then goes on.
_HALVES = (
    (
        re.compile(r"(?:ngày \d+ tháng \d+ năm|CHỦ NGHĨA VIỆT|CỘNG SẢN VIỆT)\s*\Z"),
        re.compile(rf"\s*\S.{{0,{SHORT}}}\Z"),
    ),
    (re.compile(r"(?<!\w)ngày\s*\Z"), re.compile(r"\s*\d{1,2} tháng \d{1,2} năm 20\d\d\W*\Z")),
    (re.compile(r"\s*Số\s*:\s*\Z"), re.compile(r"\s*\d+\s*[-/]")),
    (re.compile(rf"\s*[{UPPER}]\w+\Z"), re.compile(rf"\s*[{UPPER}]\w+, ngày \d")),
    (re.compile(r"\s*CỘNG HÒA XÃ HỘI\s*\Z"), re.compile(r"\s*CHỦ NGHĨA")),
    (re.compile(r"\s*ĐẢNG\s*\Z"), re.compile(r"\s*CỘNG SẢN")),
    (re.compile(r"\s*(?:VỀ|VỀ VIỆC)\s*\Z"), re.compile(rf"\s*[{UPPER}]{{2}}")),
)
# "* Thứ" and "Ba: 14/10" on the next line.
_DAY_HALF = re.compile(r"\W*Thứ\s*")
_DAY_REST = re.compile(rf"\s*{DAY_NAME}(?!\w)", re.IGNORECASE)
_NOTE = re.compile(
    r"\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\]|\(\d\)\s*(?:Luật|Nghị|Theo|Tại|Quyết định|Công (?:văn|điện)"
    r"|Xem)|\*\)?\s*Ghi chú)"
)
_RULED = re.compile(r"[_\-–—]{5,}")
_NUMBERED_NOTE = re.compile(r"\s*(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}(?![./)])) ?[^\W\d_]")
# "1" or "1 Số liệu của …" at the foot of a page.
_NOTE_NUMBER = re.compile(rf"\s*\d{{1,2}}(?:\s*\Z| ?(?=[{UPPER}][^\W\d_]))")
LONGEST_NOTE = 5  # lines
SHORTEST_LINE = 20  # that is broken for want of room
# "… về Sở Nông nghiệp và / 3 / Môi trường": no paragraph ends so.
_HALF_SAID = re.compile(r" (?:số|và|của|với|về|tại|các|hoặc|Sở|Phòng|Chi cục)\Z")
_PAGE = re.compile(
    r"\s*(?:-\s*)?\d{1,3}(?:\s*-)?\s*|\s*(?:trang|page)\s*\d+(?:\s*/\s*\d+)?\s*", re.IGNORECASE
)


def without_notes(body: list[str]) -> tuple[list[str], list[str]]:
    """The text and its footnotes: those below a ruled line go on to the next blank one."""
    kept: list[str] = []
    notes: list[str] = []
    below = False
    for line, after in pairwise([*body, ""]):
        below = bool(line.strip()) and (below or _is_rule_of_notes(line, after))
        (notes if below or _NOTE.match(line) else kept).append(line)
    return kept, notes


def without_feet(lines: list[str]) -> tuple[list[str], list[str]]:
    """The text, and the notes that stand right above the number of their page, inside a sentence:
    "… kiểm tra tại / 1 / Số liệu của Phòng A. / 2 / cổng trường"."""
    kept: list[str] = []
    notes: list[str] = []
    for index, line in enumerate(lines):
        after = next((one.strip() for one in lines[index + 1 :] if one.strip()), "")
        breaks = line.strip().isdigit() and _PAGE.fullmatch(line) and after[:1].islower()
        if breaks and (begun := _note_begins(kept)) is not None:
            notes += filter(str.strip, kept[begun:])
            del kept[begun:]
        kept.append(line)
    return kept, notes


def _note_begins(kept: list[str]) -> int | None:
    """Where the note begins that the text so far ends with, or None."""
    said = [at for at in range(len(kept)) if kept[at].strip()][-LONGEST_NOTE:]
    for before, at in reversed(list(pairwise(said))):
        numbered = _NOTE_NUMBER.match(kept[at]) or _NOTE.match(kept[at])
        alone = numbered is not None and at == said[-1] and numbered.end() == len(kept[at])
        if numbered and not alone and kept[before].rstrip()[-1] not in ".:;!?":
            return before if _RULED.fullmatch(kept[before].strip()) else at
    return None


def _is_rule_of_notes(line: str, after: str) -> bool:
    return bool(_RULED.fullmatch(line.strip()) and _NUMBERED_NOTE.match(after))


def _is_broken(line: str, after: str) -> bool:
    return any(half.search(line) and rest.match(after) for half, rest in _HALVES)


def unbroken(lines: list[str]) -> list[str]:
    """Without numbers of pages and the breaks a page leaves inside a sentence, a narrow column
    inside a date."""
    lines = [line for line in lines if not _PAGE.fullmatch(line) or not line.strip()]
    kept: list[str] = []
    for index, line in enumerate(lines):
        before = next((one for one in reversed(kept) if one.strip()), "").rstrip()
        after = next((one for one in lines[index:] if one.strip()), "").lstrip()
        if kept and _DAY_HALF.fullmatch(kept[-1]) and _DAY_REST.match(line):
            kept[-1] = f"{kept[-1].rstrip()} {line.strip()}"
            continue
        if index < LETTERHEAD and kept and _is_broken(kept[-1], line):
            kept[-1] = f"{kept[-1].rstrip()} {line.strip()}"
            continue
        if (
            not line.strip()
            and len(before) > SHORTEST_LINE
            and before[-1] not in '.:;!?/”"'
            and (after[:1].islower() or _HALF_SAID.search(before))
            and not re.match(r"[a-zđ]\s*[.)]", after)
        ):
            continue
        kept.append(line)
    return kept
