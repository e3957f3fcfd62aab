"""What was asked of many rows and refused: the page once more, with ticks, words and the fault.

The page is drawn in the answer itself. A way back by an address would have to keep what was typed,
and that may be just what must not be kept (DESIGN §10).
"""

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse, QueryDict

from offices.http import OfficeRequest, page_of_ours
from tasks.lists.rows import Row

INVALID = 422


@dataclass(frozen=True, slots=True)
class Refused:
    """`form`: the one at fault, bound, if one is; `ticked`: values of the boxes. Empty: nothing."""

    form: forms.Form | None = None
    ticked: frozenset[str] = frozenset()
    typed: Mapping[str, Any] = field(default_factory=dict)

    def put[F: forms.Form](self, fresh: F) -> F:
        """The form at fault in place of a fresh one of its kind; others keep what was typed."""
        if isinstance(self.form, type(fresh)):
            return self.form
        typed = {name: self.typed[name] for name in fresh.fields if name in self.typed}
        fresh.initial = {**fresh.initial, **typed}
        return fresh

    def tick(self, rows: Iterable[Row]) -> None:
        for row in rows:
            row.props["checked"] = bool(row.props["select"]) and row.props["select"] in self.ticked


NOTHING = Refused()
type Page = Callable[[OfficeRequest, Refused], HttpResponse]


def back(request: OfficeRequest, fallback: str) -> str:
    """Where the person came from, if it is a page of this site."""
    return page_of_ours(request, request.POST.get("next", ""), otherwise=fallback)


def once_more(
    request: OfficeRequest, form: forms.Form | None, home: str, page: Page
) -> HttpResponse:
    """`page` as the person saw it when it is of the address `home`, else as `home` begins."""
    came = urlsplit(back(request, home))
    query = came.query if came.path == home else ""
    seen = copy(request)
    seen.method, seen.path, seen.path_info = "GET", home, home
    seen.META = {**request.META, "QUERY_STRING": query}
    seen.GET = QueryDict(query)
    refused = Refused(form, frozenset(request.POST.getlist("selected")), request.POST)
    answer = page(seen, refused)
    answer.status_code = INVALID
    return answer


def add_errors(form: Any, error: ValidationError) -> None:
    """A service names fields; what the form does not show is said above it."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)
