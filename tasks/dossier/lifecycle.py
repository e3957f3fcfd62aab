"""What verbs of dossiers do alike: lock, ask for the power, move, take over what was given."""

from dataclasses import fields
from typing import Any

from django.db.models import Model

from offices.foundation.actor import Actor
from tasks.dossier.models import Dossier
from tasks.dossier.registry import dossier_of
from tasks.models import Task
from tasks.services.gate import ask_move, empowered, lock_task, save_task


def lock[D: Dossier](model: type[D], task_id: int, *, actor: Actor) -> tuple[D, Actor]:
    """The dossier, its task locked first; raises PermissionDenied without its power.

    Returns the actor too: at the desk of the lead office, in place of who lends the power.
    """
    dossier = _locked(model, lock_task(task_id))
    return dossier, empowered(actor, model.power, dossier.task.lead_office_id)


def released(dossier: Dossier, actor: Actor) -> Actor:
    """What leaves the office is a leader's act; raises PermissionDenied without that power."""
    return empowered(actor, "release_request", dossier.task.lead_office_id)


def lock_any(task_id: int, *, actor: Actor) -> tuple[Dossier, Actor]:
    """As `lock`, for rows that dossiers of every kind have: participants, papers, conclusions."""
    return lock(type(dossier_of(task_id)), task_id, actor=actor)


def lock_shared(task_id: int) -> Dossier:
    """Locked without asking for the dossier's power: the caller asks for another one."""
    task = lock_task(task_id)
    return _locked(type(dossier_of(task_id)), task)


def lock_unasked[D: Dossier](model: type[D], task_id: int) -> D:
    """The same of a model the caller names."""
    return _locked(model, lock_task(task_id))


def _locked[D: Dossier](model: type[D], task: Task) -> D:
    rows = model._default_manager.select_for_update(of=("self",))
    dossier: D = rows.get(pk=task.pk)
    dossier.task = task
    return dossier


def move(dossier: Dossier, *, verb: str) -> None:
    """To the state the table names; raises WrongMove outside its row. The caller saves."""
    dossier.state = ask_move(dossier.moves, verb, dossier.state).target


def fill(row: Model, given: Any) -> None:
    """A dataclass whose names are those of the row's own fields. The caller saves."""
    for one in fields(given):
        setattr(row, one.name, getattr(given, one.name))


def retitle(dossier: Dossier, title: str, *, actor: Actor) -> bool:
    """The title is that of the task; without one it stays. Whether it is another one now."""
    if not title.strip() or title == dossier.task.title:
        return False
    dossier.task.title = title
    save_task(dossier.task, verb="retitle", actor=actor)
    return True


def allows(dossier: Dossier, verb: str) -> bool:
    """Whether the table lets the verb act now; verbs without a row fit every state."""
    row = dossier.moves.get(verb)
    return row is None or dossier.state in row.sources
