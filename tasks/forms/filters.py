"""What a list is narrowed to, as it stands in the address; the unknown is said and left out; the
name under which it is kept."""

from collections.abc import Hashable
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.forms.base import SettingsForm
from offices.foundation.fields import GuardedCharField
from offices.foundation.text import TextRefused, clean_line
from tasks.choices import Access, Urgency
from tasks.lists.choosing import Choice, Choices
from tasks.states import TaskState
from ui.components.looks import UNFOLD

SIZES = (25, 50, 100)
STATES = [("live", _("Under way")), *TaskState.choices, ("all", _("All states"))]
ROLES = [
    ("lead", pgettext_lazy("my office", "We lead")),
    ("coordinate", pgettext_lazy("my office", "We coordinate")),
    ("informed", pgettext_lazy("my office", "For our information")),
]
WINDOWS = [
    ("overdue", pgettext_lazy("filter", "Overdue")),
    ("today", pgettext_lazy("filter", "Due today")),
    ("week", pgettext_lazy("filter", "Due this week")),
    ("month", pgettext_lazy("filter", "Due this month")),
    ("none", pgettext_lazy("filter", "No deadline set")),
]
SORTS = [
    ("due", pgettext_lazy("sort", "By deadline")),
    ("newest", pgettext_lazy("sort", "Newest first")),
    ("updated", pgettext_lazy("sort", "Latest act first")),
]
UNKNOWN = _("This choice is not known; it is left out.")


class WordsField(forms.CharField):
    """Words to look for: one clean line; nothing of it is kept, so no guard reads it."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})
        super().__init__(required=False, max_length=200, widget=widget, **kwargs)

    def to_python(self, value: Any) -> str:
        try:
            return clean_line(str(value or ""))
        except TextRefused as refused:
            raise ValidationError(refused.message, code=refused.code) from refused


class OneOf(forms.ChoiceField):
    """One of a list, or nothing."""

    def __init__(self, label: Any, choices: Any = (), nothing: Any = "") -> None:
        super().__init__(
            label=label,
            choices=[("", nothing or _("All")), *choices],
            required=False,
            error_messages={"invalid_choice": UNKNOWN},
        )

    def add(self, pairs: list[Choice]) -> None:
        """Further choices, after those it has."""
        kept: Any = self
        kept.choices = [*kept.choices, *pairs]


class TaskFilter(forms.Form):
    """Field names are the address of the list and stay as they are."""

    use_required_attribute = False

    q = WordsField(label=_("Words"))
    day = forms.DateField(
        required=False, widget=forms.HiddenInput, error_messages={"invalid": UNKNOWN}
    )
    state = OneOf(pgettext_lazy("task or part", "State"), STATES[1:], STATES[0][1])
    due = OneOf(_("Deadline"), WINDOWS)
    area = OneOf(_("Coordination area"))
    office = OneOf(_("Participating office"))
    role = OneOf(_("Role of my office"), ROLES)
    person = OneOf(_("In whose hands"))
    urgency = OneOf(_("Urgency"), [c for c in Urgency.choices if c[0]])
    access = OneOf(_("Who may read"), Access.choices)
    sort = OneOf(_("Order"), SORTS[1:], SORTS[0][1])
    size = OneOf(_("Rows on a page"), [(str(n), str(n)) for n in SIZES if n != 50], "50")

    def __init__(self, data: Any, *, choices: Choices) -> None:
        super().__init__(data, auto_id="filter-%s")
        self._choices = choices
        mine: list[Choice] = [("me", str(_("My tasks")))] if choices.people else []
        more = {
            "area": choices.areas,
            "office": choices.offices,
            "person": [*mine, *choices.people],
        }
        for name, pairs in more.items():
            cast(OneOf, self.fields[name]).add(pairs)

    def chosen(self) -> dict[str, str]:
        """What was understood; nothing else narrows the list."""
        self.full_clean()
        return {name: str(value) for name, value in self.cleaned_data.items() if value}

    def drawn_from(self) -> Hashable:
        """All that the drawing of this form follows from: what is chosen, and from what."""
        chosen = tuple(str(self.data.get(name, "")) for name in (*self.fields, UNFOLD))
        known = self._choices
        return type(self), chosen, tuple(known.areas), tuple(known.offices), tuple(known.people)


def unfolding(request: HttpRequest) -> bool:
    """Whether the whole form is asked for, not the rows alone."""
    return UNFOLD in request.GET


class Words(forms.Form):
    """The one box of Tra cứu."""

    use_required_attribute = False
    q = WordsField(label=_("Words, number or code"))


class SavedFilterForm(SettingsForm):
    use_required_attribute = False
    name = GuardedCharField(
        label=_("Name of the filter"),
        max_length=80,
        error_messages={"required": _("Give the filter a name.")},
    )
    shared = forms.BooleanField(label=_("Share with my office"), required=False)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="saved-%s", **kwargs)
