"""Where else the words stand: one line of the directive, the talk, the product or the names."""

from collections.abc import Collection
from typing import Any

from django.db.models import CharField, F, Func, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.choices import Access
from tasks.models import (
    Directive,
    ExternalRequest,
    File,
    Note,
    Part,
    Product,
    RestrictedWords,
    Task,
)
from tasks.searching.marks import excerpt, holds_all
from tasks.searching.words import SearchWords

MOST = 500
LABELS: dict[str, str | Promise] = {
    "1product": _("Product"),
    "2directive": _("Directive"),
    "3note": pgettext_lazy("found in", "Talk"),
    "4letter": _("Letter to a body outside"),
    "5request": _("Content of the request"),
    "6description": _("Specific requirements"),
    "7file": _("File"),
    "8logger": _("Logged by"),
    "8leader": _("Office leader in charge"),
    "9assignee": _("Who handles it"),
}

type _Rows = QuerySet[Any, tuple[Any, ...]]


def excerpts(ids: Collection[int], asked: SearchWords, powers: Powers) -> dict[int, SafeString]:
    """For each task the best line in which all the words stand; one statement."""
    if not ids or not asked.words:
        return {}
    first, *rest = (_holding(rows, max(asked.words, key=len)) for rows in _sources(ids, powers))
    found: dict[int, SafeString] = {}
    # Kinds come in the order of LABELS, so the first line of a task is its best.
    lines = first.union(*rest, all=True).order_by("said_in", "-said_row")[:MOST]
    for kind, task_id, _row, text in lines:
        if task_id not in found and holds_all(text, asked):
            found[task_id] = format_html("{}: {}", LABELS[kind], excerpt(text, asked))
    return found


def _sources(ids: Collection[int], powers: Powers) -> list[_Rows]:
    """What this person reads of these visible tasks, text by text."""
    mine = own_offices(powers)
    parts = Part.objects.filter(task__in=ids)
    products = Product.objects.sent().filter(part__task__in=ids)
    letters = ExternalRequest.objects.filter(part__task__in=ids)
    open_rows = Task.objects.filter(pk__in=ids).exclude(access=Access.RESTRICTED)
    apart = RestrictedWords.objects.filter(task__in=ids)
    own = letters.filter(part__office__in=mine) | letters.filter(part__task__lead_office__in=mine)
    number = Concat("number", Value(" "), "abstract", output_field=TextField())
    letter = Concat(
        "letter_number", Value(" "), "ask", Value(" "), "answer", output_field=TextField()
    )
    return [
        _text(products, "1product", "part__task_id", number),
        _text(Directive.objects.filter(task__in=ids), "2directive", "task_id", F("words")),
        _text(Note.objects.visible_to(powers).filter(task__in=ids), "3note", "task_id", F("text")),
        _text(own, "4letter", "part__task_id", letter),
        _text(parts, "5request", "task_id", F("ask")),
        _text(open_rows, "6description", "pk", F("description")),
        _text(apart, "6description", "pk", F("description")),
        _text(File.objects.visible_to(powers).filter(task__in=ids), "7file", "task_id", F("name")),
        _text(Task.objects.filter(pk__in=ids), "8logger", "pk", F("created_by__full_name")),
        _text(Task.objects.filter(pk__in=ids), "8leader", "pk", F("leader_in_charge__full_name")),
        _text(parts.filter(office__in=mine), "9assignee", "task_id", F("assignee__full_name")),
    ]


def _text(rows: QuerySet[Any], kind: str, task: str, text: Any) -> _Rows:
    told: _Rows = rows.order_by().annotate(
        said_in=Value(kind, output_field=CharField()),
        said_of=F(task),
        said_row=F("pk"),
        said=Cast(text, TextField()),
    )
    return told


def _holding(rows: Any, word: str) -> Any:
    folded = Func(F("said"), function="tasks_fold", output_field=TextField())
    held = rows.annotate(said_bare=folded).filter(said_bare__contains=word)
    return held.values_list("said_in", "said_of", "said_row", "said")
