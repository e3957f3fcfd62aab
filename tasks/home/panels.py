"""What apps below show on Việc hôm nay and on Đề nghị đến, beside the person's own work; the panel
of access that waits for a chief."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from offices.models import AccessRequest, Role
from offices.powers import Powers


@dataclass(frozen=True, slots=True)
class Panel:
    """`template` is drawn with `panel.content`."""

    template: str
    content: Any


type Shows = Callable[[Powers, dt.date], Panel | None]

_shows: dict[str, dict[str, Shows]] = {"today": {}, "inbox": {}}


def register(name: str, show: Shows, *, page: str = "today") -> None:
    """`show` answers None where it has nothing for that person on that day."""
    _shows[page][name] = show


def panels_for(powers: Powers, today: dt.date, *, page: str = "today") -> list[Panel]:
    """In the order in which apps are installed."""
    found = (show(powers, today) for show in _shows[page].values())
    return [panel for panel in found if panel is not None]


def access_panel(powers: Powers, today: dt.date) -> Panel | None:
    if not any(Role.CHIEF in roles for roles in powers.roles.values()):
        return None
    rows = AccessRequest.objects.visible_to(powers).waiting().for_pages().order_by("pk")
    found = list(rows[:8])
    return Panel("offices/_access_panel.html", found) if found else None
