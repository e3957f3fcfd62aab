"""The list of a kind of dossier."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from offices.views.paging import paged
from tasks.audience import own_offices
from tasks.dossier.listing import ROWS, Chosen, Listing, Side
from tasks.dossier.sheets import MOST
from tasks.dossier.views.empty import empty_list
from tasks.dossier.views.verbs import asked


@require_safe
@vary_on_headers("HX-Request")
def dossier_list(http: HttpRequest, listing: Listing) -> HttpResponse:
    request = asked(http)
    form = listing.form(request.GET)
    chosen = form.chosen() | {"own": own_offices(request.powers)}
    here, rows = listing.side(chosen), listing.rows(chosen, request.powers)
    sheet = None if here.shown_as else listing.sheet
    if sheet is not None and request.GET.get("as") == "xlsx":
        return sheet.answer(rows[:MOST], request.office)
    found = paged(request, rows, ROWS)
    show = listing.row or (lambda one: one)
    context = found | {
        "listing": listing,
        "title": listing.pages.title,
        "rows": [] if here.shown_as else [show(one) for one in found["page"]],
    }
    if not found["page"]:
        narrowed = bool(chosen.keys() - {"side", "own"})
        context["empty"] = empty_list(request, listing, here, narrowed=narrowed)
    context |= _other_rows(listing, here, found["page"])
    if request.headers.get("HX-Request"):
        return render(request, f"{listing.template}#results", context)
    context |= {"form": form, "sheet_href": _as_sheet(request) if sheet else ""}
    return render(request, listing.template, context | _around(request, listing, chosen))


def _around(request: OfficeRequest, listing: Listing, chosen: Chosen) -> dict[str, Any]:
    """What stands around the rows: nothing of it is counted when only they are asked for."""
    return {
        "tabs": listing.tabs(request, chosen),
        "may_enter": listing.pages.may_enter(request),
        "here": request.path,
        **listing.context(request),
    }


def _other_rows(listing: Listing, here: Side, page: Any) -> dict[str, Any]:
    """Rows of another model under their own name; None on the sides that show dossiers."""
    others = {side.shown_as: None for side in listing.sides if side.shown_as}
    return others | ({here.shown_as: page} if here.shown_as else {})


def _as_sheet(request: HttpRequest) -> str:
    """The same choices, as a file."""
    chosen = request.GET.copy()
    chosen.pop("page", None)
    chosen["as"] = "xlsx"
    return f"?{chosen.urlencode()}"
