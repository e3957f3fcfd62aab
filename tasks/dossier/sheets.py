"""The rows of a list of dossiers as an Excel file, under the head of who takes it out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import override

from coordination.letters import head_of
from offices.models import Office
from ui.downloads import file_answer
from ui.letters import Column
from ui.sheets.xlsx import Line, SheetTable, xlsx_bytes

MOST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """`lines` takes the rows of the list and gives a line each, or a text that heads the next."""

    title: str
    name: str
    columns: Sequence[Column]
    lines: Callable[[Any], Iterable[Line]]

    def answer(self, rows: Any, office: Office | None) -> HttpResponse:
        """A sheet is Vietnamese whatever language its reader works in."""
        with override("vi"):
            head = head_of(office, on=timezone.localdate()) if office else None
            table = SheetTable(self.title, self.columns, self.lines(rows), head)
            return file_answer(xlsx_bytes(table), name=self.name, form="xlsx")
