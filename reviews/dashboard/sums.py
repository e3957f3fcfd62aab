"""Sums of what has closed, many at once in one statement, never over the rows themselves.

A scope finer than the day figures (divisions, leaders of a deputy chief) is summed from its
closed dates by their index on the days asked for.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import CharField, Count, DateField, F, Func, QuerySet, Sum, Value
from django.db.models.functions import Cast, Greatest

from offices.foundation.questions import rows, statement
from reviews.dashboard.scope import DashboardScope
from reviews.models import ClosedOutcome, FigureKind

type Key = tuple[str, dt.date | None, int, str]
_DAYS: dict[str, Any] = {
    FigureKind.DATE: F("due_on"),
    FigureKind.DUE: F("due_on"),
    FigureKind.START: F("start_on"),
    FigureKind.END: F("end_on"),
    FigureKind.LAST: Greatest("due_on", "end_on"),
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One sum by area and outcome (and month) over days of one kind, both days included."""

    label: str
    kind: FigureKind
    first: dt.date
    last: dt.date
    monthly: bool = False


class Sums(Counter[Key]):
    """By (label, first day of the month, area, outcome)."""

    def of(
        self, label: str, *outcomes: str, area: int | None = None, month: dt.date | None = None
    ) -> int:
        """The sum over these outcomes, all areas unless one is named."""
        return sum(
            n
            for when, where, how, n in self.by_label.get(label, ())
            if (not outcomes or how in outcomes)
            and (area is None or where == area)
            and (month is None or when == month)
        )

    @cached_property
    def by_label(self) -> dict[str, list[tuple[dt.date | None, int, str, int]]]:
        """A page asks for a hundred sums; each looks at those of its label alone."""
        found: dict[str, list[tuple[dt.date | None, int, str, int]]] = defaultdict(list)
        for (label, when, where, how), n in self.items():
            found[label].append((when, where, how, n))
        return found


def sums(scope: DashboardScope, asks: Iterable[Ask]) -> Sums:
    """All sums in one statement."""
    wanted = tuple(ask for ask in asks if ask.first <= ask.last)
    if not wanted:
        return Sums()
    key = scope.key and ("sums", scope.key, wanted)
    found = rows(statement(key, lambda: _together(scope, wanted)))
    return Sums({(label, month, area, outcome): n for label, month, area, outcome, n in found})


def _together(scope: DashboardScope, asks: Sequence[Ask]) -> QuerySet[Any, tuple[Any, ...]]:
    first, *rest = [_query(scope, ask) for ask in asks]
    return first.union(*rest, all=True) if rest else first


def _query(scope: DashboardScope, ask: Ask) -> QuerySet[Any, tuple[Any, ...]]:
    figures = scope.figures()
    found: Any = _rows(scope, ask) if figures is None else figures.filter(kind=ask.kind)
    total = Count("pk") if figures is None else Sum("n")
    found = found.filter(day__gte=ask.first, day__lte=ask.last).order_by()
    month = _Month("day") if ask.monthly else Value(None)
    label = Cast(Value(ask.label), CharField())
    found = found.annotate(label=label, month=Cast(month, DateField()))
    grouped = found.values("label", "month", "area_id", "outcome").annotate(total=total)
    query: QuerySet[Any, tuple[Any, ...]] = grouped.values_list(
        "label", "month", "area_id", "outcome", "total"
    )
    return query


class _Month(Func):
    """The first day of the month; Django's own way turns each day into a moment and back."""

    template = "date_trunc('month', (%(expressions)s)::timestamp)::date"
    output_field = DateField()


def _rows(scope: DashboardScope, ask: Ask) -> Any:
    found = scope.closed().exclude(outcome=ClosedOutcome.WITHDRAWN)
    found = found if ask.kind == FigureKind.DATE else found.of_parts()
    return found.annotate(day=_DAYS[ask.kind])
