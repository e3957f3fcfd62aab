"""The national frame of a period report, and the two rates that are always printed together.

total = completed (on time + late) + unfinished (in time + overdue); paused, stopped and
ongoing stand on lines of their own (PRACTICE table 10).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reviews.dashboard.live import ONGOING, PAUSED, RUNNING, OpenPart, in_state
from reviews.dashboard.periods import LATEST, ONE, DashboardPeriod
from reviews.dashboard.sums import Ask, Sums
from reviews.models import ClosedOutcome, FigureKind


@dataclass(frozen=True, slots=True)
class Rate:
    """A fraction first, the percentage beside it."""

    part: int
    whole: int

    @property
    def percent(self) -> float | None:
        """To one decimal; None where there is nothing to divide by."""
        return round(self.part * 100 / self.whole, 1) if self.whole else None


@dataclass(frozen=True, slots=True)
class Frame:
    """Counts of parts; `ended` (follow-up ended) is told apart and never completed."""

    on_time: int = 0
    late: int = 0
    open_in_time: int = 0
    open_late: int = 0
    paused: int = 0
    stopped: int = 0
    ended: int = 0
    ongoing: int = 0

    @property
    def done(self) -> int:
        return self.on_time + self.late

    @property
    def unfinished(self) -> int:
        return self.open_in_time + self.open_late

    @property
    def total(self) -> int:
        return self.done + self.unfinished

    @property
    def completion(self) -> Rate:
        """Completed ÷ (completed + unfinished and overdue)."""
        return Rate(self.done, self.done + self.open_late)

    @property
    def punctuality(self) -> Rate:
        """Completed on time ÷ (completed + unfinished and overdue)."""
        return Rate(self.on_time, self.done + self.open_late)


def stock_day(period: DashboardPeriod, today: dt.date) -> dt.date | None:
    """The day whose evening is asked for; None: now, the period is not over."""
    return period.last if period.last < today else None


def asks(name: str, period: DashboardPeriod, today: dt.date) -> list[Ask]:
    """What must be summed for the frame of a period.

    Of one that is over all that closed later, on whatever day it is asked: how an evening stood
    does not depend on when one looks back.
    """
    found = [Ask(f"{name}-end", FigureKind.END, period.first, period.last)]
    end = stock_day(period, today)
    if end is not None:
        for kind in (FigureKind.START, FigureKind.DUE, FigureKind.END, FigureKind.LAST):
            found.append(Ask(f"{name}-after-{kind}", kind, end + ONE, LATEST))
    return found


def _closed_later(sums: Sums, name: str, area: int | None) -> tuple[int, int]:
    """Finished only after the period: all of them, and those already late at its end.

    Whoever began after it also ended after it, and the later of due and end lies after it
    whenever one of the two does.
    """
    begun, due, ended, last = (
        sums.of(f"{name}-after-{kind}", area=area)
        for kind in (FigureKind.START, FigureKind.DUE, FigureKind.END, FigureKind.LAST)
    )
    return ended - begun, last - due


def frame_of(
    name: str,
    period: DashboardPeriod,
    sums: Sums,
    parts: Sequence[OpenPart],
    today: dt.date,
    area: int | None = None,
) -> Frame:
    """The frame of a period; of one area where one is named, `parts` being those of it."""
    end = stock_day(period, today)
    if end is None:
        standing = [p for p in parts if p.state == RUNNING]
    else:
        standing = [p for p in parts if p.state == RUNNING and p.start_on <= end]
    later, later_late = _closed_later(sums, name, area)
    if end is None:
        overdue = [p for p in standing if p.passed]
    else:
        overdue = [p for p in standing if p.due_on <= end]
    late = len(overdue) + later_late
    closed = f"{name}-end"
    return Frame(
        on_time=sums.of(closed, ClosedOutcome.ON_TIME, area=area),
        late=sums.of(closed, ClosedOutcome.LATE, area=area),
        open_in_time=len(standing) + later - late,
        open_late=late + sums.of(closed, ClosedOutcome.NO_ANSWER, area=area),
        stopped=sums.of(closed, ClosedOutcome.STOPPED, area=area),
        ended=sums.of(closed, ClosedOutcome.ENDED, area=area),
        paused=in_state(parts, PAUSED) if end is None else 0,
        ongoing=in_state(parts, ONGOING) if end is None else 0,
    )
