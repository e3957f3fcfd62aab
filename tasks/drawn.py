"""Rows of the task list as they are sent: drawn once for the same columns and the same reader.

Every look reads every row of the database anew; what is remembered is only how a row with just
these columns looks to just this reader on this day.
"""

from collections.abc import Hashable, Iterable
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from coordination.templatetags.ui import task_row
from tasks.models import Task, light
from tasks.row_acts import quick, remind
from tasks.rows import Reader, Row, row_of

MOST = 1_500
_DRAWN: dict[Hashable, str] = {}


def list_row(task: Task, reader: Reader) -> Row:
    """A row that can be ticked, with the next step and the door to reminding."""
    row = row_of(task, reader, select=str(task.pk))
    row.acts = [*quick(task, row.part, reader), *remind(task, reader)]
    return row


def _draw(task: Task, reader: Reader) -> str:
    light.unfold(task)
    return str(task_row(list_row(task, reader)))


def _key(task: Any, reader: Reader, known: Hashable) -> Hashable:
    """Its columns; the minute too where an hour counts (only hours have a colon there)."""
    minute = f"{reader.now:%H:%M}" if ":" in (task.told_dates or "").replace('":', "") else ""
    told = task.__dict__
    return (known, minute, *(told[name] for name in told if name != "_state"))


def drawn_rows(tasks: Iterable[Task], reader: Reader) -> SafeString:
    """The rows of tasks from `with_row_texts`, one after the other."""
    known, drawn = reader.key, []
    for task in tasks:
        key = None if known is None else _key(task, reader, known)
        text = _DRAWN.get(key) if key is not None else None
        if text is None:
            text = _draw(task, reader)
            if key is not None:
                if len(_DRAWN) >= MOST:
                    _DRAWN.clear()
                _DRAWN[key] = text
        drawn.append(text)
    return mark_safe("".join(drawn))  # noqa: S308 - drawn by the component
