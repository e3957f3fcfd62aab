"""Asking for information line by line, and answering a line."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from information.choices import ItemAnswer, Quality, Shape
from information.models import InfoItem
from information.services.asking import InformationGiven
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField, GuardedTextField
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.services.entering import OfficesGiven
from tasks.forms.new_task import text_box


class RequestForm(VerbForm):
    """The office that holds the information leads; lines are split as they are pasted."""

    title = line_box(_("Content"), most=500, required=True)
    holder = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office that holds the information"), to_field_name="code"
    )
    lines = GuardedTextField(
        label=_("What is asked for, one line each"), max_length=10_000, widget=text_box(5)
    )
    purpose = GuardedTextField(label=_("Purpose"), max_length=2_000, widget=text_box(2))
    as_of = DayField(label=_("Figures as of"), required=False)
    as_of_words = line_box(_("or in words"), most=100)
    shapes = forms.MultipleChoiceField(
        label=_("In which shape"), choices=Shape, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    urgent = forms.BooleanField(label=_("Urgent"), required=False)
    due_on = DayField(
        label=_("Deadline"), required=False,
        help_text=_("Left empty: by the rule, 3 working days, urgent 1."),
    )  # fmt: skip
    access = forms.ChoiceField(
        label=_("Access"), choices=Access, required=False, initial=Access.INTERNAL
    )

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ids = [one.pk for one in offices]
        self.choices_of("holder").queryset = Office.objects.filter(pk__in=ids)

    @property
    def own_fields(self) -> list[forms.BoundField]:
        return list(self.visible_fields())

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        lines = [line.strip(" -–;.")[:500] for line in (data.get("lines") or "").splitlines()]
        given = InformationGiven(
            lines=tuple(filter(None, lines)), purpose=data["purpose"], as_of=data.get("as_of"),
            as_of_words=data.get("as_of_words") or "", shapes=tuple(data.get("shapes") or ()),
            urgent=bool(data.get("urgent")), due_on=data.get("due_on"),
        )  # fmt: skip
        offices = OfficesGiven(
            access=data.get("access") or Access.INTERNAL, form_key=data.get("once")
        )
        return {
            "title": data["title"], "holder": data["holder"], "given": given, "offices": offices,
        }  # fmt: skip


class AnswerForm(VerbForm):
    answer = forms.ChoiceField(label=_("Answer"), choices=ItemAnswer)
    value = line_box(_("Value"), most=300)
    quality = forms.ChoiceField(
        label=_("Nature of the figure"), choices=[("", "–"), *Quality.choices], required=False
    )
    as_of = DayField(label=_("As of"), required=False)
    source = line_box(_("Source"))
    reason = line_box(_("Reason"), most=300)
    upload = GuardedFileField(label=_("File"), required=False)
    declared = forms.BooleanField(
        label=_("I have read this file: it holds no state secret"), required=False
    )

    def __init__(self, *args: Any, item: InfoItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("answer", "value", "quality", "as_of", "source", "reason"):
            self.initial.setdefault(name, getattr(item, name))


class CorrectForm(VerbForm):
    value = line_box(_("Right value"), most=300, required=True)
    reason = line_box(_("Reason"), most=300, required=True)
