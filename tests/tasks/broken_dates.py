"""Rows of dates that the database refuses; read by `test_constraints`."""

from typing import Any

from offices.foundation.actor import Actor
from tasks.models import DueChange
from tests.support.cast import Cast
from tests.tasks.verbs.stages import date_asked


def _date(cast: Cast, **fields: Any) -> Any:
    """The running date of vpub's part."""
    row = cast.part(date_asked(cast), "vpub").deadlines.get(is_internal=False)
    for name, value in fields.items():
        setattr(row, name, value)
    return row


def alone_and_running(cast: Cast) -> Any:
    return _date(cast, paused_alone=True)


def own_event(cast: Cast) -> Any:
    """Counted from the day of its own task."""
    row = _date(cast)
    row.event_task_id = row.task_id
    return row


def second_move(cast: Cast) -> DueChange:
    """The event moved twice, and nobody has decided on the first move."""
    date_asked(cast)
    change = DueChange.objects.pending().get()
    change.kind, change.pk = "rescheduled", None
    change.save(actor=Actor.system())
    change.pk = None
    return change


ROWS = {
    "deadline_paused_alone_is_paused": alone_and_running,
    "deadline_event_is_elsewhere": own_event,
    "one_pending_move_of_the_event": second_move,
}
