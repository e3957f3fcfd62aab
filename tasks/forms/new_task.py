"""Ghi nhiệm vụ: one screen, three required fields, each coordinating office its own row."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Area, Body, Responsibility
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.foundation.questions import objects, statement
from offices.models import Office, Person
from offices.models.person import PersonQuerySet
from tasks.choices import Access, Basis, CountsFrom, Urgency, Way
from tasks.forms.asked_offices import AskedOfficesForm
from tasks.forms.denunciation import denunciation_errors, neutral_title_error
from tasks.forms.fields import AreaField, HourField, LaterField, LaterManyField, OfficeField
from tasks.services.staff import assignable


def _leading(people: PersonQuerySet) -> PersonQuerySet:
    return people.filter(posts__role__in=("chief", "deputy_chief", "reception_head")).distinct()


def office_choices() -> list[Office]:
    return objects(Office, statement("active offices", Office.objects.active))


class NewTaskForm(AskedOfficesForm):
    """Field names are a stable door; `ask_<code>`, `due_<code>`, `colead_<code>` per office."""

    paste = GuardedTextField(
        label=gettext_lazy("Paste the assigning sentence / number, date, abstract"),
        max_length=8_000,
        required=False,
        widget=text_box(2),
    )
    title = GuardedCharField(label=gettext_lazy("Task content"), max_length=500)
    area = AreaField(label=gettext_lazy("Coordination area"))
    lead_office = OfficeField(label=gettext_lazy("Lead office"))
    lead_reason = GuardedCharField(
        label=gettext_lazy("Reason for another lead office"), max_length=500, required=False
    )
    due_on = DayField(label=gettext_lazy("Deadline"), required=False)
    due_time = HourField(label=gettext_lazy("before (hour)"), required=False)
    deadline_text = GuardedCharField(
        label=gettext_lazy("Deadline as written in the document"), max_length=300, required=False
    )
    event_on = DayField(label=gettext_lazy("Day the deadline is counted from"), required=False)
    description = GuardedTextField(
        label=gettext_lazy("Specific requirements"),
        max_length=20_000,
        required=False,
        widget=text_box(4),
    )
    basis = forms.ChoiceField(
        label=gettext_lazy("Basis"), choices=Basis, required=False, initial=Basis.LETTER
    )
    document_number = GuardedCharField(
        label=gettext_lazy("Number and symbol"), max_length=100, required=False
    )
    document_date = DayField(label=gettext_lazy("Document date"), required=False)
    document_abstract = GuardedCharField(
        label=gettext_lazy("Abstract"), max_length=500, required=False
    )
    directive_by = GuardedCharField(
        label=gettext_lazy("Directive of (post)"), max_length=200, required=False
    )
    directive_on = DayField(label=gettext_lazy("Day of the directive"), required=False)
    directive_way = forms.ChoiceField(
        label=gettext_lazy("Way"), choices=Way, required=False, initial=Way.WRITTEN_ON
    )
    directive_text = GuardedTextField(
        label=gettext_lazy("Words of the directive"),
        max_length=5_000,
        required=False,
        widget=text_box(3),
    )
    urgency = forms.ChoiceField(label=gettext_lazy("Urgency"), choices=Urgency, required=False)
    access = forms.ChoiceField(
        label=gettext_lazy("Access"), choices=Access, required=False, initial=Access.INTERNAL
    )
    counts_from = forms.ChoiceField(
        label=gettext_lazy("Completion counts from"),
        choices=CountsFrom,
        required=False,
        initial=CountsFrom.ISSUED,
    )
    leader_in_charge = LaterField(label=gettext_lazy("Office leader in charge"), required=False)
    assignee = LaterField(label=gettext_lazy("Officer handling it"), required=False)
    external_bodies = LaterManyField(
        label=gettext_lazy("Bodies concerned (outside the system)"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )
    parent = forms.IntegerField(required=False, widget=forms.HiddenInput)
    source = forms.IntegerField(required=False, widget=forms.HiddenInput)
    directive = forms.IntegerField(required=False, widget=forms.HiddenInput)
    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, office: Office | None, offices: list[Office], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.office, self.offices = office, offices
        self.warnings: list[str] = []
        self._offer("area", lambda: Area.objects.open_on(timezone.localdate()))
        self._offer("external_bodies", Body.objects.outside)
        self._offer("assignee", self._people)
        self._offer("leader_in_charge", lambda: _leading(self._people()))
        self.add_office_fields()
        self.fields["form_key"].initial = uuid.uuid4
        if office is not None:
            self.fields["lead_office"].initial = office.code

    def _offer(self, name: str, make: Callable[[], QuerySet[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, LaterField)
        if name != "external_bodies":
            field.empty_label = _("Choose")
        field.offer(make)

    def _people(self) -> PersonQuerySet:
        return assignable(self.office.pk) if self.office else Person.objects.none()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.check_asked(data)
        self._check_lead(data)
        self._check_directive(data)
        self._check_area_five(data)
        self._warn_about_dates(data)
        return data

    def _check_lead(self, data: dict[str, Any]) -> None:
        lead, area = data.get("lead_office"), data.get("area")
        if lead is None or area is None or data.get("lead_reason"):
            return
        if not Responsibility.objects.may_lead(area, lead):
            self.add_error(
                "lead_office",
                _(
                    "By the table of responsibilities this office does not lead in this area; "
                    "choose another office or state the reason."
                ),
            )

    def _check_directive(self, data: dict[str, Any]) -> None:
        by, text = data.get("directive_by"), data.get("directive_text")
        if data.get("directive"):
            return
        if text and not by and "directive_by" not in self.errors:
            self.add_error("directive_by", _("Name the post of the leader who gave the directive."))
        if by and not text and "directive_text" not in self.errors:
            self.add_error("directive_text", _("Enter the words of the directive."))
        on = data.get("directive_on")
        if on is not None and on > timezone.localdate():
            self.add_error("directive_on", _("The day of the directive lies in the future."))

    def _check_area_five(self, data: dict[str, Any]) -> None:
        area = data.get("area")
        if area is None or not area.always_restricted:
            return
        for name, message in (
            *neutral_title_error(data.get("title") or ""),
            *denunciation_errors(data),
        ):
            self.add_error(name, message)

    def _warn_about_dates(self, data: dict[str, Any]) -> None:
        """Odd dates are said, not refused: work is sometimes logged afterwards."""
        due, written = data.get("due_on"), data.get("document_date")
        today = timezone.localdate()
        if due and due < today:
            self.warnings.append(_("The deadline %(day)s has already passed.") % {"day": _day(due)})
        if due and written and due < written:
            self.warnings.append(_("The deadline lies before the date of its document."))
        if written and written > today:
            self.warnings.append(_("The date of the document lies in the future."))
        for office in data.get("coordinating_offices") or []:
            own = data.get(f"due_{office.code}")
            if own and due and own > due:
                self.warnings.append(
                    _("The date asked of %(office)s lies after the deadline of the task.")
                    % {"office": office.short_name}
                )


def _day(day: dt.date) -> str:
    return day.strftime("%d/%m/%Y")
