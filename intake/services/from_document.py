"""Many tasks from one document, each row logged once; what its rows teach of names, what recurs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from coordination.models import Body
from coordination.services.rules import learn_alias
from coordination.workdays import calendar_for
from intake.proposals.known import bodies_of_text
from offices.foundation.actor import Actor
from reading.deadlines.reading import Recurrence
from reading.tables import Known
from tasks.models import Series, Task
from tasks.series.services.recurrences import read_recurrence
from tasks.series.services.series import SeriesGiven, first_occurrence, start_series
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


LONGEST = 120


def learn_aliases(
    *, corrected: Iterable[tuple[str, str]], known: Known, actor: Actor
) -> list[Body]:
    """`corrected` are pairs of names as read and as sent; one unknown name that gave way to one
    body of the list is that body's other name."""
    learnt = []
    for read, sent in corrected:
        before, after = bodies_of_text(read, known), bodies_of_text(sent, known)
        gone = [name for name in before.unknown if name not in after.unknown]
        come = [pk for pk in after.ids if pk not in before.ids]
        if len(gone) != 1 or len(come) != 1 or len(gone[0]) > LONGEST:
            continue
        body = learn_alias(actor=actor, body=Body.objects.get(pk=come[0]), alias=gone[0])
        learnt += [body] if body else []
    return learnt


def start_recurring(*, tasks: Sequence[Task], actor: Actor) -> list[Series]:
    """Only where the writing itself says how often, and the task has a day to begin with."""
    today, calendar = timezone.localdate(), calendar_for(None)
    started = []
    for task in tasks:
        read = read_recurrence(task.deadline_text, today=today, calendar=calendar)
        first_on = first_occurrence(task, actor.office.pk) if actor.office else None
        if read.rule is None or read.guessed or first_on is None or first_on < today:
            continue
        given = _given(task, read.rule)
        started.append(start_series(given=given, actor=actor, first=task, first_on=first_on))
    return started


def _given(task: Task, rule: Recurrence) -> SeriesGiven:
    """The series has the content, the offices and the document of its first task."""
    asked = task.parts.coordinating().select_related("office")
    return SeriesGiven(
        title=task.title,
        area=task.area,
        lead_office=task.lead_office,
        rule=rule,
        recurrence=task.deadline_text,
        starts_on=timezone.localdate(),
        description=task.description,
        lead_reason=task.lead_reason,
        access=task.access,
        urgency=task.urgency,
        basis=task.basis,
        document_number=task.document_number,
        document_date=task.document_date,
        requests=tuple(
            {"office": part.office.code, "ask": part.ask, "days_before": 0} for part in asked
        ),
    )
