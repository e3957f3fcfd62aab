"""Rows of the agenda, and the papers asked for them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coordination.models import Body
from meetings.models import AgendaItem, Meeting
from meetings.services.agenda import ItemGiven
from offices.models import Office
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.forms.papers import PaperForm
from tasks.dossier.models import Dossier


class ItemForm(VerbForm):
    title = line_box(_("Content of the item"), most=500, required=True)
    minutes = forms.IntegerField(
        label=_("Duration (minutes)"), min_value=1, max_value=960, required=False
    )
    preparing_office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Preparing office"), required=False
    )
    preparing = line_box(_("or prepared by (outside the system)"))
    presenter = line_box(_("Presented by"))
    note = line_box(_("Note"), most=500)

    def __init__(self, *args: Any, item: AgendaItem | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("preparing_office").queryset = Office.objects.active()
        self.choices_of("preparing_office").empty_label = _("Choose")
        if item is not None:
            for name in ("title", "minutes", "preparing", "presenter", "note"):
                self.initial[name] = getattr(item, name)
            self.initial["preparing_office"] = item.preparing_office_id

    def words(self) -> dict[str, Any]:
        return {"given": ItemGiven(**super().words())}


class WaitingItemForm(ItemForm):
    """An item of the pool also names the body whose meeting it waits for."""

    body = forms.ModelChoiceField(Body.objects.none(), label=_("For a meeting of"), required=False)
    field_order = ("title", "body", "preparing_office", "preparing", "minutes", "presenter", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("body").queryset = Body.objects.served()
        self.choices_of("body").empty_label = _("Choose")


class CarryForm(VerbForm):
    to = forms.ModelChoiceField(Meeting.objects.none(), label=_("To the meeting"), required=False)
    note = line_box(_("Note"), most=500)

    def __init__(self, *args: Any, ahead: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("to").queryset = ahead
        self.choices_of("to").empty_label = _("Let it wait for a meeting")
        self.choices_of("to").label_from_instance = lambda one: (
            f"{one.on:%d/%m/%Y} – {one.task.title}" if one.on else one.task.title
        )


class TakeForm(VerbForm):
    items = forms.ModelMultipleChoiceField(
        AgendaItem.objects.none(), label=_("Items waiting"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, waiting: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("items").queryset = waiting

    def words(self) -> dict[str, Any]:
        return {"items": [one.pk for one in self.cleaned_data["items"]]}


class MeetingPaperForm(PaperForm):
    """A paper may be for one item of the agenda."""

    areas = (1, 2)
    usual = "ct-tai-lieu"
    item = forms.ModelChoiceField(
        AgendaItem.objects.none(), label=_("For the item"), required=False
    )
    field_order = ("title", "item")

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, dossier=dossier, **kwargs)
        assert isinstance(dossier, Meeting)
        self.choices_of("item").queryset = dossier.items.in_order()
        self.choices_of("item").empty_label = _("Choose")
