"""A page of tasks as cells, the columns of an export on the screen, and the heads that sort it:
dates the database has an index for at any length, the other columns while at most a thousand tasks
remain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import QueryDict

from tasks.exports.fields import FIELDS, Layout
from tasks.exports.sources import SOURCES
from tasks.lists.listing import address_with
from tasks.lists.rows import Reader, Row
from tasks.models.task import TaskQuerySet
from ui.sheets.cells import Value, as_text

MOST = 1_000
# Columns whose order an index keeps: the way the list itself names them.
INDEXED: Mapping[str, str] = {"due": "due", "created": "newest", "last_act": "updated"}
DOWN = "-"


@dataclass(frozen=True, slots=True)
class Sorting:
    """`key`: the column asked for, "" for an indexed one; `down`: from the last to the first."""

    key: str
    down: bool


def sorting_of(address: QueryDict, keys: tuple[str, ...]) -> Sorting:
    asked = address.get("by", "")
    key = asked.removeprefix(DOWN)
    return Sorting(key if key in keys and key not in INDEXED else "", asked.startswith(DOWN))


def few(found: TaskQuerySet) -> list[int]:
    """The tasks that remain, where they are few enough to be sorted by any column; else none."""
    ids = list(found.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
    return ids if len(ids) <= MOST else []


def sorted_ids(ids: list[int], sorting: Sorting, reader: Reader) -> list[int]:
    """By the words or the value of the cell; what is empty comes last either way."""
    rows = SOURCES["list"].rows(ids, reader)
    field = FIELDS[sorting.key]
    cells = {pk: field.reads(row, reader) for pk, row in rows.items()}
    filled = [pk for pk in ids if pk in cells and cells[pk] not in (None, "")]
    empty = [pk for pk in ids if pk in cells and cells[pk] in (None, "")]
    return sorted(filled, key=lambda pk: _order(cells[pk]), reverse=sorting.down) + empty


def _order(value: Value) -> tuple[int, Any]:
    return (0, value) if isinstance(value, int | float) else (1, as_text(value).casefold())


def heads(
    keys: tuple[str, ...], address: QueryDict, path: str, sorting: Sorting, *, any_column: bool
) -> list[dict[str, Any]]:
    """Columns for the `table` component, each with where its head leads."""
    now = address.get("sort") or "due"
    found = []
    for key in keys:
        head: dict[str, Any] = {"label": str(FIELDS[key].label)}
        if key in INDEXED:
            head["sort_href"] = address_with(path, _without(address, "by"), sort=INDEXED[key])
            if not sorting.key and now == INDEXED[key]:
                head["sorted"] = "asc" if key == "due" else "desc"
        elif any_column and key != "number":
            here = sorting.key == key
            turned = key if (here and sorting.down) or not here else f"{DOWN}{key}"
            head["sort_href"] = address_with(path, address, by=turned)
            head["sorted"] = ("desc" if sorting.down else "asc") if here else ""
        found.append(head)
    return found


def _without(address: QueryDict, name: str) -> QueryDict:
    kept = address.copy()
    kept.pop(name, None)
    return kept


@dataclass(frozen=True, slots=True)
class TableLine:
    """One task: the words of its cells, each with the label and key of its column."""

    row: Row
    cells: list[tuple[str, str, str]]


class TaskTable:
    """`keys`: columns; `ids`: tasks in the order of the page, read with their reader's rights."""

    def __init__(self, keys: Sequence[str], ids: Sequence[int], reader: Reader) -> None:
        self.layout, self.ids, self.reader = Layout(keys), ids, reader

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
