"""F4 of PRACTICE table 10: meetings without a notice, and lines of the week without a task."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import calendar_for
from meetings.listing import WAITED
from meetings.models import Conclusion, Meeting
from meetings.models.conclusions import ConclusionQuerySet
from meetings.models.meeting import MeetingQuerySet
from reviews.counters import Asked, Told

SUNDAY = dt.timedelta(days=6)


def without_notice(asked: Asked) -> MeetingQuerySet:
    """Meetings the office leads, held more than 3 working days ago, without a notice."""
    today = timezone.localdate(asked.at)
    last = calendar_for(asked.office.pk).subtract(today, WAITED)
    rows = Meeting.objects.visible_to(asked.powers).led_by(asked.office.pk)
    return rows.without_notice().held_before(last)


def lines_without_task(asked: Asked) -> ConclusionQuerySet:
    """Lines of this week's notices of the office that are neither tasks nor marked."""
    rows = Conclusion.objects.visible_to(asked.powers)
    rows = rows.filter(meeting__task__lead_office=asked.office)
    return rows.open().noted_between(asked.monday, asked.monday + SUNDAY)


def meetings_in_f4(asked: Asked) -> list[Told]:
    code = asked.office.code
    return [
        Told(
            without_notice(asked).count(),
            _("meetings held over 3 working days ago without a notice"),
            f"/meetings/?side=late&office={code}",
        ),
        Told(
            lines_without_task(asked).count(),
            _("lines of this week's notices not logged as tasks"),
            f"/meetings/?side=lines&office={code}",
        ),
    ]
