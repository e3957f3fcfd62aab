"""Forms of a meeting's rows: items, papers, participants, replies."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import Body, DeadlineRule, Leader
from coordination.models.clock import Direction
from meetings.choices import Place, Reply
from meetings.forms.base import VerbForm, line_box, reason_box
from meetings.models import AgendaItem, Meeting
from meetings.services.agenda import ItemGiven
from meetings.services.people import PeopleGiven
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField, GuardedTextField
from offices.models import Office, Person
from tasks.forms.new_task import text_box


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


class PaperForm(VerbForm):
    """The date is given, or counted back from the meeting by a rule."""

    title = line_box(_("Paper"), most=300, required=True)
    item = forms.ModelChoiceField(
        AgendaItem.objects.none(), label=_("For the item"), required=False
    )
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Owed by the office"), required=False
    )
    outside = line_box(_("or owed by (outside the system)"))
    rule = forms.ModelChoiceField(
        DeadlineRule.objects.none(), label=_("Deadline by rule"), required=False
    )
    due_on = DayField(label=_("or by the day"), required=False)

    def __init__(self, *args: Any, meeting: Meeting, offices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("item").queryset = meeting.items.in_order()
        self.choices_of("office").queryset = offices
        back = DeadlineRule.objects.in_force(timezone.localdate()).filter(
            direction=Direction.BACK, area__number__in=(1, 2)
        )
        rules = self.choices_of("rule")
        rules.queryset = back.order_by("amount", "pk")
        rules.label_from_instance = rule_words
        usual = back.filter(code="ct-tai-lieu").first()
        self.initial.setdefault("rule", usual.pk if usual and meeting.on else None)
        for name in ("item", "office", "rule"):
            self.choices_of(name).empty_label = _("Choose")


def rule_words(rule: DeadlineRule) -> str:
    return f"{rule.name} ({rule.amount} {rule.get_unit_display()} {rule.get_direction_display()})"


class ReceiveForm(VerbForm):
    received_on = DayField(label=_("Received on"))
    upload = GuardedFileField(label=_("File"), required=False)
    declared = forms.BooleanField(
        label=_("I have read this file: it holds no state secret"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = timezone.localdate


class PeopleForm(VerbForm):
    """Several at once."""

    place = forms.ChoiceField(label=_("Takes part as"), choices=Place, initial=Place.INVITED)
    offices = forms.ModelMultipleChoiceField(
        Office.objects.none(), label=_("Offices"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    leaders = forms.ModelMultipleChoiceField(
        Leader.objects.none(), label=_("Provincial leaders"), required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )  # fmt: skip
    people = forms.ModelMultipleChoiceField(
        Person.objects.none(), label=_("People of the three offices"), required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )  # fmt: skip
    bodies = forms.ModelMultipleChoiceField(
        Body.objects.none(), label=_("Bodies"), required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )  # fmt: skip
    words_box = GuardedTextField(
        label=_("Posts or names in words, one per line"), max_length=4_000, required=False,
        widget=text_box(4),
    )  # fmt: skip

    def __init__(self, *args: Any, offices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("offices").queryset = offices
        self.choices_of("leaders").queryset = Leader.objects.active()
        self.choices_of("people").queryset = Person.objects.active().exclude(username="hethong")
        self.choices_of("bodies").queryset = Body.objects.filter(is_active=True)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        many = {n: tuple(data.get(n) or ()) for n in ("offices", "leaders", "people", "bodies")}
        lines = tuple(line.strip(" -–;.") for line in (data.get("words_box") or "").splitlines())
        return {"given": PeopleGiven(place=data["place"], words=lines, **many)}


class ReplyForm(VerbForm):
    answer = forms.ChoiceField(
        label=_("Reply"), choices=[c for c in Reply.choices if c[0]], widget=forms.RadioSelect
    )
    instead = line_box(_("Who comes instead"))
    note = line_box(_("Note"), most=300)


class DropPaperForm(VerbForm):
    reason = reason_box()
