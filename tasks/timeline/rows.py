"""What the history tables know of one task, in one statement."""

import datetime as dt
from typing import NamedTuple

from offices.foundation.questions import rows
from tasks.verbs.seen import Seen


class Kept(NamedTuple):
    """One history row: `kind` task, part, change, pause or letter; `act` what happened."""

    kind: str
    history_id: int
    row_id: int
    version: int
    act: str
    at: dt.datetime
    person_id: int
    person: str
    office_id: int | None
    acting_for: str | None
    reason: str
    to: str | None
    place: str | None


_WHO = """
h.history_date, h.history_user_id, u.full_name, h.acting_office_id, a.full_name,
h.history_change_reason"""
_NAMES = """
LEFT JOIN offices_person u ON u.id = h.history_user_id
LEFT JOIN offices_person a ON a.id = h.acting_for_id"""
_KEPT = f"""
SELECT 'task', h.history_id, h.id, h.version::bigint, h.last_act, {_WHO}, '', ''
FROM tasks_historicaltask h {_NAMES} WHERE h.id = %(task)s
UNION ALL
SELECT 'part', h.history_id, h.id, h.version, h.last_act, {_WHO}, x.full_name, d.name
FROM tasks_historicalpart h {_NAMES} LEFT JOIN offices_person x ON x.id = h.assignee_id
LEFT JOIN offices_division d ON d.id = h.division_id WHERE h.task_id = %(task)s
UNION ALL
SELECT 'change', h.history_id, h.id, 0, h.decision, {_WHO}, '', ''
FROM tasks_historicalduechange h {_NAMES} WHERE h.deadline_id = ANY(%(deadlines)s::bigint[])
UNION ALL
SELECT 'pause', h.history_id, h.id, h.paused_on - DATE '2000-01-01', h.state, {_WHO},
  to_char(h.due_on, 'DD/MM/YYYY'), to_char(h.paused_on, 'DD/MM/YYYY')
FROM tasks_historicaldeadline h {_NAMES}
WHERE h.id = ANY(%(deadlines)s::bigint[]) AND h.paused_alone
UNION ALL
SELECT 'letter', h.history_id, h.id, 0, h.history_type, {_WHO}, '', b.short_name
FROM tasks_historicalexternalrequest h {_NAMES} LEFT JOIN coordination_body b ON b.id = h.body_id
WHERE h.part_id = ANY(%(parts)s::bigint[])
"""  # noqa: S608 - of the texts above


def kept_rows(seen: Seen) -> list[Kept]:
    """All history rows of the task, its parts, its changes of dates and its letters outside."""
    wanted = {
        "task": seen.task.pk,
        "deadlines": [deadline.pk for deadline in seen.deadlines()],
        "parts": [part.pk for part in seen.parts],
    }
    found = (Kept(*row) for row in rows((_KEPT, wanted)))
    return sorted(found, key=lambda row: row[:3])


def first_of_each_act(found: list[Kept]) -> list[Kept]:
    """Changes of helpers write a second row of the same version: one act is told once."""
    told: set[tuple[str, int, int]] = set()
    kept = []
    for row in sorted(found, key=lambda row: row.history_id):
        key = (row.kind, row.row_id, row.version)
        if row.kind in ("task", "part", "pause") and key in told:
            continue
        told.add(key)
        kept.append(row)
    return kept
