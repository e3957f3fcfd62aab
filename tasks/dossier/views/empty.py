"""What a list without rows says: what would stand there, and the first step."""

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from offices.http import OfficeRequest
from tasks.dossier.listing import Listing, Side


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
