"""What is open now, part by part, in one statement: counted for frame, areas, weeks and people."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Case, F, Min, Q, Value, When
from django.db.models.functions import Coalesce

from offices.foundation.questions import rows, statement
from reviews.moment import Moment
from reviews.scope import Scope
from tasks.choices import PartRole
from tasks.states import DeadlineState

RUNNING, PAUSED, ONGOING = "running", "paused", "ongoing"
_ORDER = (RUNNING, PAUSED, ONGOING)


class OpenPart(NamedTuple):
    """`due_on`: the nearest date; `passed`: one of its dates is over, by day or hour."""

    part_id: int
    area_id: int
    person_id: int | None
    person: str
    state: str
    due_on: dt.date
    start_on: dt.date
    passed: bool

    def open_at(self, day: dt.date | None) -> bool:
        """Running, and begun by the end of that day; None: now."""
        return self.state == RUNNING and (day is None or self.start_on <= day)

    def late_at(self, day: dt.date | None) -> bool:
        return self.passed if day is None else self.due_on <= day


def _query(scope: Scope, moment: Moment) -> Any:
    at = moment.at
    passed = Q(due_on__lt=at.date()) | Q(due_on=at.date(), due_time__lte=at.time())
    standing = Case(
        When(state=DeadlineState.PAUSED, then=Value(PAUSED)),
        When(is_review=True, then=Value(ONGOING)),
        default=Value(RUNNING),
    )
    found = scope.dates().filter(
        state__in=(DeadlineState.RUNNING, DeadlineState.PAUSED), is_internal=False,
        due_on__isnull=False, task__is_open=True,
    )  # fmt: skip
    return (
        found.exclude(part__role=PartRole.INFORMED)
        .order_by()
        .annotate(standing=standing, area=F("task__area_id"), person=F("part__assignee_id"))
        .values("part_id", "area", "person", "part__assignee__full_name", "standing")
        .annotate(
            due=Min("due_on"),
            start=Min(Coalesce("starts_on", "due_on")),
            passed=BoolOr(Case(When(passed, then=Value(True)), default=Value(False))),
        )
        .values_list(
            "part_id", "area", "person", "part__assignee__full_name", "standing", "due", "start",
            "passed",
        )
    )  # fmt: skip


def open_parts(scope: Scope, moment: Moment) -> list[OpenPart]:
    """Each part once: as running where one of its dates runs, else paused, else ongoing."""
    found: dict[int, OpenPart] = {}
    key = scope.key and ("open", scope.key, moment.today)
    asked = statement(key, lambda: _query(scope, moment), moving=(moment.at.time(),))
    for part, area, person, name, state, due, start, passed in rows(asked):
        one = OpenPart(part, area, person, name or "", state, due, start, passed)
        known = found.get(part)
        if known is None or _ORDER.index(state) < _ORDER.index(known.state):
            found[part] = one
    return list(found.values())


def in_state(parts: Iterable[OpenPart], state: str) -> int:
    return sum(1 for part in parts if part.state == state)
