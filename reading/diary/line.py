"""One line of typing as an entry: "8h30 T3 họp giao ban P. họp 1 đ/c Lãm, đ/c Nga"."""

import re
from dataclasses import dataclass

from reading.diary.clock import CLOCKS, fold_hours
from reading.diary.day import DAYS, Frame
from reading.diary.rows import ScheduleRow, read_row
from reading.text import clean, fold

_HALF = re.compile(r"(?<![a-z0-9])(?:buoi\s+)?(sang|chieu|toi|ca ngay)(?![a-z])[,:.]?")
_DOTTED = re.compile(r"(?<![\d.])([01]?\d|2[0-3])\.(00|1[3-9]|[2-5]\d)(?![\d.])")  # no month
_DOTTED_WITHIN = 20
_BETWEEN = re.compile(
    r"[\s,;:.()\-–—/]*"
    r"(?:(?:den|toi|___|va|tu|het|ngay|khoang|luc|buoi|sang|chieu)\b[\s,;:.()\-–—/]*)*"
)
_BEFORE = re.compile(r"(?:\b(?:từ|lúc|vào|khoảng|hồi)\s+)+\Z", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?<![a-z0-9])(?:(?:do\s+)?(?:cac\s+)?(?:d/c|dc|dong chi)(?=[\s.:])"
    r"|(?:chu tri|du|tham du|thanh phan)\s*:)"
)
_PLACE = re.compile(
    r"(?<![a-z0-9])(?:(?:dia diem|noi hop|diem)\s*:?\s*(?:tai\s+)?|(?:hop\s+)?tai\s+(?=[a-z0-9])"
    r"|(?=p\.?\s*hop\b|phong hop\b|hoi truong\b|ht\s+(?:tang|[a-z]{2})|phong khanh tiet\b))"
)
_AT = re.compile(r"\s(?:tại|ở|điểm|họp tại)\Z")
_EMPTY = re.compile(r"\(\s*\)")
_SIGNS = " ,.;:-|"
_NOT_AT = {"tài", "tái", "tải", "tãi"}  # "Bộ Tài chính", "tái định cư": no place begins there
_AT_WORK = re.compile(r"lam viec\s*\Z")


@dataclass(frozen=True, slots=True)
class _Cut:
    name: str
    start: int
    end: int


def read_line(text: str, frame: Frame, line: int = 0) -> ScheduleRow:
    """What one line says; what it does not say is left open, never guessed."""
    text = clean(text)
    text = _DOTTED.sub(r"\1:\2", text[:_DOTTED_WITHIN]) + text[_DOTTED_WITHIN:]
    rest, hours = _taken(text, CLOCKS)
    rest, date = _taken(rest, DAYS)
    session = ""
    if hit := _HALF.search(fold_hours(rest)):
        near = hit.start() < 12 or bool(date and not hours and hit.start() < 30)
        if near:
            session = hit[1]
            rest = f"{rest[: hit.start()]} {rest[hit.end() :]}"
    rest = _EMPTY.sub(" ", rest).strip(_SIGNS).lstrip(f"){_SIGNS}")
    parts = _parts(clean(rest))
    cells = {
        "date_raw": date,
        "session": session,
        "start_time_raw": hours,
        "subject": parts.get("subject", ""),
        "place": parts.get("place", ""),
        "leaders": parts.get("people", ""),
    }
    return read_row(cells, frame, line)


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text without what matches at its beginning half, and what matched."""
    folded = fold_hours(text)
    hits: list[re.Match[str]] = []
    for hit in pattern.finditer(folded):
        if hits and not _BETWEEN.fullmatch(folded, hits[-1].end(), hit.start()):
            break
        hits.append(hit)
    if not hits or hits[0].start() > 60:
        return text, ""
    start, end = hits[0].start(), hits[-1].end()
    before = _BEFORE.search(text[:start])
    left = text[: before.start() if before else start]
    return f"{left} {text[end:]}", text[start:end].strip(" ,;:()")


def _written(text: str, hit: re.Match[str]) -> list[str]:
    return text[hit.start() : hit.end()].lower().split()


def _parts(text: str) -> dict[str, str]:
    folded = fold(text)
    cuts = []
    people = list(_PEOPLE.finditer(folded))
    places = [hit for hit in _PLACE.finditer(folded) if hit.start() > 0]
    places = [hit for hit in places if not _AT_WORK.search(folded[: hit.start()])]
    places = [hit for hit in places if _NOT_AT.isdisjoint(_written(text, hit))]
    if people:
        cuts.append(_Cut("people", people[0].start(), people[0].start()))
    if places:
        before = [hit for hit in places if not people or hit.start() < people[0].start()]
        place = before[-1] if before else places[-1]
        cuts.append(_Cut("place", place.start(), place.end()))
    cuts.sort(key=lambda cut: cut.start)
    found = {"subject": text[: cuts[0].start] if cuts else text}
    ends = [cut.start for cut in cuts[1:]] + [len(text)]
    for cut, end in zip(cuts, ends, strict=False):
        found[cut.name] = text[cut.end : end]
    return {name: _AT.sub("", words.strip(_SIGNS)).strip(_SIGNS) for name, words in found.items()}
