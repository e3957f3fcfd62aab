"""Nhập lịch: a published schedule as a file or pasted, then its rows, corrected in place."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Leader
from diary.entries.capacities import read_lines
from diary.forms.fields import ClockField
from diary.models.slots import Half, SlotKind
from diary.slots.entry import Attending, Entry
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedFileField, GuardedTextField, text_box

MOST_ROWS = 300


class ScheduleForm(forms.Form):
    """One of the two: a file or text; the title gives the week where rows lack the year."""

    upload = GuardedFileField(
        label=gettext_lazy("Schedule (XLSX or CSV)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )
    text = GuardedTextField(
        label=gettext_lazy("or paste it here"),
        required=False,
        max_length=100_000,
        widget=text_box(8),
    )
    title = GuardedCharField(
        label=gettext_lazy("Title or week of the schedule"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("For example: từ ngày 23/11 đến ngày 29/11/2026"),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not given.get("upload") and not given.get("text") and not self.errors:
            raise ValidationError(_("Choose a file or paste the schedule."))
        return given


class ScheduleRowForm(forms.Form):
    """One row; what was certain is filled in, `told` says what is doubtful."""

    keep = forms.BooleanField(label=gettext_lazy("Take over"), required=False, initial=True)
    date = DayField(label=gettext_lazy("Date"))
    half = forms.ChoiceField(label=gettext_lazy("Half of the day"), choices=Half)
    start = ClockField(label=gettext_lazy("From (hour)"), required=False)
    end = ClockField(label=gettext_lazy("Until (hour)"), required=False)
    subject = GuardedCharField(label=gettext_lazy("Content of the entry"), max_length=500)
    place = GuardedCharField(
        label=gettext_lazy("Place of the entry"), max_length=300, required=False
    )
    leaders = forms.ModelMultipleChoiceField(
        Leader.objects.none(),
        label=gettext_lazy("Chairing / attending"),
        required=False,
        widget=forms.MultipleHiddenInput,
    )
    capacities = GuardedTextField(required=False, max_length=2000, widget=forms.HiddenInput)
    leaders_text = GuardedCharField(
        label=gettext_lazy("Others chairing or attending, as written"),
        max_length=500,
        required=False,
    )
    note = GuardedCharField(label=gettext_lazy("Note of the entry"), max_length=500, required=False)
    kind = forms.ChoiceField(choices=SlotKind, required=False, widget=forms.HiddenInput)
    told = GuardedCharField(required=False, max_length=2000, widget=forms.HiddenInput)

    def __init__(self, *args: Any, leaders: list[Leader], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known: Any = self.fields["leaders"]
        known.queryset = Leader.objects.active()
        self.names = {leader.pk: str(leader) for leader in leaders}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        given["acting"] = read_lines(given.get("capacities") or "", given.get("leaders") or ())
        return given

    def full_clean(self) -> None:
        """A row that is left out is not checked."""
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("keep"):
            self.errors.clear()

    @property
    def known(self) -> str:
        chosen = self["leaders"].value() or []
        names = [self.names.get(int(pk), "") for pk in chosen if str(pk).isdigit()]
        acting = str(self["capacities"].value() or "").splitlines()
        return "; ".join([*names, *acting])

    @property
    def doubts(self) -> list[str]:
        return [line for line in str(self["told"].value() or "").split(" | ") if line]

    def entry(self) -> Entry:
        given = self.cleaned_data
        acting = given["acting"]
        plain = ("date", "half", "start", "end", "subject", "place", "leaders_text", "note")
        return Entry(
            **{name: given[name] for name in plain},
            kind=given["kind"] or SlotKind.MEETING,
            leaders=tuple(
                Attending(leader, acting.get(leader.pk, "")) for leader in given["leaders"]
            ),
        )
