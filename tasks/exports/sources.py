"""The lists that can leave the system: which rows stand there, in their order, for one reader.

A key names a row (a task, a deadline, a part). Keys are read once, rows in portions with the
reader's rights of that moment, so that what was taken from him meanwhile is left out.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.audience import own_offices
from tasks.exports.fields import FIELDS
from tasks.forms.bulk import selected_ids
from tasks.forms.filters import TaskFilter, Words
from tasks.home.inbox import GROUPS
from tasks.lists.choosing import list_choices
from tasks.lists.listing import ORDERS, narrowed
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Part, Task
from tasks.models.queries_export import for_tables
from tasks.searching import ranked, too_short
from tasks.searching.newest import PLACES

type Keys = Callable[[QueryDict, Reader, int], list[int]]
type Reads = Callable[[Collection[int], Reader], dict[int, Row]]
MORE = (
    "code",
    "title",
    "basis",
    "area",
    "lead",
    "coordinating",
    "due",
    "first_due",
    "standing",
    "result",
    "people",
    "holder",
    "last_act",
    "remarks",
    "urgency",
    "access",
    "created",
)


@dataclass(frozen=True, slots=True)
class Source:
    """`columns`: those on paper unless others are chosen; `more`: all that may be chosen."""

    title: str | Promise
    path: str
    keys: Keys
    rows: Reads
    columns: Sequence[str]
    more: Sequence[str] = MORE

    def chosen(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """The number, then the columns asked for as far as they are known, else the usual ones."""
        known = [key for key in dict.fromkeys(wanted) if key in self.more and key in FIELDS]
        return ("number", *(known or self.columns))


def tasks_for(keys: Collection[int], reader: Reader) -> dict[int, Task]:
    """Those the reader may read, with what tables show."""
    return for_tables(Task.objects.visible_to(reader.powers)).in_bulk(keys) if keys else {}


def _task_rows(keys: Collection[int], reader: Reader) -> dict[int, Row]:
    return {pk: row_of(task, reader) for pk, task in tasks_for(keys, reader).items()}


def _list_keys(query: QueryDict, reader: Reader, most: int) -> list[int]:
    """Nhiệm vụ, with its filters and its order; of ticked rows those alone, as they were ticked."""
    if ids := selected_ids(query):
        seen = set(
            Task.objects.visible_to(reader.powers).filter(pk__in=ids).values_list("pk", flat=True)
        )
        return [pk for pk in ids if pk in seen][:most]
    chosen = TaskFilter(query, choices=list_choices(reader.powers)).chosen()
    order = ORDERS[chosen.get("sort", "due")]
    column = F(order.column)
    by = column.desc() if order.descending else column.asc(nulls_last=True)
    found = narrowed(chosen, reader.powers, reader.today)
    last = "-pk" if order.descending else "pk"
    return list(found.order_by(by, last).values_list("pk", flat=True)[:most])


def _search_keys(query: QueryDict, reader: Reader, most: int) -> list[int]:
    """Tra cứu: every page of the result, the best first."""
    form = Words(query)
    words = form.cleaned_data.get("q", "") if form.is_valid() else ""
    if not words or too_short(words):
        return []
    return ranked(words, reader.powers, place=PLACES.get(query.get("kind", "")))[:most]


def _inbox_keys(query: QueryDict, reader: Reader, most: int) -> list[int]:
    """Đề nghị đến, the longest waiting first."""
    parts = Part.objects.visible_to(reader.powers)
    parts = parts.of_offices(frozenset(own_offices(reader.powers))).waiting_in_office()
    state = GROUPS.get(query.get("group", ""))
    found = parts.filter(state=state) if state else parts
    return list(found.order_by("sent_at", "pk").values_list("pk", flat=True)[:most])


def _inbox_rows(keys: Collection[int], reader: Reader) -> dict[int, Row]:
    of_task = dict(Part.objects.filter(pk__in=keys).values_list("pk", "task_id"))
    tasks = tasks_for(set(of_task.values()), reader)
    parts = [p for task in tasks.values() for p in task.parts.all() if p.pk in of_task]
    return {part.pk: row_of(tasks[part.task_id], reader, part=part) for part in parts}


SOURCES: dict[str, Source] = {
    "list": Source(
        _("Tasks"),
        "/tasks/",
        _list_keys,
        _task_rows,
        ("code", "title", "basis", "lead", "coordinating", "due", "standing", "holder", "last_act"),
    ),
    "search": Source(
        pgettext_lazy("menu", "Search"),
        "/search/",
        _search_keys,
        _task_rows,
        ("code", "title", "basis", "lead", "coordinating", "due", "standing", "holder", "last_act"),
    ),
    "inbox": Source(
        _("Incoming requests"),
        "/inbox/",
        _inbox_keys,
        _inbox_rows,
        ("code", "title", "asked_by", "asked", "sent", "due", "standing", "holder"),
        ("code", "title", "asked_by", "asked", "sent", *MORE[2:]),
    ),
}


def register(name: str, source: Source) -> None:
    """A list of an app below: its rows may leave the system as those above."""
    SOURCES[name] = source
