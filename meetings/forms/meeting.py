"""Ghi cuộc họp: what it is, when and where, who convenes, and what the other offices prepare."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Body, Leader
from diary.forms.steps import override_box
from meetings.choices import MeetingKind
from meetings.models import Meeting
from meetings.reading import Unreadable, read_when
from meetings.services.preparing import MeetingGiven, NewMeeting
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Division, Office, Person, Post, Role
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.forms.offices import OfficesForm
from tasks.services.staff import assignable

LEADING = (Role.CHIEF, Role.DEPUTY_CHIEF, Role.RECEPTION_HEAD)
SAME = (
    "kind",
    "body",
    "convener",
    "chair",
    "chair_words",
    "on",
    "ends_on",
    "time_words",
    "place",
    "gathering",
    "bridges",
    "link",
    "duty_leader",
    "duty_division",
    "protocol",
)


def leaders_of(office_id: int) -> Any:
    """Chiefs and deputies of the office."""
    posts = Post.objects.running(timezone.localdate()).of_active_people()
    held = posts.filter(office_id=office_id, role__in=LEADING).values("person_id")
    return Person.objects.active().filter(pk__in=held)


class MeetingForm(VerbForm):
    """The dossier's own fields; the title is that of the task."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of meeting"), choices=MeetingKind)
    title = line_box(gettext_lazy("Content of the meeting"), most=500)
    body = forms.ModelChoiceField(
        Body.objects.none(), label=gettext_lazy("Convening body"), required=False
    )
    convener = forms.ModelChoiceField(
        Leader.objects.none(),
        label=gettext_lazy("Convened by a leader, in the post"),
        required=False,
        help_text=gettext_lazy("The body of this post decides which office leads."),
    )
    chair = forms.ModelChoiceField(
        Leader.objects.none(), label=gettext_lazy("Chair"), required=False
    )
    chair_words = line_box(gettext_lazy("or chaired by (in words)"))
    co_bodies = forms.ModelMultipleChoiceField(
        Body.objects.none(),
        label=gettext_lazy("Co-convened with"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 4}),
    )
    on = DayField(label=gettext_lazy("Day of the meeting"), required=False)
    ends_on = DayField(label=gettext_lazy("Last day, if several"), required=False)
    time_words = line_box(
        gettext_lazy("Time"),
        most=60,
        help_text=gettext_lazy("As it is written: 8h30, 13 giờ 30, sáng, cả ngày, 8h00 - 11h30"),
    )
    place = line_box(gettext_lazy("Room or place"), most=300)
    gathering = line_box(gettext_lazy("Gathering point"), most=300)
    bridges = GuardedTextField(
        label=gettext_lazy("Bridge points"), max_length=2_000, required=False, widget=text_box(2)
    )
    link = forms.URLField(
        label=gettext_lazy("Link of the online meeting"),
        max_length=500,
        required=False,
        assume_scheme="https",
    )
    duty_leader = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Office leader on duty"), required=False
    )
    duty_division = forms.ModelChoiceField(
        Division.objects.none(), label=gettext_lazy("Division on duty"), required=False
    )
    protocol = GuardedTextField(
        label=gettext_lazy("Protocol, reception"),
        max_length=2_000,
        required=False,
        widget=text_box(2),
    )

    override = override_box()

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        bodies = Body.objects.filter(is_active=True)
        for name in ("body", "co_bodies"):
            self.choices_of(name).queryset = bodies
        for name in ("convener", "chair"):
            self.choices_of(name).queryset = Leader.objects.active()
        self.choices_of("duty_leader").queryset = leaders_of(office.pk)
        self.choices_of("duty_division").queryset = Division.objects.filter(office=office)
        for name in ("body", "convener", "chair", "duty_leader", "duty_division"):
            self.choices_of(name).empty_label = _("Choose")

    def clean_time_words(self) -> str:
        words: str = self.cleaned_data["time_words"] or ""
        if words:
            try:
                read_when(words)
            except Unreadable as wrong:
                raise forms.ValidationError(
                    _("Write an hour (“8h30”) or a half of the day (“sáng”, “chiều”, “cả ngày”).")
                ) from wrong
        return words

    def given(self) -> MeetingGiven:
        data = self.cleaned_data
        values = {name: data.get(name) or _blank(name) for name in SAME}
        return MeetingGiven(co_bodies=tuple(data.get("co_bodies") or ()), **values)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        told = {"title": data.get("title") or "", "override": data.get("override") or ""}
        return {"given": self.given(), **told}


NULL = ("body", "convener", "chair", "on", "ends_on", "duty_leader", "duty_division")


def _blank(name: str) -> Any:
    return None if name in NULL else ""


def initial_of(meeting: Meeting) -> dict[str, Any]:
    kept = {name: getattr(meeting, name) for name in SAME}
    return kept | {"title": meeting.task.title, "co_bodies": list(meeting.co_bodies.all())}


class NewMeetingForm(OfficesForm, MeetingForm):
    """Beside it who leads, who is asked for what, and the document it is based on."""

    due_help = gettext_lazy("Left empty: 3 working days before the meeting, by the rule.")
    secret_content = forms.BooleanField(
        label=gettext_lazy("Content by separate invitation: keep time and place only"),
        required=False,
    )
    assignee = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Officer handling it"), required=False
    )
    document_number = line_box(gettext_lazy("Number and symbol"), most=100)
    document_date = DayField(label=gettext_lazy("Document date"), required=False)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        del self.fields["override"]  # a draft takes nothing yet
        self.choices_of("assignee").queryset = assignable(office.pk)
        self.choices_of("assignee").empty_label = _("Choose")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not data.get("secret_content") and not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Enter the content of the meeting."))
        return data

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        new = NewMeeting(
            given=self.given(),
            title=data.get("title") or "",
            secret_content=bool(data.get("secret_content")),
            assignee=data.get("assignee"),
            document_number=data.get("document_number") or "",
            document_date=data.get("document_date"),
            **self.office_words(),
        )
        return {"new": new}
