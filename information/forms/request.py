"""Asking for information line by line, answering a line, and what follows."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from information.choices import ItemAnswer, Quality, Shape
from information.models import InfoItem, InformationRequest
from information.services.asking import InformationGiven
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField, GuardedTextField, text_box
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.forms.base import VerbForm, declared_box, line_box, reason_box
from tasks.dossier.forms.bodies import BodyField, OffersBodies
from tasks.dossier.services.entering import OfficesGiven


def lines_of(text: str) -> tuple[str, ...]:
    """A pasted list, one line each, without its bullets and numbers."""
    lines = (line.strip().lstrip("-–•+*").strip(" ;.") for line in text.splitlines())
    return tuple(line[:500] for line in lines if line)


def lines_box(label: Any, *, required: bool = True) -> GuardedTextField:
    return GuardedTextField(
        label=label, max_length=10_000, required=required, widget=text_box(5 if required else 2)
    )


def quality_box() -> forms.ChoiceField:
    kinds = [("", "–"), *Quality.choices]
    return forms.ChoiceField(label=_("Nature of the figure"), choices=kinds, required=False)


class RequestForm(VerbForm):
    """The office that holds the information leads; lines are split as they are pasted."""

    title = line_box(_("Content"), most=500, required=True)
    holder = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office that holds the information"), to_field_name="code"
    )
    also = forms.ModelMultipleChoiceField(
        Office.objects.none(),
        label=_("Asked for along with"),
        to_field_name="code",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    lines = lines_box(_("What is asked for, one line each"))
    purpose = GuardedTextField(label=_("Purpose"), max_length=2_000, widget=text_box(2))
    as_of = DayField(label=_("Figures as of"), required=False)
    as_of_words = line_box(_("or in words"), most=100)
    shapes = forms.MultipleChoiceField(
        label=_("In which shape"),
        choices=Shape,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    upload = GuardedFileField(label=_("The form that is to be filled in"), required=False)
    declared = declared_box()
    urgent = forms.BooleanField(label=_("Urgent"), required=False)
    due_on = DayField(
        label=_("Deadline"),
        required=False,
        help_text=_("Left empty: by the rule, 3 working days, urgent 1."),
    )
    access = forms.ChoiceField(
        label=_("Access"), choices=Access, required=False, initial=Access.INTERNAL
    )

    def __init__(self, *args: Any, offices: list[Office], office: Office, **kwargs: Any) -> None:
        """`office`: the one that asks; it is not offered as holder."""
        super().__init__(*args, **kwargs)
        others = [one.pk for one in offices if one != office]
        for name in ("holder", "also"):
            self.choices_of(name).queryset = Office.objects.filter(pk__in=others)

    @property
    def own_fields(self) -> list[forms.BoundField]:
        return list(self.visible_fields())

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        given = InformationGiven(
            lines=lines_of(data.get("lines") or ""),
            purpose=data["purpose"],
            also=tuple(data.get("also") or ()),
            as_of=data.get("as_of"),
            as_of_words=data.get("as_of_words") or "",
            shapes=tuple(data.get("shapes") or ()),
            urgent=bool(data.get("urgent")),
            due_on=data.get("due_on"),
        )
        offices = OfficesGiven(
            access=data.get("access") or Access.INTERNAL, form_key=data.get("once")
        )
        return {
            "title": data["title"],
            "holder": data["holder"],
            "given": given,
            "offices": offices,
            "upload": data.get("upload"),
            "declared": bool(data.get("declared")),
        }


class AnswerForm(OffersBodies, VerbForm):
    answer = forms.ChoiceField(label=_("Answer"), choices=ItemAnswer)
    value = line_box(_("Value"), most=300)
    quality = quality_box()
    as_of = DayField(label=_("As of"), required=False)
    source = line_box(_("Source"))
    reason = line_box(_("Reason"), most=300)
    other_body = BodyField(label=_("Body that should be asked"), required=False)
    upload = GuardedFileField(label=_("File"), required=False)
    declared = declared_box()

    def __init__(self, *args: Any, item: InfoItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = ("answer", "value", "quality", "as_of", "source", "reason", "other_body")
        for name in names:
            self.initial.setdefault(name, getattr(item, name))


class DeliverForm(VerbForm):
    number = line_box(_("Number of the letter"), most=100)
    dated = DayField(label=_("Provided on"), initial=timezone.localdate)


class MoreForm(VerbForm):
    reason = reason_box(label=_("What is missing"))
    lines = lines_box(_("Further lines"), required=False)
    due_on = DayField(
        label=_("Deadline"),
        required=False,
        help_text=_("Left empty: the same date again, the days with you left out."),
    )

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "reason": data["reason"],
            "due_on": data.get("due_on"),
            "lines": lines_of(data.get("lines") or ""),
        }


class SupplierForm(OffersBodies, VerbForm):
    body = BodyField(label=_("Body outside"))
    items = forms.ModelMultipleChoiceField(
        InfoItem.objects.none(),
        label=_("Lines asked of it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all of them."),
    )
    letter_number = line_box(_("Number of the letter"), most=100)
    due_on = DayField(label=_("Answer by"), required=False)

    def __init__(self, *args: Any, found: InformationRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("items").queryset = found.items.all()


class SuppliedForm(VerbForm):
    answered_on = DayField(label=_("Answered on"), initial=timezone.localdate)


class CorrectForm(VerbForm):
    value = line_box(_("Right value"), most=300)
    quality = quality_box()
    as_of = DayField(label=_("As of"), required=False)
    upload = GuardedFileField(label=_("Right document"), required=False)
    declared = declared_box()
    reason = line_box(_("Reason"), most=300, required=True)

    def __init__(self, *args: Any, item: InfoItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("quality", "as_of"):
            self.initial.setdefault(name, getattr(item, name))
