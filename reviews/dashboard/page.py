"""Everything the overview says, gathered in a constant number of statements."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.models import Area
from reviews.chief_figures import friday
from reviews.chief_figures.carried import carried
from reviews.chief_figures.meanings import MEANINGS
from reviews.chief_figures.monday import MondayFigure, counted, monday, of
from reviews.dashboard import charts
from reviews.dashboard.frame import Frame, asks, frame_of, stock_day
from reviews.dashboard.links import Links, Wanted
from reviews.dashboard.live import OpenPart, open_parts
from reviews.dashboard.moment import Moment
from reviews.dashboard.periods import DashboardPeriod
from reviews.dashboard.scope import DashboardScope
from reviews.dashboard.sums import Sums, sums
from reviews.models import ClosedOutcome
from tasks.home.waiting import Pointer

NOW, BEFORE = "now", "before"


@dataclass(frozen=True, slots=True)
class FrameLine:
    """A frame with the pages of its rows."""

    name: str
    frame: Frame
    links: dict[str, str]


def _links(
    period: DashboardPeriod, moment: Moment, links: Links, area: int | None = None
) -> dict[str, str]:
    first, last, at = period.first, period.last, stock_day(period, moment.today)

    def to(code: str, **more: Any) -> str:
        return links.to(code, Wanted(first, last, area=area, **more))

    return {
        "total": to("total", at=at),
        "done": to("done"),
        "on_time": to("done", outcome=ClosedOutcome.ON_TIME),
        "late": to("done", outcome=ClosedOutcome.LATE),
        "unfinished": to("unfinished", at=at),
        "open_in_time": to("unfinished", at=at, late=False),
        "open_late": to("unfinished", at=at, late=True),
        "owed": to("owed", at=at),
        "stopped": to("stopped"),
        "ended": to("ended"),
        "paused": to("paused"),
        "ongoing": to("ongoing"),
    }


class Report:
    """The frame of a period, of the one before it, and of each area."""

    def __init__(
        self,
        period: DashboardPeriod,
        moment: Moment,
        found: Sums,
        parts: Sequence[OpenPart],
        links: Links,
    ) -> None:
        self.period, self.moment, self.found = period, moment, found
        self.parts, self.to = parts, links
        self.by_area = defaultdict[int, list[OpenPart]](list)
        for part in parts:
            self.by_area[part.area_id].append(part)
        self.now = self.line(NOW, period)
        self.before = self.line(BEFORE, period.before)
        self.is_over = stock_day(period, moment.today) is not None

    def line(self, name: str, period: DashboardPeriod, area: Area | None = None) -> FrameLine:
        pk = area.pk if area else None
        parts = self.parts if pk is None else self.by_area[pk]
        frame = frame_of(name, period, self.found, parts, self.moment.today, pk)
        label = area.short_name if area else period.label
        return FrameLine(label, frame, _links(period, self.moment, self.to, pk))

    def areas(self, areas: Sequence[Area]) -> list[FrameLine]:
        return [self.line(NOW, self.period, area) for area in areas]

    def rows(self) -> list["FrameRow"]:
        """The national frame line by line, this period beside the one before."""
        return [
            FrameRow(name, label, kind, (self._cell(self.now, name), self._cell(self.before, name)))
            for name, label, kind in frame_labels()
        ]

    def _cell(self, line: FrameLine, name: str) -> charts.Linked:
        """Paused and ongoing are known of the present only."""
        if name in ("paused", "ongoing") and (line is self.before or self.is_over):
            return charts.Linked(0, "")
        return charts.Linked(getattr(line.frame, name), line.links[name])


@dataclass(frozen=True, slots=True)
class FrameRow:
    """`kind`: "sum" for totals, "in" for what they are made of."""

    name: str
    label: str
    kind: str
    cells: tuple[charts.Linked, charts.Linked]

    @property
    def meaning(self) -> str:
        return str(MEANINGS[self.name])


def frame_labels() -> list[tuple[str, str, str]]:
    return [
        ("total", _("All tasks"), "sum"),
        ("done", pgettext("task state", "Completed"), "sum"),
        ("on_time", _("on time"), "in"),
        ("late", _("after the date"), "in"),
        ("unfinished", _("Not completed"), "sum"),
        ("open_in_time", _("in time"), "in"),
        ("open_late", _("overdue"), "in"),
        ("paused", _("Paused"), ""),
        ("stopped", _("Stopped"), ""),
        ("ongoing", _("Ongoing"), ""),
        ("ended", _("Follow-up ended"), ""),
    ]


def areas_of(scope: DashboardScope) -> list[Area]:
    """The eight fields; of a deputy chief by areas only his own."""
    found = Area.objects.order_by("sort", "number")
    if scope.charges is not None and scope.charges.by_area_only:
        found = found.filter(pk__in=scope.charges.areas)
    return list(found)


def report(
    scope: DashboardScope, moment: Moment, period: DashboardPeriod, links: Links
) -> dict[str, Any]:
    """The frame by period and area alone, as the printed page wants it."""
    wanted = [*asks(NOW, period, moment.today), *asks(BEFORE, period.before, moment.today)]
    wanted += [*friday.asks(moment), charts.trend_ask(moment.today)]
    found, parts = sums(scope, wanted), open_parts(scope, moment)
    made = Report(period, moment, found, parts, links)
    return {
        "report": made,
        "frame_rows": made.rows(),
        "areas": made.areas(areas_of(scope)),
        "months": charts.trend(found, moment.today, links),
        "meanings": MEANINGS,
        "sums": found,
        "parts": parts,
    }


def figures(
    scope: DashboardScope,
    moment: Moment,
    given: dict[str, Any],
    waiting: Sequence[Pointer],
    links: Links,
) -> dict[str, list[MondayFigure]]:
    """Monday's and Friday's figures, live."""
    found = counted(moment, scope, given["parts"], friday.live)
    days = [timezone.localtime(p.since).date() for p in waiting if p.since is not None]
    oldest = moment.calendar.between(min(days), moment.today) if days else 0
    return {
        "monday": monday(found, len(waiting), oldest, links),
        "friday": [
            friday.done(moment, given["sums"], links),
            friday.punctual(moment, given["sums"], found, links),
            friday.carried_over(of(found, "m1"), carried(moment, scope), links),
            friday.unfollowed(scope, found, links),
            friday.next_week(moment, scope, given["parts"], links),
        ],
    }
