"""Tasks as lists and the calendar ask for them: filters a person chooses, days, what a row
shows."""

import calendar
import datetime as dt
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Window
from django.db.models.functions import RowNumber

from tasks.models.list_rows import load_rows
from tasks.states import TaskState

if TYPE_CHECKING:
    from tasks.models.task import Task

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
    "area",
    "lead_office",
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
        parts = apps.get_model("tasks", "Part").objects
        return self.filter(Exists(parts.filter(task=OuterRef("pk"), **conditions)))

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
        """What a row shows of the task itself; `fill_rows` adds its parts, dates and names."""
        return self.only(*OF_TASK)

    def for_rows(self) -> "list[Task]":
        """With what a row shows: three statements whatever the number of rows."""
        return fill_rows(list(self.with_row_columns()))

    def rows_by_id(self, ids: Collection[int]) -> "dict[int, Task]":
        """The same by id; none for no ids, without asking."""
        return {task.pk: task for task in self.filter(pk__in=ids).for_rows()} if ids else {}

    def due_between(self, first: dt.date, last: dt.date) -> Self:
        """Both days included."""
        return self.filter(is_open=True, next_due_on__range=(first, last))

    def counts_by_day(self) -> dict[dt.date, int]:
        rows = self.order_by().values_list("next_due_on").annotate(number=Count("pk"))
        return {day: number for day, number in rows if day is not None}

    def first_of_each_day(self, most: int) -> Self:
        """At most so many of each day, those logged first."""
        place = Window(RowNumber(), partition_by=F("next_due_on"), order_by=F("pk").asc())
        ranked = self.alias(place_in_day=place).filter(place_in_day__lte=most)
        return ranked.order_by("next_due_on", "pk")


def fill_rows(tasks: "list[Task]") -> "list[Task]":
    """Names, parts and dates of tasks read by `with_row_columns`: two statements."""
    load_rows(tasks)
    return tasks


def last_day(window: str, today: dt.date) -> dt.date:
    """Weeks end on Sunday (PRACTICE table 10), months on their last day."""
    if window == "week":
        return today + dt.timedelta(days=6 - today.weekday())
    if window == "month":
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return today
