"""Many tasks from one document: each row its own savepoint, each row logged once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from offices.foundation.actor import Actor
from tasks.models import Task
from tasks.services.drafts import NewTask
from tasks.services.logging import log_task


@dataclass(frozen=True, slots=True)
class Logged:
    """What became of a row: its task, or the faults by field ("" for the row as a whole)."""

    task: Task | None
    faults: dict[str, list[str]]


def _faults(error: ValidationError) -> dict[str, list[str]]:
    return error.message_dict if hasattr(error, "error_dict") else {"": error.messages}


def _log(new: NewTask, *, actor: Actor) -> Logged:
    try:
        with transaction.atomic():
            return Logged(log_task(new=new, actor=actor, send=True), {})
    except ValidationError as error:
        return Logged(None, _faults(error))


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """One row of all was refused: none is logged."""


def log_many(
    *,
    news: Sequence[NewTask],
    actor: Actor,
    all_or_none: bool,
    then: Callable[[list[Logged]], Any] | None = None,
) -> list[Logged]:
    """Log each row; with `all_or_none` a single fault keeps every row from being logged.

    Rows carry a `form_key`, so the same rows sent again give the tasks they made before.
    """
    done: list[Logged] = []
    try:
        with transaction.atomic():
            done = [_log(new, actor=actor) for new in news]
            if all_or_none and any(one.task is None for one in done):
                raise _Refused
            if then is not None:
                then(done)
    except _Refused:
        return [Logged(None, one.faults) for one in done]
    return done
