"""Ways to look at the same choice of tasks: as a list, as a table, as a board, as a calendar."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import pgettext

from tasks.lists.listing import address_with

LIST, TABLE, BOARD, CALENDAR = "/tasks/", "/tasks/table/", "/tasks/board/", "/tasks/calendar/"


def ways(address: QueryDict, path: str) -> list[dict[str, Any]]:
    """Tabs that keep the filters; the calendar shows all that falls due and takes none."""
    names = (
        (LIST, pgettext("way of looking", "List")),
        (TABLE, pgettext("way of looking", "Table")),
        (BOARD, pgettext("way of looking", "By state")),
    )
    kept = [
        {"label": label, "href": address_with(to, address), "current": to == path}
        for to, label in names
    ]
    name = pgettext("way of looking", "Calendar")
    return [*kept, {"label": name, "href": CALENDAR, "current": path == CALENDAR}]
