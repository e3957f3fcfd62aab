"""The door from a list to its file."""

from typing import Any

from django import template
from django.urls import reverse

from tasks.exports.order import PLACE
from tasks.exports.sources import SOURCES

register = template.Library()


@register.inclusion_tag("tasks/_export_link.html", takes_context=True)
def export_link(context: dict[str, Any], source: str) -> dict[str, Any]:
    """Leads to the same rows in the same order; shown to those who may take data along."""
    request = context["request"]
    query = request.GET.copy()
    for name in PLACE:
        if name != "columns":
            query.pop(name, None)
    query["source"] = source
    may = request.powers.can_anywhere("export_data")
    return {"href": f"{reverse('tasks:export_new')}?{query.urlencode()}" if may else ""}


@register.filter
def source_title(name: str) -> str:
    """The list an export was taken from, by the name of its page."""
    return str(SOURCES[name].title) if name in SOURCES else name
