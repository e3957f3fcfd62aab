"""The way back from a page of administration."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

START = "coordination:administration"


def crumbs(here: str, *steps: tuple[str, str]) -> list[dict[str, str]]:
    """Start page, the `steps` (url name or address, words), and the present page without link."""
    way = [{"label": words, "href": _address(target)} for target, words in steps]
    return [{"label": _("Administration"), "href": _address(START)}, *way, {"label": here}]


def _address(target: str) -> str:
    if target.startswith("/"):
        return target
    try:
        return reverse(target)
    except NoReverseMatch:
        return ""
