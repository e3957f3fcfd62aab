"""Words of a leader as rows: entered with a task, or recorded before there was one."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.models import Directive, Task
from tasks.services.drafts import LeaderWords


def add_directive(task: Task | None, said: LeaderWords, *, actor: Actor) -> Directive:
    assert actor.office is not None
    row = Directive(
        task=task,
        office=actor.office,
        said_by=said.said_by,
        leader=said.leader,
        said_on=said.said_on,
        way=said.way,
        words=said.words,
        to_whom=said.to_whom,
        to_person=said.to_person,
        due_on=said.due_on,
        entered_by=actor.person,
    )
    row.save(actor=actor)
    return row


def link_directive(task: Task, directive_id: int, *, actor: Actor) -> Directive:
    """The words recorded before now belong to the task that comes of them.

    Raises ValidationError when they belong to a task already, or to another office.
    """
    row = (
        Directive.objects.select_for_update(of=("self",))
        .filter(pk=directive_id, office=actor.office, task__isnull=True)
        .first()
    )
    if row is None:
        raise ValidationError(_("These words belong to a task already."))
    row.task, row.set_aside = task, ""
    row.save(actor=actor)
    return row
