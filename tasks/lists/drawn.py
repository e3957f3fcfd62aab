"""Rows of the task list as they are sent: drawn once for the same columns and the same reader.

Every look reads every row of the database anew; what is remembered is only how a row with just
these columns looks to just this reader on this day.
"""

from collections.abc import Container, Hashable, Iterable
from typing import Any, NamedTuple

from django.utils.safestring import SafeString

from tasks.lists.row_actions import quick, remind
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Task, light
from ui.templatetags.ui import task_row

MOST = 600
_DRAWN: dict[Hashable, SafeString] = {}


def list_row(task: Task, reader: Reader) -> Row:
    """A row that can be ticked, with the next step and the door to reminding."""
    row = row_of(task, reader, select=str(task.pk))
    row.acts = [*quick(task, row.part, reader), *remind(task, reader)]
    return row


def _draw(task: Task, reader: Reader, *, ticked: bool = False) -> SafeString:
    light.unfold(task)
    row = list_row(task, reader)
    row.props["checked"] = ticked
    return task_row(row)


def _key(task: Any, reader: Reader, known: Hashable) -> Hashable:
    """Its columns; the minute too where an hour counts (only hours have a colon there)."""
    minute = f"{reader.now:%H:%M}" if ":" in (task.told_dates or "").replace('":', "") else ""
    told = task.__dict__
    return (known, minute, *(told[name] for name in told if name != "_state"))


class Drawn(NamedTuple):
    """A row as it is sent, and the task it tells of."""

    task: Task
    html: SafeString


def drawn_rows(tasks: Iterable[Task], reader: Reader, ticked: Container[str] = ()) -> list[Drawn]:
    """The rows of tasks from `with_row_texts`; `ticked`: those shown once more, by their ids."""
    known, drawn = reader.key, []
    for task in tasks:
        if ticked and str(task.pk) in ticked:
            drawn.append(Drawn(task, _draw(task, reader, ticked=True)))
            continue
        key = None if known is None else _key(task, reader, known)
        html = _DRAWN.get(key) if key is not None else None
        if html is None:
            html = _draw(task, reader)
            if key is not None:
                if len(_DRAWN) >= MOST:
                    _DRAWN.clear()
                _DRAWN[key] = html
        drawn.append(Drawn(task, html))
    return drawn
