"""An obstacle is noted, on a task or by itself, and followed until it is removed."""

import datetime as dt
from dataclasses import dataclass, fields

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area
from offices.foundation.actor import Actor
from offices.models import Office
from offices.powers import Powers
from reviews.models import Obstacle
from reviews.obstacles import notices
from reviews.periodic.states import ObstacleState
from tasks.forms.denunciation import is_denunciation
from tasks.models import Task
from tasks.services.gate import empowered, powers_of

POWER = "log_task"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleGiven:
    """The names are those of `Obstacle`."""

    area: Area
    text: str
    cause: str
    proposal: str = ""
    resolver: Office | None = None
    to_whom: str = ""
    due_on: dt.date | None = None


def works_on(powers: Powers, obstacle: Obstacle) -> bool:
    """The office that noted it, and the one that is to remove it."""
    ids = (obstacle.office_id, obstacle.resolver_id)
    return any(pk is not None and powers.can(POWER, pk) for pk in ids)


def _take(obstacle: Obstacle, given: ObstacleGiven) -> None:
    for name in (one.name for one in fields(given)):
        setattr(obstacle, name, getattr(given, name))
    if obstacle.task is not None and is_denunciation(obstacle.task.title):
        said = _("A denunciation takes no description: keep it on paper only.")
        raise ValidationError({"text": said})


@transaction.atomic
def note_obstacle(*, given: ObstacleGiven, task_id: int | None = None, actor: Actor) -> Obstacle:
    """`Ghi vướng mắc`, at one's own desk; of a task by whoever reads it.

    Raises PermissionDenied, and ValidationError with the names of the form's fields.
    """
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    actor, office = empowered(actor, POWER, actor.office.pk), actor.office
    task = None
    if task_id is not None:
        task = Task.objects.visible_to(powers_of(actor)).filter(pk=task_id).first()
        if task is None:
            raise PermissionDenied
    if given.due_on is not None and given.due_on < timezone.localdate():
        raise ValidationError({"due_on": _("This day lies in the past.")})
    obstacle = Obstacle(
        task=task, office=office, noted_on=timezone.localdate(), noted_by=actor.person
    )
    _take(obstacle, given)
    obstacle.save(actor=actor)
    notices.entrusted(obstacle, actor=actor)
    return obstacle


@transaction.atomic
def follow_obstacle(
    *,
    obstacle_id: int,
    given: ObstacleGiven,
    state: str,
    outcome: str = "",
    removed_on: dt.date | None = None,
    actor: Actor,
) -> Obstacle:
    """How it stands now; removed on a day, with what was done."""
    rows = Obstacle.objects.select_for_update(of=("self",)).select_related("task")
    obstacle = rows.get(pk=obstacle_id)
    if not works_on(powers_of(actor), obstacle):
        raise PermissionDenied(_("Only the office that noted it, or that removes it, changes it."))
    before = obstacle.resolver_id
    _take(obstacle, given)
    obstacle.state, obstacle.outcome = state, outcome
    obstacle.removed_on = None
    if state == ObstacleState.REMOVED:
        obstacle.removed_on = _removed_on(obstacle, removed_on)
    obstacle.save(actor=actor)
    if obstacle.resolver_id != before:
        notices.entrusted(obstacle, actor=actor)
    return obstacle


def _removed_on(obstacle: Obstacle, day: dt.date | None) -> dt.date:
    day = day or timezone.localdate()
    if not obstacle.noted_on <= day <= timezone.localdate():
        said = _("The day lies before the obstacle was noted, or in the future.")
        raise ValidationError({"removed_on": said})
    if not obstacle.outcome.strip():
        raise ValidationError({"outcome": _("Say what was done.")})
    return day
