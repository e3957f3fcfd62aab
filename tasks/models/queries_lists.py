"""Tasks as lists ask for them: filters a person chooses, and what a row shows."""

import calendar
import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects

from tasks.states import TaskState

if TYPE_CHECKING:
    from tasks.models.task import Task

_OFFICE = ("code", "name", "short_name", "abbreviation", "sort")
# What a row shows; a list of 50 reads some 400 rows, so every column counts.
OF_TASK = (
    "code",
    "title",
    "state",
    "urgency",
    "access",
    "basis",
    "document_number",
    "submitted_to",
    "assigned_by_office",
    "last_act",
    "last_act_at",
    "acted_at",
    "created_at",
    "next_due_on",
    "is_open",
    "version",
    "area__short_name",
    *(f"lead_office__{name}" for name in _OFFICE),
)
OF_PART = (
    "task",
    "role",
    "co_lead",
    "state",
    "sent_at",
    "submitted_by",
    "last_act",
    "last_act_at",
    "version",
    "assignee__full_name",
    "assignee__title",
    "division__name",
    *(f"office__{name}" for name in _OFFICE),
)
OF_DEADLINE = (
    "part",
    "task",
    "office",
    "set_by",
    "due_on",
    "due_time",
    "first_due_on",
    "state",
    "outcome",
    "met_on",
    "away_days",
    "is_internal",
    "is_review",
)


class ListedTasks(models.QuerySet["Task"]):
    """The base of `TaskQuerySet`; every method narrows what it is called on."""

    def in_area(self, area_id: int) -> Self:
        return self.filter(area_id=area_id)

    def with_office(self, office_id: int) -> Self:
        """An office has a part in it, in any role."""
        return self.filter(office_ids__contains=[office_id])

    def with_role(self, role: str, office_ids: Iterable[int]) -> Self:
        """One of these offices leads, coordinates or is informed."""
        return self._with_part(role=role, office_id__in=list(office_ids))

    def held_by(self, person_ids: Iterable[int]) -> Self:
        """Assigned to one of these people, in whichever office."""
        return self._with_part(assignee_id__in=list(person_ids))

    def _with_part(self, **conditions: object) -> Self:
        from tasks.models.parts import Part

        return self.filter(Exists(Part.objects.filter(task=OuterRef("pk"), **conditions)))

    def in_state(self, state: str) -> Self:
        """One state; `live` is everything under way and not yet sent, `all` leaves nothing out."""
        if state == "all":
            return self
        if state == "live":
            return self.filter(is_open=True)
        return self.filter(state=state)

    def due_in(self, window: str, today: dt.date) -> Self:
        """By the nearest running date: overdue, today, week (to Sunday), month, none."""
        if window == "none":
            return self.filter(is_open=True, next_due_on=None).exclude(state=TaskState.PAUSED)
        if window == "overdue":
            return self.filter(is_open=True, next_due_on__lt=today)
        return self.filter(is_open=True, next_due_on__range=(today, last_day(window, today)))

    def with_row_columns(self) -> Self:
        """What a row shows of the task itself, without its parts and dates."""
        return self.select_related("area", "lead_office").only(*OF_TASK)

    def for_rows(self) -> Self:
        """With what a row shows: three statements whatever the number of rows."""
        return self.with_row_columns().prefetch_related(*_row_prefetches())


def _row_prefetches() -> "list[Prefetch[str]]":
    from tasks.models.deadlines import Deadline
    from tasks.models.parts import Part

    parts = Part.objects.select_related("office", "assignee", "division").only(*OF_PART)
    deadlines = Deadline.objects.with_pending().only(*OF_DEADLINE)
    return [
        Prefetch("parts", parts.order_by("office__sort", "id")),
        Prefetch("deadlines", deadlines.order_by("due_on", "id")),
    ]


def fill_rows(tasks: "list[Task]") -> None:
    """Parts and dates of tasks read by `with_row_columns`: two statements."""
    prefetch_related_objects(tasks, *_row_prefetches())


def last_day(window: str, today: dt.date) -> dt.date:
    """Weeks end on Sunday (PRACTICE table 10), months on their last day."""
    if window == "week":
        return today + dt.timedelta(days=6 - today.weekday())
    if window == "month":
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return today
