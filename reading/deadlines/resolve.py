"""From a moment and its bound to a date. Stated dates never shift off days off (DESIGN §5)."""

from dataclasses import dataclass, field
from datetime import date, time, timedelta

from reading.calendars import Calendar
from reading.days import day_of
from reading.deadlines.marks import Bound, Day, Mark, NearDay, Period, Week, Weekday
from reading.deadlines.reading import Kind, ReadingContext, day_in_month, month_end
from reading.deadlines.scan import Moment

FAR = timedelta(days=240)


@dataclass(frozen=True, slots=True)
class Resolved:
    """One date found. ``stated`` is the day the text names; ``notes`` are codes of notes.py."""

    due_on: date | None
    kind: Kind
    stated: date | None = None
    at: time | None = None
    shifted: bool = False
    notes: tuple[str, ...] = ()
    details: dict[str, str] = field(default_factory=dict)


def resolve(
    moment: Moment, bound: Bound, inside: bool, asked: ReadingContext, calendar: Calendar
) -> Resolved:
    """The date a moment stands for; the rules of DESIGN §5."""
    mark = moment.mark
    if isinstance(mark, Week):
        return _week(mark, asked)
    if isinstance(mark, Period):
        return _period(mark, Bound.UNTIL if inside else bound, asked, calendar)
    stated, notes = _stated(mark, asked, calendar)
    details = {}
    if moment.weekday is not None and stated.weekday() != moment.weekday:
        notes.append("weekday_mismatch")
        details["weekday_mismatch"] = str(stated.weekday())
    shift = bound is Bound.BEFORE and not inside and moment.at is None and asked.truoc == "before"
    due = stated - timedelta(days=1) if shift else stated
    if moment.at is not None:
        return Resolved(due, "datetime", stated, moment.at, False, tuple(notes), details)
    if bound is Bound.BEFORE and not shift:
        notes.append("named_day_counts" if asked.truoc == "same" and not inside else "day_part")
    return Resolved(due, "date", stated, None, shift, tuple(notes), details)


def _stated(mark: Mark, asked: ReadingContext, calendar: Calendar) -> tuple[date, list[str]]:
    """The day the text names."""
    written = asked.written_on
    if isinstance(mark, NearDay):
        return written + timedelta(days=mark.days), []
    if isinstance(mark, Weekday):
        return _weekday(mark, written)
    assert isinstance(mark, Day)
    if mark.month is None:
        return _day_of_month(mark, written, calendar)
    if mark.year is not None:
        day = date(mark.year, mark.month, mark.day)
        return day, ["doubtful"] if mark.doubtful else []
    day = _next_such(mark.day, mark.month, written)
    return day, ["year_assumed", "year_far"] if day - written > FAR else ["year_assumed"]


def _next_such(day: int, month: int, since: date) -> date:
    """The next such date on or after ``since``; 29 February waits for its year."""
    for year in range(since.year, since.year + 9):
        found = day_of(year, month, day)
        if found and found >= since:
            return found
    raise AssertionError("every date of a leap year comes within nine years")


def _weekday(mark: Weekday, written: date) -> tuple[date, list[str]]:
    monday = written - timedelta(days=written.weekday())
    if mark.week is not None:
        return monday + timedelta(days=7 * mark.week + mark.number), []
    return written + timedelta(days=(mark.number - written.weekday()) % 7), ["week_assumed"]


def _day_of_month(mark: Day, written: date, calendar: Calendar) -> tuple[date, list[str]]:
    """A day without its month: the month said beside it, else the next such day."""
    if mark.quarter_month is not None:
        return _day_of_quarter(mark.quarter_month, mark.day, written), []
    if mark.shift is not None or mark.day == -1:
        year, month = divmod(written.year * 12 + written.month - 1 + (mark.shift or 0), 12)
        day = day_in_month(year, month + 1, mark.day)
        return calendar.roll_back(day) if mark.working else day, []
    for offset in range(4):
        year, month = divmod(written.year * 12 + written.month - 1 + offset, 12)
        day = day_in_month(year, month + 1, mark.day)
        if day >= written and day.day == mark.day:
            return day, ["month_assumed"]
    raise AssertionError("every day of the month comes within four months")


