"""Noting an obstacle, and following it; of a task of area 5 its own limits of words hold."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coordination.models import Area
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from reviews.models import Obstacle
from reviews.obstacles.services import ObstacleGiven
from reviews.periodic.states import Cause, ObstacleState
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.forms.denunciation import refuse_words
from tasks.models import Task

GIVEN = ("area", "text", "cause", "proposal", "resolver", "to_whom", "due_on")


class ObstacleForm(VerbForm):
    """The words are read by all three offices, unless the task is restricted."""

    text = GuardedTextField(
        label=_("Obstacle"),
        max_length=2_000,
        widget=text_box(3),
        help_text=_("Read by the three offices: name the work, not people."),
    )
    area = forms.ModelChoiceField(Area.objects.none(), label=_("Field"), empty_label=None)
    cause = forms.ChoiceField(
        label=_("Cause"), choices=Cause, widget=forms.RadioSelect, initial=Cause.OBJECTIVE
    )
    proposal = GuardedTextField(
        label=_("Proposal"), max_length=2_000, required=False, widget=text_box(2)
    )
    resolver = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office that removes it"), required=False, empty_label="–"
    )
    to_whom = line_box(_("or who else removes it"), most=200)
    due_on = DayField(label=_("To be removed by"), required=False)

    def __init__(self, *args: Any, task: Task | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.task = task
        self.choices_of("area").queryset = Area.objects.order_by("sort", "number")
        self.choices_of("resolver").queryset = Office.objects.active()
        if task is not None:
            self.initial.setdefault("area", task.area_id)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.task is not None:
            refuse_words(self.task, self)
        return data

    def words(self) -> dict[str, Any]:
        data = super().words()
        given = {name: data.pop(name) for name in GIVEN}
        return data | {"given": ObstacleGiven(**given)}


class FollowForm(ObstacleForm):
    state = forms.ChoiceField(label=_("How it stands"), choices=ObstacleState)
    outcome = GuardedTextField(
        label=_("What was done"), max_length=2_000, required=False, widget=text_box(2)
    )
    removed_on = DayField(label=_("Removed on"), required=False)

    def __init__(self, *args: Any, row: Obstacle, **kwargs: Any) -> None:
        super().__init__(*args, row=row, task=row.task, **kwargs)
        names = (*GIVEN, "state", "outcome", "removed_on")
        self.initial.update({name: getattr(row, name) for name in names})
