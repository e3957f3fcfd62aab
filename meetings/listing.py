"""The list of meetings: which side of it, narrowed by what, and how each row reads."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.workdays import WorkCalendar, calendar_for
from meetings.choices import MeetingKind
from meetings.models import Meeting
from meetings.models.meeting import MeetingQuerySet
from meetings.states import MeetingState
from tasks.dossier.listing import Chosen, DossierFilter, Side, kind_box
from tasks.models import Conclusion
from tasks.models.conclusions import ConclusionQuerySet

WAITED = 3
OFF = (MeetingState.POSTPONED, MeetingState.CANCELLED)
TONES = {
    MeetingState.DRAFT: ("muted", "pencil-line"),
    MeetingState.INVITED: ("info", "send"),
    MeetingState.HELD: ("warn", "circle-dot"),
    MeetingState.CONCLUDED: ("accent", "file-check"),
    MeetingState.CLOSED: ("ok", "circle-check"),
    MeetingState.POSTPONED: ("warn", "calendar-x"),
    MeetingState.FORWARD: ("info", "calendar-arrow-up"),
    MeetingState.CANCELLED: ("muted", "ban"),
}


class MeetingFilter(DossierFilter):
    kind = kind_box(_("Kind of meeting"), MeetingKind)


def _lines(rows: MeetingQuerySet, _chosen: Chosen) -> ConclusionQuerySet:
    """Lines of this week's notices that are neither tasks nor marked: the rows F4 counts."""
    monday = timezone.localdate() - dt.timedelta(days=timezone.localdate().weekday())
    lines = Conclusion.objects.open().noted_between(monday, monday + dt.timedelta(days=6))
    return lines.of(rows).for_lists()


def last_day_for_notice(calendar: WorkCalendar, today: dt.date) -> dt.date:
    """A meeting held before it has had its 3 working days (PRACTICE table 10, F4)."""
    return calendar.subtract(today, WAITED)


def _late(rows: MeetingQuerySet, chosen: Chosen) -> MeetingQuerySet:
    office = chosen.get("office")
    last = last_day_for_notice(calendar_for(office.pk if office else None), timezone.localdate())
    return rows.without_notice().held_before(last).latest()


def badge(meeting: Meeting) -> dict[str, str]:
    tone, icon = TONES[MeetingState(meeting.state)]
    return {"label": str(meeting.get_state_display()), "tone": tone, "icon": icon}


def time_words(meeting: Meeting) -> str:
    """ "8:30 – 11:30", or the half of the day."""
    if meeting.start is None:
        return str(meeting.get_half_display())
    end = f" – {meeting.end:%H:%M}" if meeting.end else ""
    return f"{meeting.start:%H:%M}{end}"


def row(meeting: Meeting) -> dict[str, Any]:
    settled = meeting.lines_all - meeting.lines_open  # type: ignore[attr-defined]  # annotated
    return {
        "meeting": meeting,
        "badge": badge(meeting),
        "time": time_words(meeting),
        "lines": f"{settled}/{meeting.lines_all}" if meeting.lines_all else "",  # type: ignore[attr-defined]
        "late": meeting.on is not None and meeting.is_ahead and meeting.on < timezone.localdate(),
    }


SIDES = (
    Side(
        "ahead",
        pgettext_lazy("meetings", "Ahead"),
        lambda rows, _c: rows.ahead().exclude(state__in=OFF).soonest(),
    ),
    Side("held", _("Held, no notice yet"), lambda rows, _c: rows.without_notice().latest()),
    Side("late", _("No notice after 3 working days"), _late),
    Side("lines", _("Lines of this week not logged"), _lines, shown_as="lines"),
    Side("over", pgettext_lazy("meetings", "Over"), lambda rows, _c: rows.over().latest()),
    Side("off", _("Postponed, cancelled"), lambda rows, _c: rows.filter(state__in=OFF).latest()),
    Side("all", pgettext_lazy("meetings", "All"), lambda rows, _c: rows.latest()),
)
