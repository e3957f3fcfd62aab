"""One new date for many rows: one act with one reason, each row asked for its own right."""

import datetime as dt
from collections.abc import Iterable

from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.bulk.verbs import BulkOutcome, each_task
from tasks.lists.rows import Reader, deadline_of, focus_part
from tasks.models import Task
from tasks.models.list_rows import AnyDeadline
from tasks.services.dates import correct_due
from tasks.services.gate import new_batch
from tasks.states import WrongMove


def shown_deadline(task: Task, reader: Reader) -> AnyDeadline | None:
    """The date that the row of the task shows to this person."""
    return deadline_of(task, focus_part(task, reader))


def move_dates(
    ids: Iterable[int], actor: Actor, reader: Reader, *, new_due_on: dt.date, reason: str
) -> list[BulkOutcome]:
    """Corrections under one batch number; a row that may not be moved says why."""
    batch = new_batch()

    def act(task: Task) -> str:
        deadline = shown_deadline(task, reader)
        if deadline is None:
            raise WrongMove(_("There is no deadline to move here."))
        old = deadline.due_on
        correct_due(
            deadline_id=deadline.pk, new_due_on=new_due_on, reason=reason, actor=actor, batch=batch
        )
        days = {"old": f"{old:%d/%m/%Y}" if old else "—", "new": f"{new_due_on:%d/%m/%Y}"}
        return _("Deadline moved from %(old)s to %(new)s.") % days

    return each_task(ids, reader.powers, act, words=reason)
