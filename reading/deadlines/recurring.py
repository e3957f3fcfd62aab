"""Clauses that come again: "ngày 20 hằng tháng", "trước 15 giờ 00 thứ Năm hằng tuần"."""

from datetime import date, time

from reading.deadlines.choose import Choice, Choices
from reading.deadlines.dated import lead_in
from reading.deadlines.marks import Bound, Day, Every, Hour, NearDay, Period, Weekday
from reading.deadlines.notes import due_sentence, kind_sentence, warning
from reading.deadlines.reading import Due, Frequency, Piece, ReadingContext, Recurrence
from reading.deadlines.scan import Moment
from reading.text import Text

_MONTHS_OF: dict[str, tuple[int, ...]] = {"quarter": (3, 6, 9, 12), "half": (6, 12), "year": (12,)}


def is_recurring(every: list[Every], choices: Choices) -> bool:
    """A full date beside "hằng tháng" or "định kỳ" is one deadline, not a series."""
    if not every:
        return False
    days = [c.moment.mark for c in choices.owed if isinstance(c.moment.mark, Day)]
    unit = _main(every).unit
    if any(day.year is not None for day in days):
        return False
    if unit == "":
        near = any(isinstance(c.moment.mark, Weekday | Period | NearDay) for c in choices.owed)
        return not near and all(day.month is None for day in days)
    return unit in _MONTHS_OF or all(day.month is None for day in days)


def _main(every: list[Every]) -> Every:
    """ "định kỳ … hằng năm": the one that says how often."""
    return next((one for one in every if one.unit), every[0])


def read_recurring(
    text: Text, every: list[Every], choices: Choices, moments: list[Moment], asked: ReadingContext
) -> Piece:
    """The recurrence and its next date."""
    piece = Piece("recurring")
    rule = _rule(_main(every), choices.owed, asked, _hour(moments))
    piece.recurrence = rule
    piece.said = _said(text, every, choices)
    for day in rule.next_days(_since(choices, asked)):
        piece.dues.append(Due(day, "recurring", rule.at))
        piece.explanations.append(due_sentence(piece.said, day, rule.at, shifted=False))
    if not piece.dues:
        piece.explanations.append(kind_sentence("recurring", piece.said))
        piece.warnings.append(warning("recurring_no_day"))
    if len({(e.unit, e.interval) for e in every if e.unit}) > 1 or _is_mixed(choices):
        piece.warnings.append(warning("several_recurrences"))
    return piece


def _since(choices: Choices, asked: ReadingContext) -> date:
    """ "…, bắt đầu từ 01/12/2026": never before that day."""
    starts = [c.moment.mark for c in choices.starts]
    days = [
        date(d.year, d.month, d.day) for d in starts if isinstance(d, Day) and d.year and d.month
    ]
    return max([asked.written_on, *days])


def _is_mixed(choices: Choices) -> bool:
    """Days of different sorts, or several weekdays: one rule cannot hold them."""
    owed = choices.owed
    weekdays = [c for c in owed if isinstance(c.moment.mark, Weekday)]
    days = [c.moment.mark for c in owed if isinstance(c.moment.mark, Day)]
    sorts = {(day.month is None, day.quarter_month) for day in days}
    several = len(weekdays) > 1 or bool(weekdays and days) or len(sorts) > 1
    return several or bool(choices.other)


def _said(text: Text, every: list[Every], choices: Choices) -> str:
    """The days with what makes them recur, as one piece of the text."""
    named = [mark for mark in every if mark.unit] or every
    starts = [lead_in(text, c.moment.start) for c in choices.owed] + [named[0].start]
    ends = [c.moment.end for c in choices.owed] + [named[0].end]
    return text[min(starts) : max(ends)].strip(" ,:(")


def _hour(moments: list[Moment]) -> time | None:
    for moment in moments:
        if moment.at is not None:
            return moment.at
        if isinstance(moment.mark, Hour):
            return moment.mark.at
    return None


def _rule(every: Every, owed: list[Choice], asked: ReadingContext, at: time | None) -> Recurrence:
    unit = every.unit or "month"
    assert unit not in {"hour", "working_day"}
    frequency: Frequency = unit  # type: ignore[assignment]
    for choice in owed:
        if isinstance(choice.moment.mark, Weekday) and every.unit in {"week", ""}:
            weekday = (choice.moment.mark.number - _back(choice, asked, at)) % 7
            return Recurrence("week", every.interval, weekday=weekday, at=at)
    days = [c for c in owed if isinstance(c.moment.mark, Day)]
    if days:
        return _rule_of_days(frequency, every.interval, days, asked, at)
    periods = [c.moment.mark for c in owed if isinstance(c.moment.mark, Period)]
    named = tuple(p.first + p.months - 1 for p in periods if p.shift is None and p.unit != "year")
    if named and frequency in {"half", "year"}:
        return Recurrence(frequency, 1, (-1,), named, at=at)
    if any(p.part in {"end", "last_day"} for p in periods):
        return Recurrence(frequency, 1, (-1,), _MONTHS_OF.get(frequency, ()), at=at)
    return Recurrence(frequency, every.interval, at=at)


def _rule_of_days(
    frequency: Frequency, interval: int, days: list[Choice], asked: ReadingContext, at: time | None
) -> Recurrence:
    marks = [c.moment.mark for c in days if isinstance(c.moment.mark, Day)]
    numbers = tuple(
        m.day - _back(c, asked, at) if m.day > 0 else m.day
        for c, m in zip(days, marks, strict=True)
    )
    working = any(m.working for m in marks)
    months = tuple(m.month for m in marks if m.month)
    if marks[0].quarter_month:
        months = tuple(range(marks[0].quarter_month, 13, 3))
        return Recurrence("quarter", 1, numbers, months, at=at)
    if months:
        own = len(set(numbers)) > 1 and len(numbers) == len(months)
        return Recurrence("year", 1, numbers if own else numbers[:1], months, at=at)
    if frequency in _MONTHS_OF:
        return Recurrence(frequency, 1, numbers, _MONTHS_OF[frequency], at=at, working=working)
    return Recurrence("month", interval, numbers, at=at, working=working)


def _back(choice: Choice, asked: ReadingContext, at: time | None) -> int:
    """ "Trước ngày 05 hằng tháng" is the 4th; with an hour the day stays."""
    before = choice.bound is Bound.BEFORE and not choice.inside
    return int(before and at is None and asked.truoc == "before")
