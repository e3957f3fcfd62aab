"""How the files of the next meetings and sessions stand, as one statement written once.

A thousand open files may wait for twenty meetings. Put together by Django at each look, the
statement cost more than the rows of the list below it.
"""

import datetime as dt
from functools import cache
from typing import Any

from documents.choices import AppraisalVerdict
from documents.states import ENDED, AppraisalState
from offices.foundation.questions import column, prepared
from offices.powers import Powers
from tasks.audience import reader_keys
from tasks.models import Task

MOST = 5


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


_FIT = (AppraisalVerdict.READY, AppraisalVerdict.AFTER)
_WAITS = f"f.state NOT IN ({_listed(ENDED)})"
# The open files of a meeting that the person may read.
_READ = f"""
FROM documents_appraisal f JOIN tasks_task t ON t.id = f.task_id
WHERE f.destination_id = m.id AND {_WAITS} AND t.audience && %(keys)s::bigint[]
"""
# The day as `Appraisal.objects.with_day` tells it: by the dates a file owes, else by the diary.
_AHEAD = f"""
WITH file AS MATERIALIZED (
  SELECT f.task_id, f.destination_id FROM documents_appraisal f
  WHERE f.destination_id IS NOT NULL AND {_WAITS}
), owed AS (
  SELECT d.task_id, d.event_task_id, max(d.starts_on) AS day FROM tasks_deadline d
  WHERE d.event_task_id = ANY(ARRAY(SELECT DISTINCT destination_id FROM file)) GROUP BY 1, 2
), dated AS (
  SELECT f.destination_id AS id, greatest(max(o.day), CASE WHEN bool_or(o.day IS NULL) THEN
      (SELECT min(s.date) FROM diary_slot s WHERE s.task_id = f.destination_id) END) AS day
  FROM file f LEFT JOIN owed o ON o.task_id = f.task_id AND o.event_task_id = f.destination_id
  GROUP BY f.destination_id
), ahead AS MATERIALIZED (
  SELECT m.id, dated.day FROM dated JOIN tasks_task m ON m.id = dated.id
  WHERE m.is_open AND m.audience && %(keys)s::bigint[] AND EXISTS (SELECT 1 {_READ})
  ORDER BY dated.day NULLS LAST, m.id LIMIT {MOST}
)
"""  # noqa: S608 - states of ours


@cache
def _statement() -> str:
    """With the title as this session reads it; only the files of those few are counted."""
    title = column(Task._meta.get_field("title"))
    return f"""{_AHEAD}
SELECT {title}, m.*, counted.*
FROM ahead m JOIN tasks_task ON tasks_task.id = m.id CROSS JOIN LATERAL (
  SELECT count(*),
    count(*) FILTER (WHERE f.verdict IN ({_listed(_FIT)})),
    count(*) FILTER (WHERE f.state = '{AppraisalState.INCOMPLETE}'),
    count(*) FILTER (WHERE t.next_due_on < %(today)s::date)
  {_READ}
) counted
ORDER BY m.day NULLS LAST, m.id
"""  # noqa: S608 - columns of ours


_COLUMNS = ("day", "files", "fit", "short", "late")


def meetings_ahead(powers: Powers, today: dt.date) -> list[dict[str, Any]]:
    """The next of them with files: how many are fit, short of papers, late."""
    values = {"keys": list(reader_keys(powers)), "today": today}
    return [
        {"task": Task(pk=pk, title=title), **dict(zip(_COLUMNS, row, strict=True))}
        for title, pk, *row in prepared(_statement(), values)
    ]
