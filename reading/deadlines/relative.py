"""Deadlines counted from an event, or back from it.

Counted forward and ending on a day off: the next working day (Civil Code 2015 Art. 148);
backward: the working day before (PRACTICE table 4). The first day is not counted (Art. 147).
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from reading.calendars import Calendar
from reading.deadlines.marks import Span
from reading.deadlines.reading import day_in_month
from reading.text import Text

_AFTER = re.compile(
    r"[\s,]*(?:\([^)]{0,40}\)[\s,]*)?(?:(?:ke|tinh)\s*)?(?P<w>tu|sau|truoc|so voi)\b"
)
_IN_FRONT = re.compile(
    r"\b(?P<w>truoc|sau|ke tu|tinh tu|tu khi|tu ngay)\s+(?P<e>(?:[^,;()]|\([^()]*\)){0,80}?)[\s,]*"
    r"(?:\b(?:it nhat|toi thieu|cham nhat|muon nhat|khong qua|toi da|som hon|trong vong"
    r"|trong thoi han|thoi han|trong|la|chi|phai|truoc"
    r"|khoang|khong it hon)\b[\s,]*)*\Z"
)
_SIGNED = re.compile(
    r"\b(?:ngay|khi)\s*(?:ky|ban hanh|ra|co)(?:\s*ban hanh)?"
    r"(?:(?:\s*(?:cong van|van ban|thong bao|quyet dinh|ke hoach|ket luan|quy che"
    r"|chi thi))?\s*nay)?"
    r"\s*(?:\Z|\()|\bngay\s*(?:cua\s*)?(?:cong van|van ban|thong bao|quyet dinh)\s*nay\b"
    r"|\btu\s*(?:ngay\s*)?(?:hom nay|nay)\b|\b(?:hom nay)\s*\Z"
)
_RECEIPT = re.compile(r"\bnhan\b|tiep nhan")
_PLAIN_CODE = re.compile(r"(?P<c>[tnd])\s*(?P<s>[+\-])")
_PER_UNIT = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Relation:
    """A span with its direction. ``signed`` when it counts from the document's own date."""

    span: Span
    back: bool
    start: int
    end: int
    signed: bool = False
    bare: bool = False


def relation_of(text: Text, span: Span) -> Relation:
    """How a span hangs on an event: "… kể từ ngày …", "… trước ngày …", "trước … … ngày"."""
    folded = text.folded
    if code := _PLAIN_CODE.match(folded, span.start):
        return Relation(span, code["s"] == "-", span.start, span.end)
    if after := _AFTER.match(folded, span.end):
        word = after["w"]
        if word != "sau" or text.says(after.start("w"), after.end("w"), "sau"):
            return _behind(text, span, word)
    offset = max(0, span.start - 120)
    front = _IN_FRONT.search(folded[offset : span.start])
    if front and _is_relation(text, offset + front.start("w"), front["w"]):
        start = offset + front.start("w")
        return Relation(span, front["w"] == "truoc", start, span.end, _says_signed(front["e"]))
    return Relation(span, False, span.start, span.end, bare=True)


def _behind(text: Text, span: Span, word: str) -> Relation:
    back = word == "truoc" or (word == "so voi" and "truoc" in text.folded[: span.start][-25:])
    event = re.split(r"[;,.]", text.folded[span.end : span.end + 120], maxsplit=2)
    said = " ".join(event[:2]) if not event[0].strip() else event[0]
    return Relation(span, back, span.start, span.end + len(said), _says_signed(said))


def _is_relation(text: Text, start: int, word: str) -> bool:
    return word != "sau" or text.says(start, start + 3, "sau")


def _says_signed(said: str) -> bool:
    return bool(_SIGNED.search(said)) and not _RECEIPT.search(said)


def count(span: Span, event: date, back: bool, calendar: Calendar) -> tuple[date, date]:
    """The raw day and the day after moving off days off."""
    if span.unit == "working_day":
        day = calendar.subtract(event, span.amount) if back else calendar.add(event, span.amount)
        return day, day
    raw = _raw(span, event, -1 if back else 1)
    return raw, calendar.roll_back(raw) if back else calendar.roll_forward(raw)


def _raw(span: Span, event: date, sign: int) -> date:
    if months := _PER_UNIT.get(span.unit):
        year, month = divmod(event.year * 12 + event.month - 1 + sign * months * span.amount, 12)
        return day_in_month(year, month + 1, event.day)
    days = {"day": span.amount, "week": 7 * span.amount, "hour": -(-span.amount // 24)}[span.unit]
    return event + sign * timedelta(days=days)
