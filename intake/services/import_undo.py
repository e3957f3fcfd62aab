"""An import taken back: what nobody has touched is cancelled, its history stays."""

from collections.abc import Iterable, Sequence

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from intake.models import ImportRow, TaskImport
from intake.models.imports import ImportState, RowState
from notifications.services.tell import telling_together
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.models import Deadline, File, Note, Task
from tasks.notices import events
from tasks.notices.people import asked_once
from tasks.services.clocks import end_clocks
from tasks.services.closing import close_parts
from tasks.services.gate import empowered, lock_tasks, move_task, powers_of, stamp_task
from tasks.states import Outcome, WrongMove

UNDO_AT_ONCE = 40
CANCELLED = ["state", "done_on", "closed_at", "last_act", "last_act_at", "version"]


def undo_some(batch: TaskImport, until: float) -> None:
    """The worker's next share; the import is undone when nothing is left to look at."""
    rows = batch.rows.filter(state=RowState.IMPORTED, task__isnull=False).select_related("batch")
    found = list(rows.order_by("line")[:UNDO_AT_ONCE])
    if not found:
        batch.state = ImportState.UNDONE
        batch.save(update_fields=["state"])
        return
    _undo(found, actor=Actor(person=batch.person, office=batch.office))


@transaction.atomic
def _undo(rows: Sequence[ImportRow], *, actor: Actor) -> None:
    tasks = lock_tasks(row.task_id for row in rows if row.task_id is not None)
    prefetch_related_objects(list(tasks.values()), "parts__office")
    talked, powers = _talked_about(tasks), powers_of(actor)
    going: list[Task] = []
    for row in rows:
        task = tasks[row.task_id or 0]
        try:
            actor = empowered(actor, "log_task", task.assigned_by_office_id, powers=powers)
            if task.pk in talked or _changed(task, row):
                raise WrongMove(_("Kept: somebody has worked on it."))
            move_task(task, verb="undo_import")
        except (WrongMove, PermissionDenied) as error:
            row.state, row.words = RowState.KEPT, str(error)[:500]
        else:
            row.state = RowState.UNDONE
            going.append(task)
    _cancel(going, rows[0].batch, actor=actor)
    ImportRow.objects.bulk_update(rows, ["state", "words"])  # untracked: staging rows


def _talked_about(tasks: Iterable[int]) -> set[int]:
    """Tasks with a note or a file."""
    found: set[int] = set()
    for model in (Note, File):
        found |= set(model.objects.filter(task__in=tasks).values_list("task_id", flat=True))
    return found


def _changed(task: Task, row: ImportRow) -> bool:
    """Whether anybody has moved the task or a part of it since it was imported."""
    versions = sum(part.version for part in task.parts.all())
    return task.version != row.task_version or versions != row.reading.get("part_versions")


def _cancel(tasks: Sequence[Task], batch: TaskImport, *, actor: Actor) -> None:
    if not tasks:
        return
    reason = _("The import of %(name)s was undone.") % {"name": batch.name}
    for task in tasks:
        task.done_on, task.closed_at = None, timezone.now()
        stamp_task(task, verb="undo_import")
    update_many(tasks, CANCELLED, actor=actor, reason=reason, sets=True)
    parts = [part for task in tasks for part in task.parts.all()]
    end_clocks(parts, Outcome.WITHDRAWN, actor=actor, reason=reason)
    _unmeet(tasks, actor=actor, reason=reason)
    close_parts(*tasks, actor=actor)
    with telling_together(), asked_once():
        for task in tasks:
            events.cancelled(task, actor=actor)


def _unmeet(tasks: Sequence[Task], *, actor: Actor, reason: str) -> None:
    """Work entered as completed counts nowhere any more."""
    met = list(Deadline.objects.filter(task__in=tasks, outcome=Outcome.MET))
    for deadline in met:
        deadline.outcome, deadline.met_on = Outcome.WITHDRAWN, None
    if met:
        update_many(met, ["outcome", "met_on"], actor=actor, reason=reason)
