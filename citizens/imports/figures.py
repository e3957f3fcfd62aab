"""Figures of a report as a table (province, period, metric, value, unit, note), read in memory.

The writing is kept; beside it stand the numbers with their units, what the period before had, and
the share worked out anew. Whatever does not add up is flagged, never corrected.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from offices.foundation.days import first_of_month
from offices.foundation.identity import names_a_person
from reading.sheets.read import as_date, read_table
from reading.text import fold

COLUMNS = {
    "id": "ref",
    "ma": "ref",
    "stt": "ref",
    "province": "province",
    "tinh": "province",
    "period raw": "period_raw",
    "ky": "period_raw",
    "ky bao cao": "period_raw",
    "scope": "scope",
    "pham vi": "scope",
    "don vi bao cao": "scope",
    "metric": "metric",
    "chi tieu": "metric",
    "noi dung": "metric",
    "value raw": "value_raw",
    "so lieu": "value_raw",
    "gia tri": "value_raw",
    "unit": "unit",
    "don vi tinh": "unit",
    "don vi": "unit",
    "note": "note",
    "ghi chu": "note",
}
NEEDED = {"metric", "value_raw"}
MOST = {
    "ref": 40,
    "province": 100,
    "period_raw": 120,
    "scope": 200,
    "metric": 200,
    "value_raw": 200,
    "unit": 60,
    "note": 300,
}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+[.,]\d{1,2}(?!\d)|\d+"
_BEFORE = re.compile(rf"(?:thang|ky|quy|nam)\s+truoc\s*:?\s*({_NUMBER})")
_DAY = r"(\d{1,2}/\d{1,2}(?:/\d{4})?)"
_RANGE = re.compile(rf"{_DAY}\s*(?:-|–|den(?:\s+ngay)?|toi)\s*{_DAY}")
_SUM = re.compile(r"(\d+(?:\s*\+\s*\d+)+)\s*=\s*(\d+)")


@dataclass(slots=True)
class FigureRow:
    """`values`: numbers with their units; `of`: what the one number is a part of."""

    line: int
    ref: str = ""
    province: str = ""
    period_raw: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    scope: str = ""
    metric: str = ""
    value_raw: str = ""
    unit: str = ""
    note: str = ""
    values: list[dict[str, Any]] = field(default_factory=list)
    of: float | None = None
    before: float | None = None
    percent: float | None = None
    flags: list[str] = field(default_factory=list)

    def as_line(self) -> list[str]:
        """As it was written, for the preview to be sent back."""
        return [getattr(self, name) for name in MOST]

    def as_json(self) -> dict[str, Any]:
        days = {
            n: value.isoformat() if (value := getattr(self, n)) else None for n in ("first", "last")
        }
        return {n: v for n, v in asdict(self).items() if n != "line"} | days


def _columns(headers: list[str]) -> list[str]:
    plain = (" ".join(fold(one).replace("_", " ").split()) for one in headers)
    return [COLUMNS.get(one, "") for one in plain]


def read_figures(name: str, content: bytes) -> list[FigureRow]:
    """Raises UploadRefused for what is no table; no rows where it is another one."""
    table = read_table(name, content)
    columns = _columns(table.headers)
    if not NEEDED.issubset(columns):
        return []
    rows = []
    for row in table.rows:
        texts = {c: _text(v) for c, v in zip(columns, row.values, strict=False) if c}
        if any(texts.values()):
            rows.append(figure_row(row.number, texts))
    return rows


def _text(value: Any) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else " ".join(str(value).split())


def figure_row(line: int, texts: Mapping[str, str]) -> FigureRow:
    made = FigureRow(line)
    for name, most in MOST.items():
        text = texts.get(name, "")[:most]
        if names_a_person(text):  # a number of ten digits is no figure
            made.flags.append("number_in_words")
            text = ""
        setattr(made, name, text)
    made.first, made.last, flag = period_of_words(made.period_raw)
    made.flags += [flag] if flag else []
    _read_value(made)
    _check_sums(made)
    return made


def number(text: str) -> float:
    """ "3.667" is three thousand, "89,65" has decimals."""
    plain = re.sub(r"\.(?=\d{3}(?!\d))", "", text).replace(",", ".")
    found = Decimal(plain)
    return int(found) if found == found.to_integral_value() else float(found)


def _read_value(made: FigureRow) -> None:
    folded = fold(made.value_raw)
    if found := _BEFORE.search(folded):
        made.before = number(found[1])
        folded = folded[: found.start()] + folded[found.end() :]
    numbers = [number(one) for one in re.findall(_NUMBER, folded)]
    if not numbers:
        made.flags.append("value_unread")
        return
    units = [one for one in re.split(r"[/()]", made.unit) if one.strip()] or [""]
    percent = "%" in folded or "%" in made.unit or "ty le" in fold(made.metric)
    if percent and len(numbers) in (1, 3):
        made.percent, numbers = float(numbers[-1]), numbers[:-1]
    if len(numbers) == 2 and len(units) == 1:
        made.of = numbers.pop()
        _share(made, numbers[0])
    units += [units[-1]] * (len(numbers) - len(units))
    made.values = [{"number": n, "unit": u.strip()} for n, u in zip(numbers, units, strict=False)]


def _share(made: FigureRow, part: float) -> None:
    """Worked out anew; what the paper says is compared with it."""
    if not made.of:
        return
    if part > made.of:
        made.flags.append("part_above_whole")
        return
    counted = round(part * 100 / made.of, 2)
    told = made.percent
    if told is None and (found := re.search(r"(\d+(?:,\d+)?)\s*[”\"%]", made.note)):
        told = number(found[1])
    if told is not None and abs(told - counted) > 0.05:
        made.flags.append("percent_differs")
    made.percent = counted


def _check_sums(made: FigureRow) -> None:
    """ "7/19/6" with "=32"; "11 cũ + 09 mới" beside 20; sums written out in the note."""
    if not made.values:
        return
    written = _SUM.findall(made.note)
    checked: list[tuple[float, float]] = [
        (sum(map(int, left.split("+"))), int(right)) for left, right in written
    ]
    numbers = [one["number"] for one in made.values]
    if len(numbers) > 1 and (told := re.search(r"=\s*(\d+)", made.note)):
        checked.append((sum(numbers), int(told[1])))
    terms = [re.match(rf"\s*({_NUMBER})\s+\D", one) for one in made.note.split("+")]
    found = [number(one[1]) for one in terms if one]
    if "=" not in made.note and len(terms) > 1 and len(found) == len(terms):
        checked.append((sum(found), numbers[0]))
    made.flags += ["sum_differs"] if any(left != right for left, right in checked) else []


def period_of_words(text: str) -> tuple[dt.date | None, dt.date | None, str]:
    """First and last day, and what is to be asked where the writing does not say."""
    folded = fold(text)
    if found := _RANGE.search(folded):
        last = as_date(found[2])
        begun = found[1] if found[1].count("/") == 2 or not last else f"{found[1]}/{last.year}"
        first = as_date(begun)
        return (first, last, "") if first and last else (None, None, "period_unread")
    year_found = re.search(r"(?<!\d)(20\d{2}|19\d{2})(?!\d)", folded)
    if year_found is None:
        return None, None, "period_unknown" if not folded or "khong neu" in folded else "year_asked"
    year = int(year_found[1])
    if found := re.search(r"(?:ngay|den)\s+(\d{1,2}/\d{1,2}/\d{4})", folded):
        day = as_date(found[1])
        return (dt.date(year, 1, 1) if "dau nam" in folded else day), day, ""
    begin, months = _months(folded)
    if not months:
        return None, None, "period_unread"
    first = dt.date(year, begin, 1)
    return first, first_of_month(first, months) - dt.timedelta(days=1), ""


def _months(folded: str) -> tuple[int, int]:
    """First month and how many; (0, 0) where the words say neither."""
    if found := re.search(r"quy\s+(iv|iii|ii|i|[1-4])\b", folded):
        return QUARTERS[found[1]] * 3 - 2, 3
    if found := re.search(r"(\d{1,2})\s+thang(?:\s+(dau|cuoi))?", folded):
        count = int(found[1])
        usable = 0 < count <= 12
        return ((13 - count if found[2] == "cuoi" else 1), count) if usable else (0, 0)
    if found := re.search(r"thang\s+(\d{1,2})\b", folded):
        month = int(found[1])
        return (month, 1) if 0 < month <= 12 else (0, 0)
    return (1, 12) if "nam" in folded else (0, 0)
