"""What the pages of administration need: their own menu, and a look into a mapping."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.context import Context

from coordination.administration.tiles import PAGES
from offices.views.administration import address_of

register = template.Library()
ROOM = "/settings/"


@register.filter
def at(table: Mapping[Any, Any] | None, key: Any) -> Any:
    """The value of a mapping under a key, None without."""
    return table.get(key) if table else None


def settings_menu(context: Context) -> list[dict[str, Any]]:
    """The pages of administration, shown while an administrator is among them."""
    request: Any = context.get("request")
    powers = getattr(request, "powers", None)
    if powers is None or not request.path.startswith(ROOM) or not powers.can_anywhere("configure"):
        return []
    return [{"title": title, "pages": _links(pages, request.path)} for title, pages in PAGES]


def _links(pages: Any, here: str) -> list[dict[str, Any]]:
    links = []
    for name, label, _text, icon in pages:
        if href := address_of(name):
            current = here.startswith(href)
            links.append({"href": href, "label": label, "icon": icon, "current": current})
    return links
