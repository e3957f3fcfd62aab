"""What the pages of an import show: counts by state, one page of rows, corrections taken in."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from coordination.models import Area
from intake.forms.imports import import_rows
from intake.models import ImportRow, TaskImport
from intake.models.imports import RowState
from intake.services.import_work import ground_of, read_rows
from intake.services.imports import correct
from tasks.forms.new_task import office_choices

PAGE = 25
SHOWN = {"all": Q(), "wrong": Q(has_errors=True), "warned": Q(has_warnings=True, has_errors=False)}
EDITABLE = (RowState.PENDING, RowState.LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of an import, by what is to be done with them."""

    read: int
    good: int
    wrong: int
    warned: int
    known: int
    left_out: int
    chosen: int
    imported: int
    failed: int
    undone: int
    kept: int

    @property
    def to_import(self) -> int:
        return self.chosen + self.imported + self.failed


def counts_of(batch: TaskImport) -> Counts:
    """One statement for all of them."""
    pending = Q(state=RowState.PENDING, is_read=True)
    by_state = {
        name: Count("pk", filter=Q(state=name))
        for name in ("known", "left_out", "chosen", "imported", "failed", "undone", "kept")
    }
    found = batch.rows.aggregate(
        read=Count("pk", filter=Q(is_read=True) | ~Q(state=RowState.PENDING)),
        good=Count("pk", filter=pending & Q(has_errors=False)),
        wrong=Count("pk", filter=pending & Q(has_errors=True)),
        warned=Count("pk", filter=pending & Q(has_errors=False, has_warnings=True)),
        **by_state,
    )
    return Counts(**found)


def page_of(batch: TaskImport, show: str, after: int) -> tuple[list[ImportRow], int | None]:
    """Up to a page of rows below a line, and the line the next page begins after."""
    rows = batch.rows.filter(SHOWN.get(show, Q()), line__gt=after)
    if show in ("wrong", "warned"):
        rows = rows.filter(state=RowState.PENDING)
    found = list(rows.order_by("line")[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].line if len(found) > PAGE else None


@dataclass(frozen=True, slots=True)
class ShownRow:
    row: ImportRow
    form: Any

    @property
    def errors(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = self.row.reading.get("errors", {})
        return found

    @property
    def notes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = self.row.reading.get("notes", {})
        return found

    @property
    def fixed(self) -> bool:
        """Rows that became tasks, or are known, are shown and not changed any more."""
        return self.row.state not in EDITABLE


def formset(rows: list[ImportRow], data: Any = None) -> Any:
    areas = list(Area.objects.open_on(timezone.localdate()))
    return import_rows(data, offices=office_choices(), areas=areas, rows=rows, most=PAGE * 2)


def shown(batch: TaskImport, rows: list[ImportRow]) -> list[ShownRow]:
    return [ShownRow(row, form) for row, form in zip(rows, formset(rows).forms, strict=True)]


def take_corrections(batch: TaskImport, data: Any) -> tuple[Any, list[ImportRow], int]:
    """Keep what was corrected on one page; (the forms, their rows, how many are not valid)."""
    forms = formset([], data)
    forms.is_valid()
    by_pk = {row.pk: row for row in batch.rows.filter(state__in=EDITABLE)}
    rows, wrong = [], 0
    for form in forms.forms:
        row = by_pk.get(_pk(form))
        if row is None:
            continue
        if form.errors:
            wrong += 1
            continue
        given = form.corrections(row.reading)
        left_out = not form.cleaned_data.get("keep")
        if given or left_out != (row.state == RowState.LEFT_OUT):
            rows.append(correct(row=row, given=given, left_out=left_out))
    if rows:
        read_rows(rows, ground_of(batch))
    return forms, rows, wrong


def _pk(form: Any) -> int:
    value = str(form["pk"].value() or "")
    return int(value) if value.isdecimal() and len(value) < 19 else 0
