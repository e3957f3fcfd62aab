"""The words before a day: trước, chậm nhất, trong, từ; and what joins two days."""

import re

from reading.deadlines.marks import Bound
from reading.deadlines.scan import Moment
from reading.text import Text

_FILLERS = re.compile(
    r"(?:\b(?:cac|ngay|vao|la|moc|thoi diem|thoi gian|dip|khoang|buoi|sang|trua|chieu|toi|dem|gio"
    r"|luc|cuoi|het|hom|thoi han"
    r"|khi|theo)\b[\s,:(\[\"]*)+\Z"
)
_PART_OF_DAY = re.compile(r"\b(?:buoi|sang|trua|chieu|toi|dem|cuoi|het)\b")
_BEFORE = re.compile(r"(?:truoc|\btrc|\btr)\Z")
_BEFORE_EVENT = re.compile(
    r"\btruoc (?:thoi diem|ngay|khi)(?! (?:ket thuc|het)\b)(?: [a-z]+){1,6}\Z"
)
_START = re.compile(r"\b(?:ke tu|tinh tu|bat dau tu|bat dau|tu|sau|co hieu luc)\Z")
_UNTIL = re.compile(
    r"(?:cham nhat|cham nhut|muon nhat|tre nhat|tre lam|lau nhat|\btrong|\bden|\bhan|hoan thanh"
    r"|hoan tat|\bxong|khong (?:de |duoc )?qua|muon hon|cham hon"
    r"|tre hon|du kien|som nhat|\btuc|\bgui|\bnop|\btrinh|\bhay|=|\btoi da|ket thuc|to chuc"
    r"|ban hanh|phe duyet|khoi cong|thong xe|\btai)\Z"
)
_UNTIL_FILLERS = re.compile(r"\b(?:het|vao|luc|thoi han|cuoi|khoang|toi)\b")
_LIST = re.compile(
    r"\s*(?:(?:,|va|&|hoac|cung nhu|/|den|-)\s*)+(?:(?:sang|trua|chieu|toi)\s*(?:ngay\s*)?)?\Z"
)
_RANGE = re.compile(r"[\s,]*(?:-|den|toi)\s*(?:het\s*)?(?:cuoi\s*)?(?:truoc\s*)?\Z")
_GOES_ON = re.compile(r"\s*(?:(?:cho )?den khi|tro di|tro ve sau)\b")
_TENTATIVE = re.compile(r"\b(?:du kien|khoang|uoc)\b")


def words_before(text: Text, start: int) -> str:
    """The folded words that stand right before a place, without brackets and colons."""
    return text.folded[max(0, start - 60) : start].rstrip(' ,:;."([-')


def bound_of(text: Text, moment: Moment) -> tuple[Bound, bool]:
    """The bound, and whether a part of the day or a last hour takes the shift away."""
    words = words_before(text, moment.start)
    fillers = _FILLERS.search(words)
    said = fillers[0] if fillers else ""
    core = words[: len(words) - len(said)].rstrip(' ,:("')
    inside = bool(_PART_OF_DAY.search(said))
    place = max(0, moment.start - 60) + len(core)
    if _GOES_ON.match(text.folded, moment.end):
        return Bound.START, inside
    if _BEFORE.search(core):
        return Bound.BEFORE, inside
    if _BEFORE_EVENT.search(core):
        return Bound.BEFORE, inside
    if _START.search(core) and _is_start(text, core, place):
        return Bound.START, inside
    if _UNTIL.search(core) or _UNTIL_FILLERS.search(said):
        return Bound.UNTIL, inside
    return Bound.BARE, inside


def _is_start(text: Text, core: str, place: int) -> bool:
    """ "từ" and "sau", not "đầu tư" or "sáu"."""
    for word, marked in (("tu", "từ"), ("sau", "sau")):
        if core.endswith(word):
            return text.says(place - len(word), place, marked)
    return True


def is_range(gap: str) -> bool:
    """Whether the words between two days make them first and last: "đến", a dash."""
    return bool(_RANGE.match(gap)) and bool(gap.strip(" ,"))


def is_list(gap: str) -> bool:
    """Whether the second day only continues a list: "và", a comma."""
    return bool(_LIST.match(gap))


def is_tentative(text: Text, moment: Moment) -> bool:
    """ "dự kiến", "khoảng": to be asked again."""
    return bool(_TENTATIVE.search(words_before(text, moment.start)[-20:]))
