"""The task ends with its dossier, where the person may end it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from offices.foundation.actor import Actor
from tasks.dossier.models import Dossier
from tasks.services.closing import complete, stop
from tasks.services.delivering import Result
from tasks.services.gate import powers_of
from tasks.states import PartState


def complete_task(dossier: Dossier, *, result: Result, actor: Actor) -> None:
    """Where its handler closes the dossier; else the handler completes the task later."""
    task = dossier.task
    if not task.is_live or task.parts.get(role="lead").state == PartState.CLOSED:
        return
    try:
        with transaction.atomic():
            complete(task_id=task.pk, result=result, actor=actor)
    except PermissionDenied:
        return


def stop_task(dossier: Dossier, *, reason: str, actor: Actor) -> None:
    """Of a dossier called off, by whom the office lets stop tasks."""
    task = dossier.task
    if task.is_live and powers_of(actor).can("deliver_part", task.lead_office_id):
        stop(task_id=task.pk, reason=reason, actor=actor)
