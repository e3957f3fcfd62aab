"""The figures at the head of Việc hôm nay, each with the sentence that says what it counts.

Who answers for an office sees its figures, as the app that counts them registers; everybody else
his own. So the same question has the same number on every page.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.workdays import WorkCalendar
from offices.models import Office
from offices.powers import Powers

if TYPE_CHECKING:
    from tasks.home.today import Today


@dataclass(frozen=True, slots=True)
class Tile:
    """A number, what it is called, what it counts, and where its rows stand."""

    label: str
    value: int
    note: str
    href: str
    tone: str = "neutral"
    icon: str = ""


type Counts = Callable[[Powers, Office, dt.datetime, WorkCalendar], list[Tile] | None]

_counts: list[Counts] = []


def count_office_with(counts: Counts) -> None:
    """`counts` answers None for who does not answer for the office."""
    _counts.append(counts)


def tiles_for(
    found: "Today",
    powers: Powers,
    office: Office | None,
    at: dt.datetime,
    calendar: WorkCalendar,
    waiting_title: str,
) -> list[Tile]:
    """The office's late and coming parts for its leaders, else one's own; then what waits."""
    asked = (counts(powers, office, at, calendar) for counts in _counts if office is not None)
    of_office = next((tiles for tiles in asked if tiles is not None), None)
    return [*(own_tiles(found) if of_office is None else of_office), *waits(found, waiting_title)]


def own_tiles(found: "Today") -> list[Tile]:
    late = _(
        "Work in your hands whose date set by law, a leader or the lead office has passed; "
        "internal submission dates are not counted."
    )
    soon = _("Work in your hands due from today until Sunday, internal submission dates too.")
    return [
        Tile(_("Overdue"), found.overdue.count, late, "#debts", "danger", "triangle-alert"),
        Tile(_("Due today or this week"), found.soon, soon, "#debts", "warn", "alarm-clock"),
    ]


def waits(found: "Today", title: str) -> list[Tile]:
    mine = pgettext(
        "figure", "Things whose next step is your own; the same as on the page of that name."
    )
    others = _("Requests and letters you sent out that nobody has answered yet, whatever the day.")
    return [
        Tile(title, found.waiting.count, mine, "#waiting", "accent", "stamp"),
        Tile(
            _("Waiting for other offices"),
            found.others.count,
            others,
            "#others" if found.others.count else "",
            icon="building-2",
        ),
    ]
