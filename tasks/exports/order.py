"""One wish: which list, how narrowed, which columns, which file; and the file it becomes."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from coordination.letters import head_of
from offices.models import Office
from tasks.exports.fields import Layout
from tasks.exports.sources import SOURCES, Source
from tasks.lists.rows import Reader
from ui.letters import docx_bytes, pdf_bytes
from ui.sheets.cells import DAY, Value, csv_bytes
from ui.sheets.paper import table_letter
from ui.sheets.xlsx import SheetTable, xlsx_bytes

PAPER = ("docx", "pdf")
# Rows answered at once; more are the worker's.
SHORT = {"xlsx": 300, "csv": 300, "docx": 100, "pdf": 100}
MOST = {"xlsx": 50_000, "csv": 50_000, "docx": 1_000, "pdf": 1_000}
PLACE = ("after", "before", "page", "size", "form", "columns", "source", "csrfmiddlewaretoken")


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """`query`: the address of the list without its page."""

    source_name: str
    query: QueryDict
    columns: tuple[str, ...]
    form: str

    @property
    def source(self) -> Source:
        return SOURCES[self.source_name]

    @property
    def layout(self) -> Layout:
        return Layout(self.columns)

    def keys(self, reader: Reader, most: int) -> list[int]:
        return self.source.keys(self.query, reader, most)

    def cells(self, keys: list[int], reader: Reader, first: int = 1) -> list[list[Value]]:
        """The rows still visible, in the order of their keys, numbered from `first`."""
        rows = self.source.rows(keys, reader)
        found = [rows[key] for key in keys if key in rows]
        return [self.layout.cells(row, reader, number) for number, row in enumerate(found, first)]


def order_of(source: str, query: QueryDict, form: str) -> ExportOrder:
    """From an address: unknown columns are left out, the page on the list too."""
    kept = query.copy()
    wanted = [key for text in query.getlist("columns") for key in text.split(",")]
    for name in PLACE:
        kept.pop(name, None)
    return ExportOrder(source, kept, SOURCES[source].chosen(wanted), form)


def language_of(form: str, own: str) -> str:
    """Papers of the offices are Vietnamese; tables are in the person's language."""
    return "vi" if form in PAPER else own


def file_of(
    order: ExportOrder, cells: Iterable[list[Value]], *, office: Office, on: dt.date, count: int
) -> bytes:
    """The file; a paper in the layout of `office`. Call it with its language active."""
    fields, title = order.layout.fields, str(order.source.title)
    if order.form == "csv":
        return csv_bytes(fields, cells)
    if order.form == "xlsx":
        return xlsx_bytes(SheetTable(title, fields, cells))
    total = ngettext("%(count)d task in all", "%(count)d tasks in all", count)
    letter = table_letter(
        head=head_of(office, on=on),
        title=_("List: %(title)s") % {"title": title},
        under=_("As of %(day)s") % {"day": on.strftime(DAY)},
        said=(),
        fields=fields,
        rows=cells,
        closing=total % {"count": count},
    )
    return pdf_bytes(letter) if order.form == "pdf" else docx_bytes(letter)


def file_now(
    order: ExportOrder, keys: list[int], *, reader: Reader, office: Office, own: str
) -> bytes:
    """A short list at once. Raises OSError where no PDF can be made."""
    with override(language_of(order.form, own)):
        cells = order.cells(keys, reader)
        return file_of(order, cells, office=office, on=reader.today, count=len(cells))


def file_name(order: ExportOrder, on: dt.date) -> str:
    names = {"list": "nhiem-vu", "search": "tra-cuu", "overdue": "qua-han", "inbox": "de-nghi-den"}
    return f"{names[order.source_name]}-{on.isoformat()}"


def packed(cells: Iterable[list[Value]]) -> Iterator[list[object]]:
    """Cells as JSON keeps them; days are marked."""
    for row in cells:
        yield [{"d": value.isoformat()} if isinstance(value, dt.date) else value for value in row]


def unpacked(rows: Iterable[list[object]]) -> Iterator[list[Value]]:
    for row in rows:
        yield [_opened(value) for value in row]


def _opened(value: object) -> Value:
    if isinstance(value, dict):
        text = str(value["d"])
        return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
    return value if isinstance(value, str | int) or value is None else str(value)
