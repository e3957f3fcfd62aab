"""How the files of the next meetings and sessions stand, as one statement written once.

A thousand open files may wait for twenty meetings. Put together by Django at each look, the
statement cost more than the rows of the list below it.
"""

import datetime as dt
from functools import cache
from typing import Any

from documents.choices import AppraisalVerdict
from documents.states import ENDED, AppraisalState
from offices.foundation.prepared import prepared
from offices.foundation.questions import column
from offices.powers import Powers
from tasks.audience import reader_keys
from tasks.models import Task

MOST = 5


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


_FIT = (AppraisalVerdict.READY, AppraisalVerdict.AFTER)
# The day as `Appraisal.objects.with_day` tells it: by the dates a file owes, else by the diary.
_COUNTED = f"""
WITH meeting AS MATERIALIZED (
  SELECT m.id FROM tasks_task m WHERE m.is_open AND m.id = ANY(ARRAY(
    SELECT DISTINCT f.destination_id FROM documents_appraisal f
    WHERE f.destination_id IS NOT NULL AND f.state NOT IN ({_listed(ENDED)})))
), file AS (
  SELECT f.task_id, f.destination_id, f.verdict, f.state, t.next_due_on
  FROM documents_appraisal f JOIN meeting m ON m.id = f.destination_id
  JOIN tasks_task t ON t.id = f.task_id
  WHERE f.state NOT IN ({_listed(ENDED)}) AND t.audience && %(keys)s::bigint[]
), owed AS (
  SELECT d.task_id, d.event_task_id, max(d.starts_on) AS day FROM tasks_deadline d
  WHERE d.event_task_id = ANY(ARRAY(SELECT destination_id FROM file)) GROUP BY 1, 2
), counted AS (
  SELECT f.destination_id, greatest(max(o.day), CASE WHEN bool_or(o.day IS NULL) THEN
      (SELECT min(s.date) FROM diary_slot s WHERE s.task_id = f.destination_id) END) AS day,
    count(*),
    count(*) FILTER (WHERE f.verdict IN ({_listed(_FIT)})),
    count(*) FILTER (WHERE f.state = '{AppraisalState.INCOMPLETE}'),
    count(*) FILTER (WHERE f.next_due_on < %(today)s::date)
  FROM file f LEFT JOIN owed o ON o.task_id = f.task_id AND o.event_task_id = f.destination_id
  GROUP BY f.destination_id ORDER BY 2 NULLS LAST, 1 LIMIT {MOST}
)
"""  # noqa: S608 - states of ours


@cache
def _statement() -> str:
    """With the title as this session reads it, of those the person may read."""
    title = column(Task._meta.get_field("title"))
    return f"""{_COUNTED}
SELECT {title}, counted.* FROM counted JOIN tasks_task ON tasks_task.id = counted.destination_id
WHERE tasks_task.audience && %(keys)s::bigint[] ORDER BY counted.day NULLS LAST, tasks_task.id
"""  # noqa: S608 - columns of ours


_COLUMNS = ("day", "files", "fit", "short", "late")


def meetings_ahead(powers: Powers, today: dt.date) -> list[dict[str, Any]]:
    """The next of them with files: how many are fit, short of papers, late."""
    values = {"keys": list(reader_keys(powers)), "today": today}
    return [
        {"task": Task(pk=pk, title=title), **dict(zip(_COLUMNS, row, strict=True))}
        for title, pk, *row in prepared(_statement(), values)
    ]
