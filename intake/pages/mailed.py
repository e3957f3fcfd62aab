"""On Đề nghị đến: papers that came by mail and wait for who receives requests."""

import datetime as dt

from intake.models import MailedPaper
from offices.powers import Powers
from tasks.home.panels import Panel

MOST_SHOWN = 50


def mailed_panel(powers: Powers, today: dt.date) -> Panel | None:
    """None without the power, or where nothing waits."""
    offices = powers.offices_with("receive_part")
    found = list(MailedPaper.objects.open_at(offices)[:MOST_SHOWN]) if offices else []
    return Panel("intake/_mailed_panel.html", found) if found else None
