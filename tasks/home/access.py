"""On Việc hôm nay of a chief: access that waits for his confirmation."""

import datetime as dt

from offices.models import AccessRequest, Role
from offices.powers import Powers
from tasks.home.panels import Panel


def access_panel(powers: Powers, today: dt.date) -> Panel | None:
    if not any(Role.CHIEF in roles for roles in powers.roles.values()):
        return None
    rows = AccessRequest.objects.visible_to(powers).waiting().for_pages().order_by("pk")
    found = list(rows[:8])
    return Panel("offices/_access_panel.html", found) if found else None
