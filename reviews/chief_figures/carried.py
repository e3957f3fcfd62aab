"""F3: what is overdue now against Monday morning, from the history of each date.

Only dates that are late now, moved, paused or closed since Monday are looked up; history tells
how each stood on Monday at 7:30, so the figure is exact whatever happened in between. Parts and
tasks are looked up one by one: PostgreSQL takes running dates that are over for ten times as many
as they are, and joined to them it read every part there is.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from offices.foundation.questions import prepared
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from tasks.audience import reader_keys
from tasks.models.parts import PartQuerySet

MORNING = dt.time(7, 30)

_SQL = """
WITH passed AS (
  SELECT d.id, d.part_id
  FROM tasks_deadline d
  WHERE d.office_id = %(office)s AND d.state = 'running' AND NOT d.is_internal AND NOT d.is_review
    AND d.due_on <= %(today)s::date
    AND (d.due_on < %(today)s::date OR d.due_time <= %(time)s::time)
    AND (SELECT role FROM tasks_part p WHERE p.id = d.part_id) <> 'informed'
), looked_at AS (
  SELECT id FROM passed
  UNION
  SELECT d.id FROM tasks_duechange c JOIN tasks_deadline d ON d.id = c.deadline_id
  JOIN tasks_part p ON p.id = d.part_id AND p.role <> 'informed'
  WHERE c.decided_at >= %(then)s::timestamptz AND d.office_id = %(office)s
    AND d.state = 'running' AND NOT d.is_internal AND NOT d.is_review
  UNION
  SELECT d.id FROM tasks_deadline d
  WHERE d.office_id = %(office)s AND d.state = 'paused' AND d.paused_on >= %(monday)s::date
  UNION
  SELECT c.deadline_id FROM reviews_closeddate c
  WHERE c.office_id = %(office)s AND c.recorded_on >= %(monday)s::date
    AND (c.due_on <= %(monday)s::date OR EXISTS (SELECT 1 FROM tasks_duechange h
               WHERE h.deadline_id = c.deadline_id AND h.decided_at >= %(then)s::timestamptz))
), before AS (
  SELECT DISTINCT h.part_id FROM looked_at CROSS JOIN LATERAL (
    SELECT part_id, state, due_on, due_time, is_internal, is_review
    FROM tasks_historicaldeadline
    WHERE id = looked_at.id AND history_date <= %(then)s::timestamptz
    ORDER BY history_date DESC, history_id DESC LIMIT 1) h
  WHERE h.state = 'running' AND NOT h.is_internal AND NOT h.is_review
    AND (h.due_on < %(monday)s::date
      OR (h.due_on = %(monday)s::date AND h.due_time <= %(morning)s::time))
), now AS (SELECT DISTINCT part_id FROM passed)
SELECT q.part_id, q.why FROM (
SELECT part_id, 'new' AS why FROM now WHERE part_id NOT IN (SELECT part_id FROM before)
UNION ALL
SELECT b.part_id, CASE WHEN EXISTS (
    SELECT 1 FROM reviews_closeddate c WHERE c.part_id = b.part_id AND c.closes_part
      AND c.outcome IN ('on_time', 'late')) THEN 'done' ELSE 'other' END
FROM before b WHERE b.part_id NOT IN (SELECT part_id FROM now)
) q
WHERE (SELECT t.audience && %(keys)s::bigint[] FROM tasks_part p JOIN tasks_task t
       ON t.id = p.task_id WHERE p.id = q.part_id)
"""


@dataclass(frozen=True, slots=True)
class Carried:
    """Ids of parts: late since Monday, no longer late and done, no longer late otherwise."""

    new: frozenset[int]
    done: frozenset[int]
    other: frozenset[int]


def carried(moment: Moment, scope: DashboardScope) -> Carried:
    """How overdue parts differ from Monday 7:30."""
    then = dt.datetime.combine(moment.monday, MORNING, moment.at.tzinfo)
    values: dict[str, Any] = {
        "office": scope.office.pk,
        "today": moment.today,
        "time": moment.at.time(),
        "monday": moment.monday,
        "then": then,
        "morning": MORNING,
        "keys": reader_keys(scope.powers),
    }
    rows = prepared(_SQL, values)
    if scope.charges is not None:
        covered = scope.parts().filter(pk__in=[pk for pk, _why in rows])
        seen = set(covered.values_list("pk", flat=True))
        rows = [row for row in rows if row[0] in seen]
    return Carried(
        *(frozenset(pk for pk, why in rows if why == name) for name in ("new", "done", "other"))
    )


def parts_of(ids: frozenset[int], scope: DashboardScope) -> PartQuerySet:
    return scope.parts().filter(pk__in=ids)
