"""The form of the preferences: one choice per kind."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from notifications.models.notification import CHOOSABLE
from notifications.registry import choosable


class PreferencesForm(forms.Form):
    """A field per registered kind, named by its key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        law = _("Deadlines set by law are mailed in any case.")
        for kind in sorted(choosable(), key=lambda kind: str(kind.label)):
            self.fields[kind.key] = forms.ChoiceField(
                label=str(kind.label),
                choices=CHOOSABLE,
                help_text=law if kind.statutory_locked else "",
            )
