"""A row whose deadline comes again starts a recurring task; the task logged is its first."""

from collections.abc import Sequence

from django.utils import timezone

from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from reading.deadlines.reading import Recurrence
from tasks.models import Series, Task
from tasks.series.services.recurrences import read_recurrence
from tasks.series.services.series import SeriesGiven, first_occurrence, start_series


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
