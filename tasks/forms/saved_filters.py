"""The name of a filter, and whether the office shares it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.forms.base import SettingsForm
from offices.foundation.fields import GuardedCharField


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