def _day_of_quarter(month_in_quarter: int, day: int, written: date) -> date:
    for quarter in range((written.month - 1) // 3, 9):
        years, first = divmod(quarter * 3, 12)
        found = day_in_month(written.year + years, first + month_in_quarter, day)
        if found >= written:
            return found
    raise AssertionError("a quarter has such a day")


def _week(mark: Week, asked: ReadingContext) -> Resolved:
    """This and the next week end on Sunday; any other week is asked, never guessed."""
    written = asked.written_on
    if mark.shift is not None and not mark.part:
        sunday = written + timedelta(days=6 - written.weekday() + 7 * mark.shift)
        return Resolved(sunday, "date", sunday, notes=("week_end",))
    if mark.first_of is None:
        return Resolved(None, "relative", notes=("week_asked",))
    first = first_day(mark.first_of, written)
    monday = first - timedelta(days=first.weekday())
    weeks = [(monday, monday + timedelta(days=6)), (first, first + timedelta(days=6))]
    said = " / ".join(f"{a:%d/%m}–{b:%d/%m/%Y}" for a, b in dict.fromkeys(weeks))
    return Resolved(None, "relative", notes=("week_asked",), details={"week_asked": said})


def first_day(period: Period, written: date) -> date:
    """The first day of a period; without a year, of the next one not yet over."""
    if period.shift is not None:
        start = written.year * 12 + (written.month - 1) // period.months * period.months
        year, month = divmod(start + period.shift * period.months, 12)
        return date(year, month + 1, 1)
    if period.year is not None:
        return date(period.year, period.first, 1)
    first = date(written.year, period.first, 1)
    return first if last_day(period, first) >= written else first.replace(year=first.year + 1)


def last_day(period: Period, first: date) -> date:
    """The last day of a period that begins on ``first``."""
    year, month = divmod(first.year * 12 + first.month - 2 + period.months, 12)
    return month_end(year, month + 1)


def _period(mark: Period, bound: Bound, asked: ReadingContext, calendar: Calendar) -> Resolved:
    first = first_day(mark, asked.written_on)
    last = last_day(mark, first)
    notes = ["year_assumed"] if mark.year is None and mark.shift is None else []
    if notes and last - asked.written_on > timedelta(days=365):
        notes.append("year_far")
    if mark.part in {"start", "middle"}:
        return Resolved(None, mark.unit, notes=("part_asked",))
    if mark.part == "first_half":
        last = _first_half(mark, first)
        return Resolved(last, mark.unit, last, notes=(*notes, "part_read"))
    if mark.part in {"tenth", "twentieth"}:
        last = first.replace(day=10 if mark.part == "tenth" else 20)
        return Resolved(last, "date", last, notes=(*notes, "part_read"))
    if mark.part in {"last_day", "last_working"}:
        last = calendar.roll_back(last) if mark.part == "last_working" else last
        if bound is Bound.BEFORE and asked.truoc == "before":
            return Resolved(last - timedelta(days=1), "date", last, shifted=True, notes=(*notes,))
        return Resolved(last, "date", last, notes=tuple(notes))
    if bound is Bound.BEFORE and not mark.part:
        day = first - timedelta(days=1)
        return Resolved(day, mark.unit, first, shifted=True, notes=tuple(notes))
    return Resolved(last, mark.unit, last, notes=tuple(notes))


def _first_half(mark: Period, first: date) -> date:
    if mark.months == 1:
        return first.replace(day=15)
    year, month = divmod(first.year * 12 + first.month - 2 + mark.months // 2, 12)
    return month_end(year, month + 1)
