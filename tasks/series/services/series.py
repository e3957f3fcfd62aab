"""Recurring tasks: begun from a task (`Lặp lại nhiệm vụ này`), started, changed for what is to
come, ended; each keeps one task ahead."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import differs
from offices.models import Office, Person
from reading.deadlines.reading import Recurrence
from tasks.choices import Access, Basis, PartRole
from tasks.models import Series, Task
from tasks.models.series import DayOff, Finds
from tasks.series.rule import first_day
from tasks.series.services.occurrences import keep_one_ahead
from tasks.series.services.recurrences import read_recurrence
from tasks.services.gate import empowered, need_reason
from tasks.states import WrongMove

SAME = (
    "title",
    "description",
    "lead_reason",
    "basis",
    "document_number",
    "document_date",
    "urgency",
    "access",
)


class StaleSeries(Exception):  # noqa: N818 (read as a sentence where it is caught)
    """The recurring task was changed by someone else since the form was made."""

    def __init__(self, series: Series) -> None:
        super().__init__(_("Someone else has changed this in the meantime."))
        self.series = series


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesGiven:
    """What a person gives for a recurring task; the names are those of `Series`."""

    title: str
    area: Area
    lead_office: Office
    rule: Recurrence
    recurrence: str
    starts_on: dt.date
    description: str = ""
    lead_reason: str = ""
    access: str = Access.INTERNAL
    urgency: str = ""
    basis: str = Basis.REGULATION
    document_number: str = ""
    document_date: dt.date | None = None
    requests: tuple[Mapping[str, Any], ...] = ()
    informed: tuple[str, ...] = ()
    finds: str = Finds.CONTACT
    assignee: Person | None = None
    day_off: str = DayOff.EARLIER
    appears_days: int | None = None
    ends_on: dt.date | None = None


def _take(series: Series, given: SeriesGiven) -> None:
    if first_day(given.rule, given.starts_on) is None:
        raise ValidationError({"recurrence": _("The recurrence names no day.")})
    series.take_rule(given.rule)
    for name in (field.name for field in fields(given)):
        if name == "rule":
            continue
        value = getattr(given, name)
        setattr(series, name, list(value) if isinstance(value, tuple) else value)
    if given.finds != Finds.PERSON:
        series.assignee = None
    if given.area.always_restricted:
        series.access = Access.RESTRICTED
    series.full_clean(exclude=["created_by"])


@transaction.atomic
def start_series(
    *, given: SeriesGiven, actor: Actor, first: Task | None = None, first_on: dt.date | None = None
) -> Series:
    """Start a recurring task of the actor's office; its next occurrence appears at once.

    `first`, a task logged before, becomes the occurrence of the day `first_on`.
    Raises PermissionDenied, and ValidationError with the names of `SeriesGiven`.
    """
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    actor = empowered(actor, "log_task", actor.office.pk)
    series = Series(office=actor.office, created_by=actor.person)
    _take(series, given)
    series.save(actor=actor)
    if first is not None:
        first.series, first.series_on = series, first_on
        first.save(actor=actor)
    keep_one_ahead(series_id=series.pk, today=timezone.localdate())
    return series


def lock_series(series_id: int, *, version: int | None = None) -> Series:
    series = Series.objects.select_for_update().get(pk=series_id)
    if version is not None and version != series.version:
        raise StaleSeries(series)
    return series


@transaction.atomic
def change_series(
    *, series_id: int, given: SeriesGiven, actor: Actor, version: int | None = None
) -> Series:
    """What is given counts for occurrences made from now on; those already made stay."""
    series = lock_series(series_id, version=version)
    actor = empowered(actor, "log_task", series.office_id)
    _ask_running(series)
    _take(series, given)
    if not differs(series):
        return series
    series.version += 1
    series.save(actor=actor)
    keep_one_ahead(series_id=series.pk, today=timezone.localdate())
    return series


@transaction.atomic
def end_series(*, series_id: int, reason: str, actor: Actor) -> Series:
    """No occurrence is made any more; those already made go on."""
    series = lock_series(series_id)
    actor = empowered(actor, "log_task", series.office_id)
    _ask_running(series)
    series.is_active, series.end_reason = False, need_reason(reason)[:500]
    series.version += 1
    series.save(actor=actor, reason=reason)
    return series


def _ask_running(series: Series) -> None:
    if not series.is_active:
        raise WrongMove(_("This recurring task has ended."))


def start_from(task: Task) -> dict[str, Any]:
    """First values of the form; how often stays open unless the deadline's writing says it."""
    found: dict[str, Any] = {name: getattr(task, name) for name in SAME}
    parts = list(task.parts.select_related("office").prefetch_related("deadlines"))
    asked = [one for one in parts if one.role == PartRole.COORDINATE]
    return found | {
        "area": task.area_id,
        "lead_office": task.lead_office.code,
        "recurrence": _recurring(task.deadline_text),
        "coordinating_offices": [one.office.code for one in asked],
        "informed_offices": [one.office.code for one in parts if one.role == PartRole.INFORMED],
        **{f"ask_{one.office.code}": one.ask for one in asked},
    }


def _recurring(written: str) -> str:
    """The writing of the deadline when it says how often it comes again."""
    calendar = calendar_for(None)
    read = read_recurrence(written, today=timezone.localdate(), calendar=calendar)
    return written if read.rule is not None else ""


def first_occurrence(task: Task, office_id: int) -> dt.date | None:
    """The day on which this task counts as the first occurrence; None when it cannot be one."""
    if task.series_id is not None or task.assigned_by_office_id != office_id:
        return None
    owed = task.deadlines.counted().filter(part__role=PartRole.LEAD, due_on__isnull=False)
    return owed.order_by("due_on").values_list("due_on", flat=True).first()
