"""From a phrase to its marks: which finder goes first, and what belongs together."""

import re
from dataclasses import dataclass
from datetime import time

from reading.deadlines.find_broken import find_broken, find_names, find_sessions
from reading.deadlines.find_days import find_days, find_month_days
from reading.deadlines.find_hours import find_hours
from reading.deadlines.find_periods import find_halves, find_periods
from reading.deadlines.find_spans import find_every, find_spans
from reading.deadlines.find_weeks import find_some_weeks, find_weeks
from reading.deadlines.marks import Day, Every, Hour, Mark, NearDay, Weekday, keep_free
from reading.text import Text

_FINDERS = (
    find_names,
    find_every,
    find_some_weeks,
    find_sessions,
    find_days,
    find_broken,
    find_halves,
    find_hours,
    find_weeks,
    find_month_days,
    find_spans,
    find_periods,
)
_WEEKDAY_GAP = re.compile(r"[\s,()]*(?:tuc\s*(?:la\s*)?)?\Z")
_HOUR_GAP = re.compile(r"[\s,;.()\-]*(?:(?:cua|vao|trong|ngay|sang|trua|chieu|toi|hang)[\s,]*)*\Z")
_HOUR_AFTER_GAP = re.compile(
    r"[\s,()]*(?:(?:truoc|luc|vao|sang|chieu|cham nhat|muon nhat|khong muon hon|den|la"
    r"|vao luc)[\s,]*)*\Z"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark with what stands beside it: an hour, a weekday to check. Place covers all of it."""

    start: int
    end: int
    mark: Mark
    at: time | None = None
    weekday: int | None = None


def find_marks(text: Text) -> list[Mark]:
    """All marks, in order, none overlapping another."""
    marks: list[Mark] = []
    for finder in _FINDERS:
        marks = keep_free(finder(text), marks)
    return marks


def moments_of(text: Text, marks: list[Mark]) -> list[Moment]:
    """Days, weekdays and periods, each with its hour and weekday."""
    return _with_hours(text, _with_weekdays(text, marks))


def _with_weekdays(text: Text, marks: list[Mark]) -> list[Moment]:
    """ "thứ Năm, ngày 26/11/2026" and "26/11/2026 (thứ Năm)" are one moment."""
    moments: list[Moment] = []
    for mark in marks:
        last = moments[-1] if moments else None
        near = last and _WEEKDAY_GAP.match(text.folded[last.end : mark.start])
        if last and near and isinstance(last.mark, Weekday) and isinstance(mark, Day | NearDay):
            moments[-1] = Moment(last.start, mark.end, mark, None, last.mark.number)
        elif last and near and isinstance(last.mark, Day | NearDay) and isinstance(mark, Weekday):
            moments[-1] = Moment(last.start, mark.end, last.mark, None, mark.number)
        else:
            moments.append(Moment(mark.start, mark.end, mark))
    return moments


def _with_hours(text: Text, moments: list[Moment]) -> list[Moment]:
    """An hour goes to the day after it, else to the day before it."""
    kept: list[Moment] = []
    waiting: Moment | None = None
    for moment in moments:
        last = kept[-1] if kept else None
        if isinstance(moment.mark, Hour):
            if (
                last
                and last.at is None
                and _takes_hour(last)
                and _behind(text, last, moment, moments)
            ):
                kept[-1] = Moment(last.start, moment.end, last.mark, moment.mark.at, last.weekday)
            else:
                kept.append(moment)
                waiting = moment
        elif (
            waiting
            and kept[-1] is waiting
            and _takes_hour(moment)
            and _before(text, waiting, moment)
        ):
            kept[-1] = Moment(waiting.start, moment.end, moment.mark, _at(waiting), moment.weekday)
        else:
            kept.append(moment)
    return kept


def _at(moment: Moment) -> time | None:
    return moment.mark.at if isinstance(moment.mark, Hour) else None


def _takes_hour(moment: Moment) -> bool:
    return isinstance(moment.mark, Day | NearDay | Weekday | Every)


def _before(text: Text, hour: Moment, day: Moment) -> bool:
    return bool(_HOUR_GAP.match(text.folded[hour.end : day.start]))


def _behind(text: Text, day: Moment, hour: Moment, moments: list[Moment]) -> bool:
    """Only when no later day claims the hour."""
    if not _HOUR_AFTER_GAP.match(text.folded[day.end : hour.start]):
        return False
    later = next((m for m in moments if m.start >= hour.end), None)
    return not (later and _takes_hour(later) and _before(text, hour, later))
