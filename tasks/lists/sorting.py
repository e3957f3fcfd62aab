"""Heads of the table that sort it: dates the database has an index for at any length, the other
columns while at most a thousand tasks remain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from tasks.exports.fields import FIELDS
from tasks.exports.sources import SOURCES
from tasks.lists.listing import address_with
from tasks.lists.rows import Reader
from tasks.models.task import TaskQuerySet
from ui.sheets.values import Value, as_text

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
