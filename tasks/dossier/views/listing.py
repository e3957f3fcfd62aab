"""The list of a kind of dossier; without rows it says what would stand there, and the first
step."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from offices.views.paging import LongPage
from tasks.audience import own_offices
from tasks.dossier.listing import MOST, Chosen, Listing, Side
from tasks.dossier.showing import heads
from tasks.dossier.views.verbs import asked


@require_safe
@vary_on_headers("HX-Request")
def dossier_list(http: HttpRequest, listing: Listing) -> HttpResponse:
    request = asked(http)
    form = listing.form(request.GET)
    chosen = form.chosen() | {"own": own_offices(request.powers)}
    here = listing.side(chosen)
    sheet = None if here.shown_as else listing.sheet
    if sheet is not None and request.GET.get("as") == "xlsx":
        rows = listing.rows(chosen, request.powers)
        return sheet.answer(rows[:MOST], request.office)
    only_rows = bool(request.headers.get("HX-Request"))
    found, counts = _found(request, listing, chosen, only_rows=only_rows)
    context = _rows(request, listing, chosen, found, counts)
    context |= found.context(request, counts.get(here.code, 0))
    if only_rows:
        return render(request, f"{listing.template}#results", context)
    context |= {"form": form, "sheet_href": _as_sheet(request) if sheet else ""}
    context |= _around(request, listing, here, counts)
    return render(request, listing.template, context)


def _rows(
    request: OfficeRequest,
    listing: Listing,
    chosen: Chosen,
    found: LongPage,
    counts: dict[str, int],
) -> dict[str, Any]:
    here, show = listing.side(chosen), listing.row or (lambda one: one)
    context: dict[str, Any] = {
        "listing": listing,
        "title": listing.pages.title,
        "heads": heads(listing.columns),
        "rows": [] if here.shown_as else [show(one) for one in found.rows],
    }
    if not found.rows:
        narrowed = bool(chosen.keys() - {"side", "own"})
        context["empty"] = empty_list(request, listing, here, counts, narrowed=narrowed)
    return context | _other_rows(listing, here, found.rows)


def _found(
    request: OfficeRequest, listing: Listing, chosen: Chosen, *, only_rows: bool
) -> tuple[LongPage, dict[str, int]]:
    """The rows drawn; numbers of the sides that tell theirs, of the one shown where it has several
    pages. Where numbers are told, what is drawn is known by the same statement."""
    if not only_rows and any(side.counted for side in listing.sides):
        keys, counts = listing.keys(chosen, request.powers, counted=True)
        return listing.page(request, chosen, keys), counts
    found = listing.page(request, chosen)
    counts = listing.keys(chosen, request.powers)[1] if found.is_one_of_many else {}
    return found, counts


def _around(
    request: OfficeRequest, listing: Listing, here: Side, counts: dict[str, int]
) -> dict[str, Any]:
    """What stands around the rows: nothing of it is asked when only they are."""
    return {
        "tabs": listing.tabs(request, here, counts),
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


def empty_list(
    request: OfficeRequest,
    listing: Listing,
    here: Side,
    counts: Mapping[str, int],
    *,
    narrowed: bool,
) -> dict[str, str]:
    """As the component `empty` takes it; `counts`: of the sides that tell theirs."""
    if narrowed:
        back = f"{request.path}?side={here.code}"
        return _said(listing, _("Leave out one of the choices."), _("Clear filters"), back)
    first = listing.sides[0]
    filled = next((side for side in listing.sides if counts.get(side.code)), first)
    if here is not filled:
        text = _("Nothing stands under “%(side)s” now.") % {"side": here.label}
        return _said(listing, text, str(filled.label), f"{request.path}?side={filled.code}")
    step = first_step(request, listing)
    return _said(listing, str(listing.empty_text), str(listing.enter) if step else "", step)


def _said(listing: Listing, text: str, label: str, href: str) -> dict[str, str]:
    return {"title": str(listing.empty), "text": text, "label": label, "href": href}


def first_step(request: OfficeRequest, listing: Listing) -> str:
    """Where one is entered, by who may; else nothing."""
    if not listing.pages.may_enter(request):
        return ""
    try:
        return reverse(f"{listing.pages.space}:new")
    except NoReverseMatch:
        return ""
