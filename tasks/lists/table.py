"""A page of tasks as cells: the columns of an export on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tasks.exports.fields import FIELDS, Layout
from tasks.exports.sources import SOURCES
from tasks.lists.rows import Reader, Row
from ui.sheets.values import as_text


@dataclass(frozen=True, slots=True)
class TableLine:
    """One task: the words of its cells, each with the label and key of its column."""

    row: Row
    cells: list[tuple[str, str, str]]


class TaskTable:
    """`keys`: columns; `ids`: tasks in the order of the page, read with their reader's rights."""

    def __init__(self, keys: Sequence[str], ids: Sequence[int], reader: Reader) -> None:
        self.layout, self.ids, self.reader = Layout(keys), ids, reader

    @property
    def heads(self) -> list[str]:
        return [str(field.label) for field in self.layout.fields]

    @cached_property
    def lines(self) -> list[TableLine]:
        rows = SOURCES["list"].rows(self.ids, self.reader)
        return [self._line(rows[pk]) for pk in self.ids if pk in rows]

    def _line(self, row: Row) -> TableLine:
        values = self.layout.cells(row, self.reader, 0)
        cells = [
            (key, str(FIELDS[key].label), as_text(value))
            for key, value in zip(self.layout.keys, values, strict=True)
        ]
        return TableLine(row, cells)
