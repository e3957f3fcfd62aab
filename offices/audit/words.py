"""Rows of the log in words, on its pages and in a file: which kind of thing, by its number.

Never what it says; in a file every cell is text, and none can be a formula.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import xlsxwriter
from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from offices.audit.tables import TABLES, Words
from offices.foundation.history import Tracked
from offices.models import AuditKind, AuditRow
from ui.sheets.cells import MARK, safe_cell

NUMBERS: Mapping[str, Words] = {
    "task_id": _("task"),
    "part_id": _("part"),
    "deadline_id": _("deadline"),
    "file_id": _("file"),
    "product_id": _("result"),
    "series_id": _("recurring task"),
    "export_id": _("export"),
    "refusal": _("refused content"),
}
# By the namespace of a page's address.
ROOMS: Mapping[str, Words] = {
    "tasks": _("Tasks"),
    "intake": _("Log task"),
    "offices": _("Administration"),
    "coordination": _("Administration"),
    "notifications": _("Notices"),
    "reviews": _("Overview, reviews"),
    "obstacles": _("Obstacles"),
    "meetings": _("Conferences and meetings"),
    "documents": _("Appraisal and verification"),
    "information": _("Exchange of information"),
    "voters": _("Voter contact, voters' petitions"),
    "petitions": _("Voter contact, voters' petitions"),
    "citizens": _("Receptions and letters"),
    "receptions": _("Receptions and letters"),
    "denunciations": _("Receptions and letters"),
    "trips": _("Working trips"),
    "training": _("Training"),
    "training_plans": _("Training"),
    "diary": _("Weekly diary"),
    "exchange": _("Administration"),
    "admin": _("Data pages"),
}


@cache
def table_names() -> Mapping[str, Words]:
    """What the rows of each history table are about."""
    found: dict[str, Words] = {}
    for model in apps.get_models():
        about = getattr(model, "instance_type", None)
        if about is not None:
            found[model._meta.db_table] = about._meta.verbose_name
    return found | dict(TABLES)


def _kind(table: str) -> str:
    return capfirst(str(table_names()[table]))


def kind_of(model: type[Tracked]) -> str:
    """What the rows of a model with a history are, for readers."""
    return _kind(model.history.model._meta.db_table)


def about(row: AuditRow) -> str:
    """What the act was on: "Nhiệm vụ số 12"; of an answer, the numbers in its address."""
    if row.source in table_names():
        told = {"kind": _kind(row.source), "number": row.object_id}
        return _now("%(kind)s No. %(number)s") % told
    numbers = (pair.partition("=") for pair in row.detail.split() if "=" in pair)
    told_numbers = [
        _now("%(kind)s No. %(number)s") % {"kind": NUMBERS[name], "number": number}
        for name, _sign, number in numbers
        if name in NUMBERS
    ]
    room = ROOMS.get(row.source.partition(":")[0], "")
    return capfirst(", ".join(told_numbers)) or str(room)


TONES: Mapping[str, str] = {
    AuditKind.ADDED: "ok",
    AuditKind.REMOVED: "danger",
    AuditKind.FAILED: "warn",
    AuditKind.REFUSED: "warn",
    AuditKind.HIDDEN: "warn",
    AuditKind.SECRET: "danger",
    AuditKind.FILE: "info",
    AuditKind.EXPORT: "info",
    AuditKind.READ: "info",
    AuditKind.ERASED: "danger",
    AuditKind.PURGED: "danger",
}


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One row as the page and the file show it."""

    row: AuditRow
    about: str

    @property
    def tone(self) -> str:
        return TONES.get(self.row.kind, "neutral")

    def cells(self) -> list[str]:
        row, at = self.row, self.row.at
        return [
            _moment(at),
            row.person.full_name if row.person else "",
            row.acting_for.full_name if row.acting_for else "",
            row.office.name if row.office else "",
            str(row.get_kind_display()),
            self.about,
            row.address or "",
            str(row.pk),
        ]


def _moment(at: datetime) -> str:
    return timezone.localtime(at).strftime("%d/%m/%Y %H:%M:%S")


def columns() -> list[str]:
    return [
        _now("Time"),
        _now("Who"),
        _now("In the place of"),
        _now("Acting office"),
        _now("Kind of act"),
        _now("On what"),
        _now("Address of the machine"),
        _now("Row"),
    ]


def lines(rows: list[AuditRow]) -> list[AuditLine]:
    return [AuditLine(row, about(row)) for row in rows]


def tabs(here: str) -> list[dict[str, object]]:
    """The two halves of the log: acts, and settings from what to what."""
    pages = (("offices:acts", _now("Acts and access")), ("coordination:audit", _now("Settings")))
    return [
        {"label": label, "href": reverse(name), "current": name == here} for name, label in pages
    ]


PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
WIDTHS = (19, 26, 26, 34, 30, 34, 16, 10)


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    out.write(MARK)
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def xlsx_bytes(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN | {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        for column, (text, width) in enumerate(zip(head, WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, text, bold)
        sheet.freeze_panes(1, 0)
        last = 0
        for last, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(last, column, str(safe_cell(cell)))
        sheet.autofilter(0, 0, last, len(head) - 1)
    return out.getvalue()
