"""Numbers for the drawings of the overview: months, weeks ahead, people; each with its rows."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from coordination.workdays import WorkCalendar
from offices.foundation.days import first_of_month
from offices.foundation.folding import person_sort_key
from reviews.dashboard.links import Links, Wanted
from reviews.dashboard.live import RUNNING, OpenPart
from reviews.dashboard.periods import ONE, DashboardPeriod, period_of
from reviews.dashboard.sums import Ask, Sums
from reviews.models import ClosedOutcome, FigureKind
from ui.components.charts import share, svg

MONTHS, WEEKS = 12, 6
HEAT_STEPS = 4
# From here on one person has much: so many times the average of the office.
MUCH = 1.5
# Drawn in units: the height of a column of the year, its width and the room it stands in.
HEIGHT, WIDTH, ROOM = 100, 26, 50


@dataclass(frozen=True, slots=True)
class Linked:
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Month:
    """One column: the late part stands on the part on time."""

    label: str
    words: str
    on_time: Linked
    late: Linked
    total: Linked
    x: str
    text_x: str
    on_time_y: str
    on_time_height: str
    late_y: str
    late_height: str


def first_month(today: dt.date) -> dt.date:
    """The first day of the twelve months that end with this one."""
    return first_of_month(today, 1 - MONTHS)


def trend_ask(today: dt.date) -> Ask:
    return Ask("trend", FigureKind.END, first_month(today), today, monthly=True)


def trend(sums: Sums, today: dt.date, links: Links) -> list[Month]:
    """Completed on time and late in each of the last twelve months, this one included."""
    periods, first = [], first_month(today)
    for _n in range(MONTHS):
        periods.append(period_of("month", first))
        first = periods[-1].last + ONE
    counts = [
        (
            p,
            sums.of("trend", ClosedOutcome.ON_TIME, month=p.first),
            sums.of("trend", ClosedOutcome.LATE, month=p.first),
        )
        for p in periods
    ]
    top = max(on_time + late for _p, on_time, late in counts)
    return [_column(place, top, *count, links) for place, count in enumerate(counts)]


def _column(
    place: int, top: int, period: DashboardPeriod, on_time: int, late: int, links: Links
) -> Month:
    def to(outcome: str = "") -> str:
        return links.to("done", Wanted(period.first, period.last, outcome=outcome))

    low, high = share(on_time, top) * HEIGHT / 100, share(late, top) * HEIGHT / 100
    x = place * ROOM + (ROOM - WIDTH) / 2
    return Month(
        date_format(period.first, "m/y"),
        date_format(period.first, "m/Y"),
        Linked(on_time, to(ClosedOutcome.ON_TIME)),
        Linked(late, to(ClosedOutcome.LATE)),
        Linked(on_time + late, to()),
        svg(x),
        svg(x + WIDTH / 2),
        svg(HEIGHT - low),
        svg(low),
        svg(HEIGHT - low - high),
        svg(high),
    )


@dataclass(frozen=True, slots=True)
class ChartDay:
    """`level` 0–4 by how full the day is; `off`: not worked; `past`: before today."""

    day: dt.date
    due: Linked
    level: int
    off: bool
    past: bool


@dataclass(frozen=True, slots=True)
class ChartWeek:
    first: dt.date
    last: dt.date
    due: Linked
    days: tuple[ChartDay, ...]


def weeks_ahead(
    parts: Iterable[OpenPart], today: dt.date, calendar: WorkCalendar, links: Links
) -> list[ChartWeek]:
    """This week and the five after it: parts not overdue by the day of their nearest date."""
    due = Counter(p.due_on for p in parts if p.state == RUNNING and not p.passed)
    monday = period_of("week", today).first
    days = [monday + dt.timedelta(days=n) for n in range(7 * WEEKS)]
    top = max((due[day] for day in days), default=0)

    def one(day: dt.date) -> ChartDay:
        level = -(-due[day] * HEAT_STEPS // top) if top else 0
        linked = Linked(due[day], links.to("due", Wanted(day, day)))
        return ChartDay(day, linked, level, not calendar.is_working(day), day < today)

    found = []
    for start in range(0, 7 * WEEKS, 7):
        week = tuple(one(day) for day in days[start : start + 7])
        first, last = week[0].day, week[-1].day
        total = Linked(sum(d.due.count for d in week), links.to("due", Wanted(first, last)))
        found.append(ChartWeek(first, last, total, week))
    return found


@dataclass(frozen=True, slots=True)
class Load:
    """What one person has in hand: all of it, and what of it is overdue.

    `usual`: where the average of the office lies on the same scale; `much`: clearly above it.
    """

    name: str
    open: Linked
    late: Linked
    width: str
    late_width: str
    usual: str
    much: bool


def average(count: Counter[int]) -> float:
    """Parts of one person on average; what nobody has is left out."""
    people = [n for pk, n in count.items() if pk]
    return sum(people) / len(people) if people else 0


def load(parts: Iterable[OpenPart], links: Links) -> list[Load]:
    """By person in Vietnamese order of given names, parts without a person last; no ranking."""
    people: dict[int, str] = {}
    nobody = _("Nobody assigned")
    count: Counter[int] = Counter()
    late: Counter[int] = Counter()
    for part in parts:
        if part.state == RUNNING:
            person = part.person_id or 0
            people[person] = part.person or nobody
            count[person] += 1
            late[person] += part.passed
    top, usual = max(count.values(), default=0), average(count)
    order = sorted(people, key=lambda pk: (pk == 0, person_sort_key(people[pk])))

    def linked(n: int, **more: Any) -> Linked:
        return Linked(n, links.to("unfinished", Wanted(**more)))

    return [
        Load(
            people[pk],
            linked(count[pk], person=pk),
            linked(late[pk], person=pk, late=True),
            svg(share(count[pk], top)),
            svg(share(late[pk], top)),
            svg(share(usual, top)),
            pk != 0 and count[pk] >= usual * MUCH,
        )
        for pk in order
    ]
