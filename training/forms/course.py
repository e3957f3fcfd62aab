"""A course, its seats, its sessions, and what the steps of its course ask."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from diary.forms.steps import override_box
from diary.models.slots import Half
from offices.foundation import units
from offices.foundation.days import DayField
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.forms.bodies import BodyField, OffersBodies
from tasks.dossier.forms.offices import lead_box, lead_reason_box
from tasks.dossier.services.entering import OfficesGiven
from tasks.forms.fields import HourField, offer_offices
from tasks.models import Task
from training.choices import CourseKind
from training.models import ClassSession, Course, Need
from training.models.course import USUAL_PERIODS
from training.services.entering import CourseFacts, Seats
from training.services.sessions import SessionFacts

FACTS = ("kind", "opens_on", "closes_on", "place", "partner", "abroad", "cost_note")
ROOM_TAKEN = gettext_lazy("Only where the room is taken at that hour.")
LIST_HELP = gettext_lazy("As it is written, such as “trước ngày 25/11/2026”; empty: by the rule.")


class CourseForm(OffersBodies, VerbForm):
    """The course's own fields; the title is that of the task."""

    title = line_box(gettext_lazy("Name of the course"), most=500, required=True)
    kind = forms.ChoiceField(label=gettext_lazy("Kind of course"), choices=CourseKind)
    opens_on = DayField(label=pgettext_lazy("course", "Opening day"))
    closes_on = DayField(label=pgettext_lazy("course", "Closing day"))
    place = line_box(pgettext_lazy("course", "Place"), most=300)
    partner = BodyField(label=gettext_lazy("Taught together with"), required=False)
    abroad = forms.BooleanField(label=gettext_lazy("Held abroad"), required=False)
    cost_note = line_box(gettext_lazy("Cost"), most=300)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.check_order("opens_on", "closes_on")
        return data

    def facts(self) -> CourseFacts:
        data = self.cleaned_data
        usual: dict[str, Any] = {"abroad": False, "partner": None}
        return CourseFacts(**{name: data.get(name) or usual.get(name, "") for name in FACTS})

    def words(self) -> dict[str, Any]:
        return {"title": self.cleaned_data["title"], "facts": self.facts()}


def initial_of(course: Course) -> dict[str, Any]:
    return {name: getattr(course, name) for name in FACTS} | {"title": course.task.title}


