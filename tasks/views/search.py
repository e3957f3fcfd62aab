"""Tra cứu (`/search/?q=`): each hit says where it stands, tabs how many stand in each kind of
place; while typing, the few that fit best."""

from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from tasks.forms.filters import Words
from tasks.lists.listing import address_with
from tasks.lists.rows import Row, reader_of, row_of
from tasks.searching import SearchResults, search, suggest, too_short
from tasks.searching.files import found_in_files
from tasks.searching.marks import marked
from tasks.searching.newest import PLACES, MatchPlace
from tasks.views.listing import desk_of

LABELS: Mapping[MatchPlace, str | Promise] = {
    MatchPlace.TASK: pgettext_lazy("found in", "Task content"),
    MatchPlace.NUMBER: pgettext_lazy("found in", "Number and symbol"),
    MatchPlace.DIRECTIVE: pgettext_lazy("found in", "Directives"),
    MatchPlace.TALK: pgettext_lazy("found in", "Talk"),
    MatchPlace.PERSON: pgettext_lazy("found in", "People"),
}


@require_safe
@vary_on_headers("HX-Request", "HX-Target")
def search_page(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    form = Words(request.GET if "q" in request.GET else None)
    words = form.cleaned_data.get("q", "") if form.is_valid() else ""
    if request.headers.get("HX-Target") == "suggestions":
        return _suggestions(request, words)
    context = {"form": form, "words": words, "short": bool(words) and too_short(words)}
    if words and not context["short"]:
        context |= _results(request, words)
    part = "#results" if request.headers.get("HX-Target") == "results" else ""
    empty: dict[str, Any] = {"rows": [], "found": None, "facets": [], "files": []}
    return render(request, f"tasks/search.html{part}", empty | context)


def _results(request: OfficeRequest, words: str) -> dict[str, Any]:
    place = PLACES.get(request.GET.get("kind", ""))
    wanted = request.GET.get("page", "")
    page = int(wanted) if wanted.isdecimal() and len(wanted) < 3 and int(wanted) else 1
    found = search(words, request.powers, place=place, page=page)
    turn = {"previous": page - 1, "next": (page + 1) if found.more else 0}
    return {
        "found": found,
        "rows": _rows(request, found),
        "facets": facets(found, place, request.GET),
        "files": found_in_files(found.asked, request.powers) if page == 1 and not place else [],
        "links": {
            name: address_with("/search/", request.GET, page=str(number)) if number else ""
            for name, number in turn.items()
        },
    }


def _rows(request: OfficeRequest, found: SearchResults) -> list[Row]:
    reader = reader_of(request.powers, desk_of(request))
    rows = [row_of(task, reader) for task in found.tasks]
    for row in rows:
        row.props["title"] = marked(row.props["title"], found.asked)
        row.props["document"] = marked(row.props["document"], found.asked)
        row.note = found.lines.get(row.task.pk, "")
    return rows


def _suggestions(request: OfficeRequest, words: str) -> HttpResponse:
    asked, tasks = suggest(words, request.powers)
    rows = [{"task": task, "title": marked(task.title, asked)} for task in tasks]
    context = {"rows": rows, "words": words, "short": too_short(words)}
    return render(request, "tasks/_suggestions.html", context)


def facets(
    found: SearchResults, place: MatchPlace | None, address: QueryDict
) -> list[dict[str, Any]]:
    """All, then each place that holds something; counts are of visible tasks alone."""
    rest = address.copy()
    rest.pop("page", None)
    rest.pop("kind", None)
    items = [_item(_("All"), address_with("/search/", rest), found.count, place is None)]
    for one in MatchPlace:
        if (count := found.counts[one]) or one is place:
            href = address_with("/search/", rest, kind=str(one.name).lower())
            items.append(_item(str(LABELS[one]), href, count, one is place))
    return items


def _item(label: str, href: str, count: int, current: bool) -> dict[str, Any]:
    return {"label": label, "href": href, "count": count, "current": current}
