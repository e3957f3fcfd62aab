"""What the overdue tasks are narrowed to, and what is said to many of them at once."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.fields import GuardedTextField, text_box
from tasks.lists.choosing import Choice, Choices


def _one_of(label: Any, nothing: Any, choices: Sequence[Choice]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", nothing), *choices])


class LateFilter(forms.Form):
    """Area, office and person; the side ("of") is kept."""

    use_required_attribute = False
    of = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, *, choices: Choices, side: str) -> None:
        super().__init__(data, auto_id="late-%s")
        self.fields["area"] = _one_of(_("Area"), _("All areas"), choices.areas)
        if side == "others":
            self.fields["office"] = _one_of(_("Office"), _("All offices"), choices.offices)
        else:
            self.fields["person"] = _one_of(
                pgettext_lazy("filter", "Held by"), _("Everybody"), choices.people
            )

    def chosen(self) -> dict[str, str]:
        """What is known and chosen; anything else is left out."""
        self.is_valid()
        names = ("area", "office", "person")
        found = {name: self.cleaned_data.get(name, "") for name in names}
        return {name: value for name, value in found.items() if value}


class LateWords(forms.Form):
    """Own words of a reminder, for all that is ticked."""

    words = GuardedTextField(
        label=_("Words (may stay empty)"),
        max_length=2_000,
        required=False,
        widget=text_box(2),
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="late-%s")
