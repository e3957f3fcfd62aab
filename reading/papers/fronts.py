"""What stands before and after the text of a paper: letterhead, addressees, recipients."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reading.days import day_of
from reading.orders.subject import names_only
from reading.papers.documents import find_papers
from reading.papers.headers import ABOUT, KINDS, abstract_of, dated_of
from reading.papers.issuers import issuer_of
from reading.papers.pages import unbroken, without_feet, without_notes
from reading.papers.schedules.days import begins_with_day
from reading.text import LOWER, Text

LONGEST_KIND = 20
HEADINGS = 2  # as many tabs or strokes part the headings of a table
_OWN_NUMBER = re.compile(r"\s*so\s*(?::|\s)\s*(?P<n>\d|[/…._-])")
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap\s*-?\s*tu do|dang cong san viet nam")
_DATED = re.compile(
    r"(?:\A|[a-z ]{2,30},\s*)ngay\s*(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>20\d\d)\W*\Z"
)
_PLACE_DATE = re.compile(
    r"(?:\A|[^\n]*?\s{2,}(?:[^\n,]{2,40},\s*)?|[^\n]{0,40},\s*)ngay\s*(?:\d{1,2}|…|\s)\s*thang\b.{0,20}nam"
)
_ABOUT = re.compile(rf"\s*{ABOUT}")
_KIND = re.compile(rf"\s*(?:{KINDS}|phu luc|cong van)(?: [ivx\d]+)?\W*\Z")
_TEXT = re.compile(
    r"(?:thuc hien|can cu|ngay|tai|sau khi|chieu|sang|\d|huong ung|tren co so|qua |de |nham|trong"
    r"|vua qua|thoi gian|xet|tiep theo|theo |vao )"
)
_ITEM = re.compile(r"(?:[IVX]{1,4}|[A-E]|\d{1,2})\s*[.)/-]\s*[^\W\d_]{2}")
_LEVELLED = re.compile(r"(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU) ")  # behind "ỦY BAN NHÂN DÂN"
_RULE = re.compile(r"[\W_]+")
_TO = re.compile(r"\s*kinh gui|[a-z ]{6,80} dien\s*:?\s*\Z")
_FOOT = re.compile(r"\W*(?:noi nhan\b|(?:tm|kt|tl|tuq|t/m|k/t|t/l|t/uq)\s*[.\s]\s*[a-z])")
_ANNEX = re.compile(rf"PHỤ LỤC[^{LOWER}]*\Z|Phụ lục(?: \w+)?\Z")
_SCHEDULE = re.compile(
    r"\W*(?:lich (?:lam viec|cong tac|tuan|hop|hoat dong|tiep|cua)"
    r"|chuong trinh (?:cong tac|lam viec) (?:tuan|ngay \d)|lich\b.{0,30}\btuan"
    r"|su kien (?:\w+ ){0,3}trong tuan)"
)
_YEARED = re.compile(
    r"(?<!\d)\d{1,2}\s*[/.\-]\s*(?P<y>20\d{2})\b(?!\s*[/\-])|thang\s*\d{1,2}\s*nam\s*(?P<y2>20\d{2})"
)
_YEAR_ONLY = re.compile(r"(?<![\d\-–] )nam (?P<y>20\d{2})(?!\s*[\-–]\s*20)")


@dataclass(frozen=True, slots=True)
class Front:
    """The document's own facts; a blank number stays blank. ``letterhead``: the names in its
    head as they stand, ``issuer`` the body that issues it."""

    number: str = ""
    dated: date | None = None
    issuer: str = ""
    abstract: str = ""
    kind: str = ""
    is_schedule: bool = False
    letterhead: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """Lines of the text itself, and the blocks around it that are shown but are no items."""

    front: Front
    body: list[str]
    addressees: str = ""
    recipients: str = ""


def take_apart(lines: list[str]) -> Parts:
    """Letterhead, addressees, text, recipients."""
    lines = lines[1:] if lines and lines[0].startswith("# ") else lines
    lines, at_foot = without_feet(lines)
    lines = unbroken(lines)
    at, names, kind = _furniture(lines)
    top = [" ".join(line.split()) for line in lines[:at]]
    addressed, at = _addressed(lines, at)
    body, foot = _foot(lines[at:])
    body, notes = without_notes(body)
    body = [re.sub(r"[¹²³⁴⁵⁶⁷⁸⁹]", "", line) for line in body]
    foot = " ".join([*map(str.strip, [*at_foot, *notes]), foot]).strip()
    has_head = at > 0 and bool(names or kind)
    front = Front(
        _own_number(lines[: max(at, 1)]),
        dated_of(top) or _own_date(lines[:at]) if has_head else None,
        issuer_of(names),
        abstract_of(lines[:at]) if has_head else "",
        kind,
        _is_schedule(lines),
        " ".join(names),
    )
    return Parts(front, body, addressed, foot)


def _is_schedule(lines: list[str]) -> bool:
    top = [line.strip() for line in lines[:14] if line.strip()]
    broken = Text(" ".join(top[:4])).folded  # a title pasted word by word
    titled = any(_SCHEDULE.match(Text(line).folded) and _is_title(line) for line in top)
    return titled or _SCHEDULE.match(broken) is not None or begins_with_day(lines)


def _is_title(line: str) -> bool:
    """Not "Lịch tiếp dân: ngày 15 hằng tháng.": said of a schedule, and none follows."""
    said = re.search(r":\s*\w", line) or line.rstrip().endswith((".", ";"))
    return line.isupper() or not said


@dataclass(slots=True)
class _Head:
    """The letterhead as it is walked through."""

    names: list[str]
    kind: str = ""
    abstract: bool = False
    dated: bool = False

    def takes(self, line: str) -> bool:
        """Whether the line still belongs to the letterhead."""
        folded, bare = Text(line).folded, line.strip()
        if self.kind and _ITEM.match(bare):
            return False  # "A. KẾT QUẢ NỔI BẬT": the text begins with a heading
        if _MOTTO.search(folded):
            parts = re.split(r"\s{2,}|\t", bare)
            self._name(part for part in parts if not _MOTTO.search(Text(part).folded))
        elif _KIND.match(folded) and (bare.isupper() or len(bare) < LONGEST_KIND):
            self.kind, self.abstract = bare.strip("*_- "), True
        elif _ABOUT.match(folded):
            self.abstract = True
        elif any(one.match(folded) for one in (_OWN_NUMBER, _PLACE_DATE, _DATED)):
            self.dated = True
        elif _upper(line):
            first, *others = re.split(r"\s{2,}|\t", bare)
            self._name([first, *filter(_LEVELLED.match, others)])
        elif not _RULE.fullmatch(bare):
            return (
                self.abstract
                and not bare.endswith((":", ".", ";"))
                and line.count("\t") < HEADINGS
                and line.count("|") < HEADINGS
                and not _TEXT.match(folded.strip())
            )
        return True

    def _name(self, parts: Iterable[str]) -> None:
        if not self.kind and not self.dated:
            self.names += [part for part in parts if part]


def _furniture(lines: list[str]) -> tuple[int, list[str], str]:
    """Where the letterhead ends, the names in it, and the kind of paper."""
    head, end = _Head([]), 0
    for index, line in enumerate(lines[:60]):
        folded = Text(line).folded
        if not line.strip():
            head.abstract = head.abstract and not head.kind
        elif _TO.match(folded) or _SCHEDULE.match(folded.strip()) or not head.takes(line):
            break
        else:
            end = index + 1
    kind = head.kind.capitalize() if head.kind.isupper() else head.kind
    return end, head.names, kind


def _upper(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    return (
        bool(letters)
        and sum(c.isupper() for c in letters) >= 0.8 * len(letters)
        and len(line) < 160
    )


def _own_number(lines: list[str]) -> str:
    """Only a line that begins with "Số": a paper named in the abstract is another one."""
    for line in lines:
        found = _OWN_NUMBER.match(Text(line).folded)
        if found:
            if not found["n"].isdigit():
                return ""
            return next((p.number.raw for p in find_papers(Text(line)) if p.number), "")
    return ""


def _own_date(lines: list[str]) -> date | None:
    """ "Hưng Yên, ngày 09/4/2026" in the head, also beside its number."""
    for line in (part for one in lines for part in re.split(r"\s{2,}|\t", one)):
        found = _DATED.match(Text(line).folded)
        if found and (day := day_of(int(found["y"]), int(found["m"]), int(found["d"]))):
            return day
    return None


def _addressed(lines: list[str], at: int) -> tuple[str, int]:
    """The list under "Kính gửi:"."""
    begun = next(
        (i for i in range(at, min(len(lines), at + 12)) if _TO.match(Text(lines[i]).folded)), None
    )
    if begun is None:
        return "", at
    end = begun + 1
    while end < len(lines):
        bare = lines[end].strip()
        listed = bare.startswith(("-", "+", "*", "•")) or (
            bare and lines[end].startswith((" " * 8, "\t"))
        )
        wrapped = bare and end > begun + 1 and _goes_on(lines[end - 1].strip(), bare)
        blank_inside = (
            not bare and end + 1 < len(lines) and lines[end + 1].strip().startswith(("-", "+"))
        )
        if not (listed or wrapped or blank_inside):
            break
        end += 1
    return " ".join(" ".join(lines[begun:end]).split()), end


def _goes_on(before: str, line: str) -> bool:
    """ "- Các Sở: Tài chính, / Xây dựng;": whether a line goes on with the addressees of the one
    before."""
    if not before or not line[0].isupper():
        return bool(before)
    both = f"{before} {line}".strip(" -+*•.;,")
    return before[-1] not in ".;:" and names_only(Text(both))


def _foot(lines: list[str]) -> tuple[list[str], str]:
    """The text, and the recipients and signatures behind it."""
    for index, line in enumerate(lines):
        folded = Text(line).folded
        if _FOOT.match(folded) and (
            folded.strip(" -").startswith("noi nhan") or line.strip()[:4].isupper()
        ):
            end = _annex(lines, index)
            return lines[:index] + lines[end:], " ".join(" ".join(lines[index:end]).split())
    return lines, ""


def _annex(lines: list[str], at: int) -> int:
    """Where "PHỤ LỤC" begins behind the recipients and signatures, or the last line."""
    below = range(at + 1, len(lines))
    return next((i for i in below if _ANNEX.match(lines[i].strip())), len(lines))


def year_seen(text: str) -> int | None:
    """The year written with a month in the text, where the paper bears no date."""
    folded = Text(text).folded
    years = [int(found["y"] or found["y2"]) for found in _YEARED.finditer(folded)]
    years = years or [int(found["y"]) for found in _YEAR_ONLY.finditer(folded)]
    return max(years, key=years.count) if years else None
