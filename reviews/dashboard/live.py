"""Open parts as the overview reads them once, and the figures these parts tell.

Each figure is the count of exactly the rows its page shows (`figures.ROWS`): `tests/reviews` holds
both to one another.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import Case, Q, Value, When
from django.db.models.functions import Coalesce

from offices.foundation.questions import Statement, rows, statement
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
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


_COLUMNS = (
    "part_id",
    "task__area_id",
    "part__assignee_id",
    "standing",
    "due_on",
    "start",
    "passed",
    "first_due_on",
    "first_passed",
    "part__role",
    "part__submitted_at",
    "task__state",
    "task__lead_office_id",
)
# Names are joined to what is found: joined before, each was looked for in a plan made for few rows.
_NAMED = f"""
WITH held AS MATERIALIZED ({{held}})
SELECT part, area, person, full_name, standing, due, starts, passed, first_due, first_passed, role,
  task_state = '{TaskState.SUBMITTED}', submitted_at IS NOT NULL, o.code || '|' || o.short_name
FROM held AS h(part, area, person, standing, due, starts, passed, first_due, first_passed, role,
  submitted_at, task_state, lead)
JOIN offices_office o ON o.id = lead LEFT JOIN offices_person a ON a.id = person
"""  # noqa: S608 - names and words of our own


def _holds(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False))


def _query(scope: DashboardScope, moment: Moment) -> Any:
    """One row for each date: nearly every part has one."""
    standing = Case(
        When(state=DeadlineState.PAUSED, then=Value(PAUSED)),
        When(is_review=True, then=Value(ONGOING)),
        default=Value(RUNNING),
    )
    found = scope.dates().filter(
        state__in=(DeadlineState.RUNNING, DeadlineState.PAUSED),
        is_internal=False,
        due_on__isnull=False,
        task__is_open=True,
    )
    made = found.exclude(part__role=PartRole.INFORMED).annotate(
        standing=standing,
        start=Coalesce("starts_on", "due_on"),
        passed=_holds(passed(moment.at)),
        first_passed=_holds(first_passed(moment.at)),
    )
    return made.order_by().values_list(*_COLUMNS)


def _asked(scope: DashboardScope, moment: Moment) -> Statement | None:
    key = scope.key and ("open", scope.key, moment.today)
    held = statement(key, lambda: _query(scope, moment), moving=(moment.at.time(),))
    return held and (_NAMED.format(held=held[0]), held[1])


def open_parts(scope: DashboardScope, moment: Moment) -> list[OpenPart]:
    """Each part once: as running where one of its dates runs, else paused, else ongoing."""
    dates = rows(_asked(scope, moment), anew=True)
    by_part = {row[0]: row for row in dates}
    if len(by_part) < len(dates):
        by_part |= _with_several(dates)
    return [*map(OpenPart._make, by_part.values())]


def _with_several(dates: Sequence[tuple[Any, ...]]) -> dict[int, OpenPart]:
    """The parts with more than one date: the nearest day of those that tell how it stands."""
    found = defaultdict[int, list[OpenPart]](list)
    for row in dates:
        found[row[0]].append(OpenPart._make(row))
    return {part: _nearest(several) for part, several in found.items() if len(several) > 1}


def _nearest(dates: Sequence[OpenPart]) -> OpenPart:
    state = min((one.state for one in dates), key=_ORDER.index)
    told = [one for one in dates if one.state == state]
    return told[0]._replace(
        due_on=min(one.due_on for one in told),
        start_on=min(one.start_on for one in told),
        passed=any(one.passed for one in told),
        first_due=min((one.first_due for one in told if one.first_due), default=None),
        first_passed=any(one.first_passed for one in told),
    )


def in_state(parts: Iterable[OpenPart], state: str) -> int:
    return sum(1 for part in parts if part.state == state)


# By (code of the figure, the other office's code and name).
type Found = Counter[tuple[str, str]]
TOLD = ("m1", "m1-first", "m1-long", "m1-submitted", "m2", "m2-first", "m2-no-draft", "m5-we")
LATE_DAYS = 5


def held(parts: Iterable[OpenPart], moment: Moment) -> Found:
    """How many parts stand behind each of `TOLD`."""
    found: Found = Counter()
    long_ago, sunday = moment.working_days_ago(LATE_DAYS), moment.sunday
    for part in parts:
        if part.state != RUNNING:
            continue
        if part.role == PartRole.COORDINATE and part.due_on <= sunday:
            found["m5-we", part.leader] += 1
        codes = _late(part, long_ago) if part.passed else _coming(part, part.due_on <= sunday)
        for code in codes:
            found[code, ""] += 1
        if part.first_passed:
            found["m1-first", ""] += 1
        elif part.first_due is not None and part.first_due <= sunday:
            found["m2-first", ""] += 1
    return found


def _late(part: OpenPart, long_ago: dt.date) -> Iterator[str]:
    yield "m1"
    if part.due_on <= long_ago:
        yield "m1-long"
    if part.is_submitted and part.role == PartRole.LEAD:
        yield "m1-submitted"


def _coming(part: OpenPart, this_week: bool) -> Iterator[str]:
    if this_week:
        yield "m2"
        if not part.has_draft:
            yield "m2-no-draft"