class SeatsForm(VerbForm):
    """Per office `seats_<code>` and `list_<code>`: how many people, by when their list is due."""

    def __init__(
        self, *args: Any, offices: list[Office], course: Course | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offices = offices
        self.units = {f"seats_{one.code}": units.PEOPLE for one in offices}
        known = {row.office_id: row for row in course.quotas.all()} if course else {}
        for one in offices:
            row = known.get(one.pk)
            self.fields[f"seats_{one.code}"] = forms.IntegerField(
                label=_("Seats"),
                min_value=0,
                max_value=500,
                required=False,
                initial=row.seats if row else None,
            )
            self.fields[f"list_{one.code}"] = line_box(
                _("List by"), initial=row.list_words if row else "", help_text=LIST_HELP
            )

    def seat_rows(self) -> list[dict[str, Any]]:
        return [
            {"office": one, "seats": self[f"seats_{one.code}"], "by": self[f"list_{one.code}"]}
            for one in self.offices
        ]

    def seats(self) -> list[Seats]:
        data = self.cleaned_data
        return [
            Seats(one, number, data.get(f"list_{one.code}") or "")
            for one in self.offices
            if (number := data.get(f"seats_{one.code}"))
        ]

    def words(self) -> dict[str, Any]:
        return {"seats": self.seats()}


class NewCourseForm(SeatsForm, CourseForm):
    """Beside it who leads, who may read, the seats of each office and the needs it answers."""

    needs = forms.ModelMultipleChoiceField(
        Need.objects.none(),
        label=gettext_lazy("Needs of the plan it answers"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    lead_office = lead_box()
    lead_reason = lead_reason_box()
    access = forms.ChoiceField(
        label=gettext_lazy("Access"), choices=Access, required=False, initial=Access.OPEN
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_offices(self, self.offices)
        needs = self.choices_of("needs")
        needs.queryset = Need.objects.without_course().select_related("office", "plan").in_order()
        needs.label_from_instance = need_words

    def own_fields(self) -> list[forms.BoundField]:
        apart = {"lead_office", "lead_reason", "access"}
        apart |= {row[name].name for row in self.seat_rows() for name in ("seats", "by")}
        return [bound for bound in self.visible_fields() if bound.name not in apart]

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        offices = OfficesGiven(
            lead_office=data.get("lead_office"),
            lead_reason=data.get("lead_reason") or "",
            access=data.get("access") or Access.OPEN,
            form_key=data.get("once"),
        )
        told = CourseForm.words(self) | {"offices": offices, "seats": self.seats()}
        return told | {"needs": list(data.get("needs") or ())}


def need_words(need: Need) -> str:
    words = {"topic": need.topic, "office": need.office.short_name, "n": need.people}
    return _("%(topic)s – %(office)s, %(n)d people") % words


class LessonForm(VerbForm):
    units = {"periods": units.LESSONS}
    on = DayField(label=gettext_lazy("Day of the session"))
    half = forms.ChoiceField(label=gettext_lazy("Half of the day"), choices=Half)
    start = HourField(label=gettext_lazy("From (hour)"), required=False)
    end = HourField(label=gettext_lazy("Until (hour)"), required=False)
    periods = forms.IntegerField(
        label=pgettext_lazy("session of a course", "Periods"),
        min_value=1,
        max_value=20,
        required=False,
        initial=USUAL_PERIODS,
    )
    topic = line_box(gettext_lazy("Topic"), most=300, required=True)
    lecturer = line_box(gettext_lazy("Lecturer"))
    place = line_box(gettext_lazy("Room or place"), most=300)
    override = override_box(ROOM_TAKEN)

    def __init__(
        self, *args: Any, course: Course, session: ClassSession | None = None, **kwargs: Any
    ) -> None:
        names = ("on", "half", "start", "end", "periods", "topic", "lecturer", "place")
        start = {"on": course.opens_on, "place": course.place}
        kept = {name: getattr(session, name) for name in names} if session else start
        super().__init__(*args, initial=kept, **kwargs)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        facts = SessionFacts(
            on=data["on"],
            topic=data["topic"],
            half=data["half"],
            start=data.get("start"),
            end=data.get("end"),
            periods=data.get("periods") or USUAL_PERIODS,
            lecturer=data.get("lecturer") or "",
            place=data.get("place") or "",
        )
        return {"facts": facts, "override": data.get("override") or ""}


class SummonForm(VerbForm):
    override = override_box(ROOM_TAKEN)


class CourseCloseForm(VerbForm):
    """`Bế giảng`: its closing day, or today at the latest."""

    closed_on = DayField(label=pgettext_lazy("course", "Closing day"))

    def __init__(self, *args: Any, row: Course | None = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        today = timezone.localdate()
        self.fields["closed_on"].initial = min(row.closes_on, today) if row else today


class CourseReportForm(VerbForm):
    report_number = line_box(gettext_lazy("Number and symbol"), most=100, required=True)
    reported_on = DayField(label=gettext_lazy("Document date"))


class CourseDayForm(VerbForm):
    opens_on = DayField(label=gettext_lazy("New opening day"))
    reason = reason_box()
    override = override_box(ROOM_TAKEN)


class TripForm(VerbForm):
    """A journey this person reads, by its task."""

    trip = forms.ModelChoiceField(
        Task.objects.none(), label=gettext_lazy("Working trip"), required=False
    )

    def __init__(self, *args: Any, trips: Any, course: Course, **kwargs: Any) -> None:
        super().__init__(*args, initial={"trip": course.trip_id}, **kwargs)
        field = self.choices_of("trip")
        field.queryset = trips
        field.label_from_instance = lambda task: f"{task.code} – {task.title}"
