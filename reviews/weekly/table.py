"""Biểu giao ban tuần: what the own office owes too late, owes in a week chosen, has done in it."""

import datetime as dt
from dataclasses import dataclass

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.models import Office
from offices.powers import Powers
from tasks.exports.fields import WEEKLY, Layout
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Part, Task
from tasks.models.list_rows import AnyDeadline, AnyPart
from tasks.models.parts import PartQuerySet
from tasks.models.queries_export import due_between, for_tables, late_after, met_between
from tasks.states import Outcome
from ui.sheets.cells import Value, as_text

TABLE = Layout(WEEKLY)
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ReportWeek:
    """Monday to Sunday (PRACTICE table 10)."""

    monday: dt.date

    @property
    def sunday(self) -> dt.date:
        return self.monday + dt.timedelta(days=6)

    @property
    def before(self) -> dt.date:
        return self.monday - WEEK

    @property
    def after(self) -> dt.date:
        return self.monday + WEEK


def week_of(day: dt.date) -> ReportWeek:
    return ReportWeek(day - dt.timedelta(days=day.weekday()))


LOOKS = {
    "late": ("danger", "clock-alert"),
    "due": ("warn", "calendar-clock"),
    "done": ("ok", "circle-check"),
}


@dataclass(frozen=True, slots=True)
class WeeklyLine:
    row: Row
    cells: list[Value]

    @property
    def texts(self) -> list[tuple[str, str, str]]:
        """(key, label, text) of each cell, as a page shows it."""
        named = zip(TABLE.keys, TABLE.fields, self.cells, strict=True)
        return [(key, str(one.label), as_text(value)) for key, one, value in named]


@dataclass(frozen=True, slots=True)
class WeeklyGroup:
    code: str
    title: str
    lines: list[WeeklyLine]

    @property
    def count(self) -> int:
        return len(self.lines)

    @property
    def tone(self) -> str:
        return LOOKS[self.code][0]

    @property
    def icon(self) -> str:
        return LOOKS[self.code][1]

    @property
    def href(self) -> str:
        """To its own rows further down the page."""
        return f"#{self.code}" if self.lines else ""


@dataclass(frozen=True, slots=True)
class Weekly:
    office: Office
    week: ReportWeek
    groups: list[WeeklyGroup]

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


def _chosen(
    parts: PartQuerySet, week: ReportWeek, reader: Reader
) -> list[tuple[str, PartQuerySet]]:
    """Late, due, done; of a past week as it closed, of a coming one as it stands now."""
    done = met_between(parts, week.monday, week.sunday)
    if week.sunday < reader.today:
        return [("late", late_after(parts, week.sunday)), ("done", done)]
    late = parts.overdue(reader.now)
    coming = max(week.monday, reader.today)
    return [("late", late), ("due", due_between(parts, coming, week.sunday)), ("done", done)]


def titles() -> dict[str, str]:
    return {"late": _("Overdue"), "due": _("Due in the week"), "done": _("Completed in the week")}


def weekly_table(*, office: Office, powers: Powers, week: ReportWeek, reader: Reader) -> Weekly:
    """Each part of the office once, in the first group it fits; a fixed number of statements."""
    parts = Part.objects.visible_to(powers).of_offices(frozenset({office.pk}))
    found: dict[int, tuple[str, int]] = {}
    for code, chosen in _chosen(parts, week, reader):
        for pk, task in chosen.order_by().values_list("pk", "task_id"):
            found.setdefault(pk, (code, task))
    tasks = for_tables(Task.objects.visible_to(powers)).in_bulk({t for _c, t in found.values()})
    rows: dict[str, list[Row]] = {code: [] for code in titles()}
    for pk, (code, task) in found.items():
        rows[code].append(_row(tasks[task], pk, code, reader))
    return Weekly(office, week, _numbered(rows, reader))


def _row(task: Task, part_id: int, code: str, reader: Reader) -> Row:
    part = next(p for p in task.listed_parts if p.pk == part_id)
    met = _met(task, part) if code == "done" else None
    return row_of(task, reader, part=part, deadline=met)


def _met(task: Task, part: AnyPart) -> AnyDeadline | None:
    met = [d for d in task.listed_deadlines if d.part_id == part.pk and d.outcome == Outcome.MET]
    return max(met, key=lambda d: (d.met_on or dt.date.min, d.pk), default=None)


def _numbered(rows: dict[str, list[Row]], reader: Reader) -> list[WeeklyGroup]:
    """Numbers run on through the groups, so that a meeting can call a row by its number."""
    groups, number = [], 0
    for code, title in titles().items():
        lines = []
        for row in sorted(rows[code], key=lambda r: (r.day is None, r.day, r.task.pk)):
            number += 1
            lines.append(WeeklyLine(row, TABLE.cells(row, reader, number)))
        groups.append(WeeklyGroup(code, title, lines))
    return groups


class WeekForm(forms.Form):
    """`?week=2026-11-25`; what is no day is said, and the present week shown."""

    use_required_attribute = False
    week = DayField(label=gettext_lazy("Week with the day"), required=False)

    def chosen(self) -> ReportWeek:
        """The week asked for, else the present one."""
        day = self.cleaned_data.get("week") if self.is_bound and self.is_valid() else None
        return week_of(day or timezone.localdate())
