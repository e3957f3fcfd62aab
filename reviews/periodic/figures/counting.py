"""The figures of one office over one period: the frame of the overview, and what it leaves out."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils import timezone

from coordination.models import Area
from coordination.workdays import calendar_for
from offices.models import Office
from offices.powers import Powers
from reviews.dashboard.frame import Frame, asks, frame_of
from reviews.dashboard.live import ONGOING, PAUSED, OpenPart, open_parts
from reviews.dashboard.moment import Moment
from reviews.dashboard.periods import DashboardPeriod
from reviews.dashboard.scope import DashboardScope
from reviews.dashboard.sums import Sums, sums
from reviews.models import ClosedOutcome, Obstacle, Review
from reviews.periodic.figures.acts import acts_of, changes_of
from reviews.periodic.figures.volume import volume_of
from tasks.choices import PartRole

NAME = "review"
ROLES = (PartRole.LEAD, PartRole.COORDINATE)


class CountedFigure(NamedTuple):
    """`area` None, `role` "": over all; `denominator`: of rates alone."""

    area: int | None
    role: str
    measure: str
    numerator: int
    denominator: int | None = None


@dataclass(frozen=True, slots=True)
class Counting:
    """One office with the rights of who counts; restricted work counts without being opened."""

    office: Office
    powers: Powers
    first: dt.date
    last: dt.date
    areas: tuple[int, ...]

    @property
    def period(self) -> DashboardPeriod:
        return DashboardPeriod("free", self.first, self.last)

    def figures(self) -> list[CountedFigure]:
        """All that is not nought."""
        found = [figure for role in ROLES for figure in self._of_role(role)]
        found += self._acts()
        found += self._obstacles()
        found += [CountedFigure(*one) for one in volume_of(self)]
        return [one for one in found if one.numerator or one.denominator]

    def _of_role(self, role: str) -> Iterator[CountedFigure]:
        moment = Moment(timezone.localtime(), calendar_for(self.office.pk), self.office)
        scope = DashboardScope(self.office, self.powers, role=role)
        closed = sums(scope, asks(NAME, self.period, moment.today))
        by_area = defaultdict[int, list[OpenPart]](list)
        for part in open_parts(scope, moment):
            by_area[part.area_id].append(part)
        for area in self.areas:
            yield from self._of_area(area, role, closed, by_area[area], moment.today)

    def _of_area(
        self, area: int, role: str, closed: Sums, parts: list[OpenPart], today: dt.date
    ) -> Iterator[CountedFigure]:
        frame = frame_of(NAME, self.period, closed, parts, today, area)
        begun = [part for part in parts if part.start_on <= self.last]
        silent = closed.of(f"{NAME}-end", ClosedOutcome.NO_ANSWER, area=area)
        for measure, n in counts_of(frame, begun, silent).items():
            yield CountedFigure(area, role, measure, n)
        for measure in ("completion", "punctuality"):
            rate = getattr(frame, measure)
            yield CountedFigure(area, role, measure, rate.part, rate.whole)

    def _acts(self) -> Iterator[CountedFigure]:
        counted = changes_of(self) + acts_of(self)
        for (area, role, measure), n in sorted(counted.items()):
            if area in self.areas:
                yield CountedFigure(area, role, measure, n)

    def _obstacles(self) -> Iterator[CountedFigure]:
        rows = Obstacle.objects.visible_to(self.powers).filter(
            office=self.office, noted_on__range=(self.first, self.last), area__in=self.areas
        )
        found = list(rows.values_list("area_id", "removed_on"))
        for measure, days in (
            ("obstacles", found),
            ("removed", [row for row in found if row[1] is not None]),
        ):
            for area, n in sorted(Counter(row[0] for row in days).items()):
                yield CountedFigure(area, "", measure, n)


def counts_of(frame: Frame, begun: list[OpenPart], silent: int) -> dict[str, int]:
    """The frame with the lines that stand apart; paused and ongoing as they are today."""
    return {
        "total": frame.total,
        "on_time": frame.on_time,
        "late": frame.late,
        "open_in_time": frame.open_in_time,
        "open_late": frame.open_late,
        "no_answer": silent,
        "ended": frame.ended,
        "stopped": frame.stopped,
        "paused": sum(1 for part in begun if part.state == PAUSED),
        "ongoing": sum(1 for part in begun if part.state == ONGOING),
    }


def counting(review: Review, office: Office, powers: Powers) -> Counting:
    """Of a thematic review only its area is counted."""
    areas = (
        (review.area_id,) if review.area_id else tuple(Area.objects.values_list("pk", flat=True))
    )
    return Counting(office, powers, review.first, review.last, areas)
