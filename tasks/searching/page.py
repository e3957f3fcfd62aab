"""The kinds of places in which the words stand, as tabs with their counts."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from tasks.lists.listing import address_with
from tasks.searching import SearchResults
from tasks.searching.newest import MatchPlace

# The names stand in addresses.
PLACES: Mapping[str, MatchPlace] = {place.name.lower(): place for place in MatchPlace if place.name}
LABELS: Mapping[MatchPlace, str | Promise] = {
    MatchPlace.TASK: pgettext_lazy("found in", "Task content"),
    MatchPlace.NUMBER: pgettext_lazy("found in", "Number and symbol"),
    MatchPlace.DIRECTIVE: pgettext_lazy("found in", "Directives"),
    MatchPlace.TALK: pgettext_lazy("found in", "Talk"),
    MatchPlace.PERSON: pgettext_lazy("found in", "People"),
}


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
