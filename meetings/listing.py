"""The list of meetings: which side of it, narrowed by what, and how each row reads."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.workdays import WorkCalendar, calendar_for
from meetings.choices import MeetingKind
from meetings.models import Conclusion, Meeting
from meetings.models.conclusions import ConclusionQuerySet
from meetings.models.meeting import MeetingQuerySet
from meetings.states import MeetingState
from offices.models import Office
from offices.powers import Powers

WAITED = 3
SIDES = (
    ("ahead", _("Ahead")),
    ("held", _("Held, no notice yet")),
    ("late", _("No notice after 3 working days")),
    ("lines", _("Lines of this week not logged")),
    ("over", pgettext_lazy("meetings", "Over")),
    ("off", _("Postponed, cancelled")),
    ("all", pgettext_lazy("meetings", "All")),
)
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


class MeetingFilter(forms.Form):
    """Every choice stands in the address."""

    side = forms.ChoiceField(choices=SIDES, required=False, widget=forms.HiddenInput)
    q = forms.CharField(label=_("Words"), max_length=200, required=False)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Lead office"), to_field_name="code", required=False,
        empty_label=_("All offices"),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Kind of meeting"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["office"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Office.objects.active()
        kinds = self.fields["kind"]
        assert isinstance(kinds, forms.ChoiceField)
        kinds.choices = [("", _("All kinds")), *MeetingKind.choices]

    def chosen(self) -> dict[str, Any]:
        """What can be read of the address; the rest is as if left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def chosen_meetings(chosen: dict[str, Any], powers: Powers) -> MeetingQuerySet:
    office = chosen.get("office")
    side = chosen.get("side") or "ahead"
    return _side(_narrowed(chosen, powers), side, office.pk if office else None).for_lists()


def chosen_lines(chosen: dict[str, Any], powers: Powers) -> ConclusionQuerySet:
    """Lines of this week's notices that are neither tasks nor marked: the rows F4 counts."""
    monday = timezone.localdate() - dt.timedelta(days=timezone.localdate().weekday())
    rows = Conclusion.objects.visible_to(powers).open()
    rows = rows.noted_between(monday, monday + dt.timedelta(days=6))
    return rows.of_meetings(_narrowed(chosen, powers)).for_lists()


def _narrowed(chosen: dict[str, Any], powers: Powers) -> MeetingQuerySet:
    rows = Meeting.objects.visible_to(powers)
    if office := chosen.get("office"):
        rows = rows.led_by(office.pk)
    if kind := chosen.get("kind"):
        rows = rows.filter(kind=kind)
    if words := chosen.get("q"):
        rows = rows.matching(words, powers)
    return rows


def last_day_for_notice(calendar: WorkCalendar, today: dt.date) -> dt.date:
    """A meeting held before it has had its 3 working days (PRACTICE table 10, F4)."""
    return calendar.subtract(today, WAITED)


def _side(rows: MeetingQuerySet, side: str, office_id: int | None) -> MeetingQuerySet:
    off = (MeetingState.POSTPONED, MeetingState.CANCELLED)
    match side:
        case "late":
            last = last_day_for_notice(calendar_for(office_id), timezone.localdate())
            return rows.without_notice().held_before(last).latest()
        case "held":
            return rows.without_notice().latest()
        case "over":
            return rows.over().latest()
        case "off":
            return rows.filter(state__in=off).latest()
        case "all":
            return rows.latest()
        case _:
            return rows.ahead().exclude(state__in=off).soonest()


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
