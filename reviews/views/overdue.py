"""Nhiệm vụ quá hạn (`/overdue/`): read, remind, urge, explain; one row or many."""

from collections.abc import Callable, Mapping
from typing import Any, cast
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from offices.foundation.actor import Actor
from offices.http import OfficeRequest
from offices.powers import Powers
from reviews.overdue.bulk import nudge_parts, phone_bodies, phone_parts, urge_bodies
from reviews.overdue.forms import LateFilter, LateWords
from reviews.overdue.pages import MINE, OTHERS, OUTSIDE, SIDES, Late, late_page, side_of
from reviews.overdue.rows import LateRows, letter_label, rows_of_late
from tasks.bulk import BulkOutcome, reminders_of_parts
from tasks.lists.choosing import list_choices
from tasks.lists.listing import page_links
from tasks.lists.rows import reader_of
from tasks.views.bulk import answer, asks_first, reminders, ticked
from tasks.views.listing import desk_of
from tasks.views.refused import NOTHING, Refused, once_more

PAGE = "/overdue/"
type Say = Callable[[list[int], Powers, Actor, str], list[BulkOutcome]]
VERBS: Mapping[str, Mapping[bool, Say]] = {
    "nudge": {False: nudge_parts, True: urge_bodies},
    "phone": {False: phone_parts, True: phone_bodies},
}


@require_safe
def overdue(http: HttpRequest) -> HttpResponse:
    return _page(cast(OfficeRequest, http))


def _page(request: OfficeRequest, refused: Refused = NOTHING) -> HttpResponse:
    late, rows, form = read_late(request)
    refused.tick(one.row for one in (*rows.owed, *rows.above))
    context = {
        "rows": rows,
        "side": late.side,
        "form": form,
        "words": refused.put(LateWords()),
        "tabs": _tabs(late.side),
        "nudge_label": _nudge_label(late.side),
        "letter_label": letter_label(equal=late.side == OTHERS),
        "clear": f"{PAGE}?of={late.side}" if late.side else PAGE,
        "links": page_links(late.links, request.path, request.GET),
        "papers": _papers(request),
        "here": request.get_full_path(),
    }
    return render(request, "reviews/overdue.html", context)


def read_late(request: OfficeRequest, **size: int) -> tuple[Late, LateRows, LateFilter]:
    """What the address asks for, in ten statements at most."""
    reader = reader_of(request.powers, desk_of(request))
    side = side_of(request.GET)
    form = LateFilter(request.GET, choices=list_choices(request.powers), side=side)
    late = late_page(request.powers, reader, request.GET, form.chosen(), **size)
    return late, rows_of_late(late, reader), form


def _tabs(side: str) -> list[dict[str, Any]]:
    labels = {
        MINE: _("My office owes"),
        OTHERS: _("Owed to my office"),
        OUTSIDE: _("Bodies outside owe"),
    }
    return [
        {"label": labels[one], "href": f"{PAGE}?of={one}" if one else PAGE, "current": one == side}
        for one in SIDES
    ]


def _nudge_label(side: str) -> str:
    return _("Remind of the coordination") if side == OTHERS else _("Urge")


def _papers(request: OfficeRequest) -> list[dict[str, str]]:
    """The list as it is filtered, on paper."""
    kept = {k: v for k, v in request.GET.items() if k not in ("after", "before") and v}
    query = f"?{urlencode(kept)}" if kept else ""
    return [
        {"label": _("Print (PDF)"), "href": f"{PAGE}list.pdf{query}", "icon": "printer"},
        {"label": _("Export to Word"), "href": f"{PAGE}list.docx{query}", "icon": "file-text"},
    ]


@require_POST
def overdue_bulk(http: HttpRequest, verb: str) -> HttpResponse:
    """Say the same to all that is ticked, or go on to the letter or the text for the telephone."""
    request = cast(OfficeRequest, http)
    if verb not in (*VERBS, "letter", "copy"):
        raise Http404
    ids = ticked(request)
    if not ids:
        return once_more(request, None, PAGE, _page)
    outside = request.POST.get("of") == OUTSIDE
    if verb in ("letter", "copy"):
        name = "request" if outside else "part"
        return redirect(f"{PAGE}{verb}/?" + urlencode([(name, pk) for pk in ids]))
    form = LateWords(request.POST)
    if not form.is_valid():
        return once_more(request, form, PAGE, _page)
    if asks_first(request, verb) and not outside:
        return reminders(request, reminders_of_parts(ids, request.powers, request.actor), PAGE)
    say = VERBS[verb][outside]
    done = say(ids, request.powers, request.actor, form.cleaned_data["words"])
    return answer(request, done, PAGE)
