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
from tasks.models.owing import first_passed, passed
from tasks.states import DeadlineState, TaskState

RUNNING, PAUSED, ONGOING = "running", "paused", "ongoing"
_ORDER = (RUNNING, PAUSED, ONGOING)


class OpenPart(NamedTuple):
    """`due_on`, `first_due`: the nearest date, and the nearest had none been moved; `passed`,
    `first_passed`: one of them is over, by day or hour. `leader`: code|name of who leads."""

    part_id: int
    area_id: int
    person_id: int | None
    person: str
    state: str
    due_on: dt.date
    start_on: dt.date
    passed: bool
    first_due: dt.date | None
    first_passed: bool
    role: str
    is_submitted: bool
    has_draft: bool
    leader: str

    def open_at(self, day: dt.date | None) -> bool:
        """Running, and begun by the end of that day; None: now."""
        return self.state == RUNNING and (day is None or self.start_on <= day)

    def late_at(self, day: dt.date | None) -> bool:
        return self.passed if day is None else self.due_on <= day


_COLUMNS = (
    "part_id", "area", "person", "part__assignee__full_name", "standing", "due", "start",
    "passed", "first_due", "first_passed", "part__role", "part__submitted_at", "task__state",
    "task__lead_office__code", "task__lead_office__short_name",
)  # fmt: skip
_MADE = {"due", "start", "passed", "first_due", "first_passed"}


def _holds(condition: Q) -> BoolOr:
    return BoolOr(Case(When(condition, then=Value(True)), default=Value(False)))


def _query(scope: Scope, moment: Moment) -> Any:
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
        .values(*(name for name in _COLUMNS if name not in _MADE))
        .annotate(
            due=Min("due_on"),
            start=Min(Coalesce("starts_on", "due_on")),
            passed=_holds(passed(moment.at)),
            first_due=Min("first_due_on"),
            first_passed=_holds(first_passed(moment.at)),
        )
        .values_list(*_COLUMNS)
    )


def open_parts(scope: Scope, moment: Moment) -> list[OpenPart]:
    """Each part once: as running where one of its dates runs, else paused, else ongoing."""
    found: dict[int, OpenPart] = {}
    key = scope.key and ("open", scope.key, moment.today)
    asked = statement(key, lambda: _query(scope, moment), moving=(moment.at.time(),))
    for row in rows(asked, anew=True):
        submitted_at, state, code, name = row[11:]
        one = OpenPart._make((
            *row[:11], state == TaskState.SUBMITTED, submitted_at is not None, f"{code}|{name}"
        ))  # fmt: skip
        known = found.get(one.part_id)
        if known is None or _ORDER.index(one.state) < _ORDER.index(known.state):
            found[one.part_id] = one
    return list(found.values())


def in_state(parts: Iterable[OpenPart], state: str) -> int:
    return sum(1 for part in parts if part.state == state)
