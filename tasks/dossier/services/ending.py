"""The task goes the way of its dossier, where the person may move it: submitted, ended."""

import datetime as dt
from contextlib import suppress

from django.core.exceptions import PermissionDenied
from django.db import transaction

from offices.foundation.actor import Actor
from tasks.dossier.models import Dossier
from tasks.services.closing import (
    back_from_above,
    complete,
    end_with_dossier,
    stop,
    submit_above,
)
from tasks.services.delivering import Result, note_result
from tasks.services.gate import powers_of
from tasks.states import PartState, TaskState


def complete_task(dossier: Dossier, *, result: Result | None, actor: Actor) -> None:
    """Where its handler closes the dossier; else the handler completes the task later.

    Without a `result` the product entered last counts.
    """
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


def end_task(dossier: Dossier, *, why: str, reason: str, actor: Actor) -> None:
    """Followed no longer, and no product comes of it; the step that ends it was asked for."""
    if dossier.task.is_live:
        end_with_dossier(dossier.task, why=why, reason=reason, actor=actor)


def submit_task(dossier: Dossier, *, to: str, on: dt.date, actor: Actor) -> None:
    """The body decides now; where its handler submits the dossier."""
    if dossier.task.state == TaskState.OPEN:
        with suppress(PermissionDenied), transaction.atomic():
            submit_above(task_id=dossier.task.pk, to=to, on=on, actor=actor)


def take_task_back(dossier: Dossier, *, reason: str, actor: Actor) -> None:
    """The body has put it off: the work goes on."""
    if dossier.task.state == TaskState.SUBMITTED:
        with suppress(PermissionDenied), transaction.atomic():
            back_from_above(task_id=dossier.task.pk, reason=reason, actor=actor)


def note_results(dossier: Dossier, *, actor: Actor) -> None:
    """What the other offices have delivered is noted; not by who has delivered it himself."""
    for part in dossier.task.parts.filter(state=PartState.DELIVERED):
        with suppress(PermissionDenied), transaction.atomic():
            note_result(part_id=part.pk, actor=actor)
