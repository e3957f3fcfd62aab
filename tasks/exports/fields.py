"""The columns a table may have, each with its words, its width and what it says of a row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.exports import values
from tasks.lists.rows import Reader, Row
from ui.sheets.cells import Value

type Reads = Callable[[Row, Reader], Value]


@dataclass(frozen=True, slots=True)
class ExportField:
    """`share`: the width among its neighbours, about letters in a sheet."""

    label: str | Promise
    share: int
    reads: Reads
    align: str = "left"


def _of(reads: Callable[[Row], Value]) -> Reads:
    return lambda row, _reader: reads(row)


FIELDS: Mapping[str, ExportField] = {
    "number": ExportField(pgettext_lazy("table", "No."), 7, lambda _row, _reader: None, "center"),
    "code": ExportField(pgettext_lazy("table", "Code"), 13, _of(lambda row: row.task.code)),
    "title": ExportField(_("Task content"), 48, _of(lambda row: row.task.title)),
    "basis": ExportField(_("Assigning document (number, date)"), 22, _of(values.basis)),
    "area": ExportField(_("Coordination area"), 18, _of(lambda row: row.task.area.short_name)),
    "lead": ExportField(_("Lead office"), 18, _of(values.lead)),
    "coordinating": ExportField(_("Coordinating office"), 20, _of(values.coordinating)),
    "due": ExportField(_("Deadline"), 18, _of(values.due), "center"),
    "first_due": ExportField(_("First deadline"), 18, _of(values.first_due), "center"),
    "result": ExportField(_("Result (number, date of document)"), 22, _of(values.results)),
    "standing": ExportField(pgettext_lazy("table", "Standing"), 20, _of(values.standing)),
    "people": ExportField(_("Leader in charge / Officer"), 20, _of(values.people)),
    "remarks": ExportField(pgettext_lazy("table", "Remarks"), 20, values.remarks),
    "days_late": ExportField(_("Days overdue"), 9, values.days_late, "center"),
    "holder": ExportField(pgettext_lazy("table", "Now at step"), 24, _of(values.holder)),
    "last_act": ExportField(_("Latest act"), 22, _of(values.last_act)),
    "urgency": ExportField(_("Urgency"), 11, _of(lambda row: row.task.get_urgency_display())),
    "access": ExportField(_("Who may read"), 16, _of(lambda row: row.task.get_access_display())),
    "due_first": ExportField(_("Deadline (first deadline)"), 18, _of(values.due_first), "center"),
    "reminded": ExportField(_("Latest reminder"), 16, _of(values.reminded), "center"),
    "proposal": ExportField(_("Reason, proposal"), 26, _of(lambda row: row.explained)),
    "asked_by": ExportField(_("Asking office"), 20, _of(values.asked_by)),
    "asked": ExportField(_("Content of the request"), 30, _of(values.asked)),
    "sent": ExportField(_("Sent on"), 16, _of(values.sent), "center"),
    "created": ExportField(_("Logged on"), 18, _of(values.created), "center"),
}

# PRACTICE table 11, in that order.
WEEKLY = (
    "number",
    "title",
    "basis",
    "lead",
    "coordinating",
    "due",
    "result",
    "standing",
    "people",
    "remarks",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table, in their order."""

    keys: Sequence[str]

    @property
    def fields(self) -> list[ExportField]:
        return [FIELDS[key] for key in self.keys]

    def cells(self, row: Row, reader: Reader, number: int) -> list[Value]:
        """One value per column; "number" is the row's own."""
        return [number if key == "number" else FIELDS[key].reads(row, reader) for key in self.keys]
