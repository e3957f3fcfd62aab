"""Papers named in a text, with their dates: "Công văn số 1186-CV/VPTU ngày 16/11/2026"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coordination.numbers import DocumentNumber, find_numbers
from reading.days import day_of
from reading.text import Text

_DATE = (
    r"(?P<d>\d{1,2})(?:\s*[/.\-]\s*(?P<m>\d{1,2})(?:\s*[/.\-]\s*(?P<y>\d{4}|\d{2}))?(?![\d/])"
    r"|\s*thang\s*(?P<m2>\d{1,2})(?:\s*nam\s*(?P<y2>\d{4}))?)"
)
_DATED = re.compile(
    rf"\s*,?\s*\(?(?:cua\s[^,;.:()]{{2,80}}?\s)?(?:ban hanh\s|ky\s)?(?:ngay\s*)?{_DATE}"
)
_KIND = (
    r"cong van|thong bao ket luan|thong bao|ket luan|quyet dinh|ke hoach|quy che|to trinh"
    r"|nghi quyet"
    r"|van ban|chi thi|luat|nghi dinh|giay moi|phieu chuyen|chuong trinh|huong dan|bao cao"
    r"|cong dien"
)
_NAMED = re.compile(rf"\b(?:{_KIND})(?P<t>[^,;.:()\d]{{0,70}}?)\bngay\s*{_DATE}")
# "Công văn 1105 ngày 12/5/2026": a number without a symbol.
_NUMBERED = re.compile(
    rf"\b(?:(?:{_KIND}) so|cong van|cong dien|thong bao|quyet dinh|chi thi)"
    rf" \d{{1,5}},? ngay\s*{_DATE}"
)
_NOT_A_NAME = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|trong|den|het|han|hoan thanh|sau|ke|tu|gui)\b"
)


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A paper named from ``start`` to ``end``; the date when it stands beside the number."""

    start: int
    end: int
    number: DocumentNumber | None
    dated: date | None


def find_papers(text: Text) -> Iterator[NamedPaper]:
    """Papers with a number, in order; the place covers their date too."""
    yield from sorted((*_with_symbol(text), *_without_symbol(text)), key=lambda paper: paper.start)


def _with_symbol(text: Text) -> Iterator[NamedPaper]:
    for start, end, number in find_numbers(text):
        beside = _DATED.match(text.folded, end)
        if beside and not _NOT_A_NAME.search(beside[0]):
            yield NamedPaper(start, beside.end(), number, _day(beside))
        else:
            yield NamedPaper(start, end, number, None)


def _without_symbol(text: Text) -> Iterator[NamedPaper]:
    for found in _NUMBERED.finditer(text.folded):
        yield NamedPaper(found.start(), found.end(), None, _day(found))


def find_dated_papers(text: Text) -> Iterator[NamedPaper]:
    """Papers named by kind and date only: "Quy chế phối hợp công tác ngày 07/10/2025"."""
    for found in _NAMED.finditer(text.folded):
        if found["t"].strip() and not _NOT_A_NAME.search(found["t"]):
            yield NamedPaper(found.start(), found.end(), None, _day(found))


def _day(found: re.Match[str]) -> date | None:
    year, month = found["y"] or found["y2"], found["m"] or found["m2"]
    if not year or not month:
        return None
    return day_of(int(year) + 2000 * (len(year) == 2), int(month), int(found["d"]))
