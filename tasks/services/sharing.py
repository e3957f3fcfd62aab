"""A named person may read one task: given by a verb, shown, revocable; who reads one by name."""

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Person
from offices.reader_keys import reading_all
from tasks.audience import ReaderKind, key
from tasks.choices import Access
from tasks.models import Task, TaskGrant
from tasks.notices import events
from tasks.services.gate import handles, lock_task, powers_of, save_task


def may_share(task: Task, actor: Actor) -> bool:
    """Who handles the lead part, or logged the task, may let someone read it."""
    powers = powers_of(actor)
    lead = task.parts.filter(role="lead").first()
    if lead is not None and powers.can("submit_part", lead.office_id) and handles(powers, lead):
        return True
    return task.created_by_id == actor.person.pk and bool(powers.offices)


@transaction.atomic
def share_task(*, task_id: int, person: Person, reason: str, actor: Actor) -> TaskGrant:
    """`Cho phép xem`."""
    task = lock_task(task_id)
    if not may_share(task, actor):
        raise PermissionDenied(_("Only those who handle the task may let others read it."))
    if not person.is_active:
        raise ValidationError({"person": _("This person is no longer active.")})
    permission = Permission.objects.get_by_natural_key("view_task", "tasks", "task")
    grant, made = TaskGrant.objects.get_or_create(
        user=person, permission=permission, content_object=task
    )
    if made:
        words = _("Read access for %(person)s") % {"person": person.full_name}
        save_task(task, verb="share", actor=actor, reason=f"{words}. {reason}".strip())
        events.shared(task, person, actor=actor)
    shared: TaskGrant = grant
    return shared


@transaction.atomic
def end_share(*, task_id: int, person_id: int, actor: Actor) -> None:
    """The right ends with the next request."""
    task = lock_task(task_id)
    if not may_share(task, actor):
        raise PermissionDenied(_("Only those who handle the task may end a read access."))
    for grant in TaskGrant.objects.filter(content_object=task, user_id=person_id):
        name = grant.user.full_name
        grant.delete()
        words = _("Read access of %(person)s ended") % {"person": name}
        save_task(task, verb="end_share", actor=actor, reason=words)


def reads_restricted_by_name(person_id: int) -> bool:
    """Asked when his password or second step is about to be set by somebody else."""
    keys = [key(ReaderKind.PERSON, person_id), key(ReaderKind.SHARED, person_id)]
    with reading_all():
        found = Task.objects.filter(access=Access.RESTRICTED, audience__overlap=keys)
        return found.exists()
