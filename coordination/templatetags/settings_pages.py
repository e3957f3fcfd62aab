"""Small readings the pages of administration need."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at(table: Mapping[Any, Any], key: Any) -> Any:
    """The value of a mapping under a key, None without."""
    return table.get(key)
