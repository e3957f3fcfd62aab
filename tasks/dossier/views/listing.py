"""The list of a kind of dossier."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.views.paging import paged
from tasks.audience import own_offices
from tasks.dossier.listing import Listing, Side
from tasks.dossier.sheets import MOST
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
    found = paged(request, rows, listing.size)
    show = listing.row or (lambda one: one)
    context = found | {
        "listing": listing,
        "title": listing.pages.title,
        "form": form,
        "rows": [] if here.shown_as else [show(one) for one in found["page"]],
        "tabs": listing.tabs(request, chosen),
        "narrowed": bool(chosen.keys() - {"side", "own"}),
        "may_enter": listing.pages.may_enter(request),
        "here": request.path,
        "sheet_href": _as_sheet(request) if sheet else "",
    }
    context |= listing.context(request) | _other_rows(listing, here, found["page"])
    part = "#results" if request.headers.get("HX-Request") else ""
    return render(request, f"{listing.template}{part}", context)


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
