"""The forms of administration: guarded text, days as they are written, the version they saw."""

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, guarded_formfield, text_box
from offices.foundation.history import Tracked
from offices.foundation.versions import version_of

MOST_WORDS = 2000  # signs of a note: grids and lists of administration show it whole


def settings_formfield(db_field: "models.Field[Any, Any]", **kwargs: Any) -> forms.Field | None:
    """`formfield_callback` of every form here: guarded words, days written dd/mm/yyyy."""
    if isinstance(db_field, models.DateField):
        kwargs["form_class"] = DayField
        kwargs.pop("widget", None)
        return db_field.formfield(**kwargs)
    if isinstance(db_field, models.TextField):
        kwargs.setdefault("widget", text_box(3))
        kwargs.setdefault("max_length", MOST_WORDS)
    return guarded_formfield(db_field, **kwargs)


def reason_field(*, required: bool = True) -> GuardedTextField:
    """Why something changes; it stays in the history for good."""
    return GuardedTextField(
        label=_("Reason"),
        required=required,
        max_length=500,
        widget=text_box(2),
        help_text=_("Kept in the history together with your name."),
    )


class Versioned(forms.BaseForm):
    """Carries what it was made from; `catch_all` names the field of a verb's nameless faults."""

    catch_all: str | None = None

    def carry_version(self, row: Tracked | None) -> None:
        """Add the hidden version of the row that is edited."""
        self.fields["version"] = forms.IntegerField(required=False, widget=forms.HiddenInput)
        if row is not None and row.pk:
            self.initial["version"] = version_of(row)
        else:
            self.carry_key()

    def carry_key(self) -> None:
        """Add the hidden key that lets the form act once (`offices.services.once`)."""
        self.fields["once"] = forms.UUIDField(required=False, widget=forms.HiddenInput)
        self.fields["once"].initial = uuid.uuid4

    def words(self) -> dict[str, Any]:
        """What was filled in, without version and key: the arguments of the verb."""
        left_out = ("version", "once")
        return {name: value for name, value in self.cleaned_data.items() if name not in left_out}

    def check_order(self, first: str, last: str) -> None:
        """Two days, if both are there: what ends before it begins is told at the last."""
        begins, ends = self.cleaned_data.get(first), self.cleaned_data.get(last)
        if begins and ends and ends < begins:
            self.add_error(last, _("The last day cannot be before the first."))


class SettingsForm(Versioned, forms.Form):
    """A form that is not one row, or only part of one."""

    def __init__(self, *args: Any, row: Tracked | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        self.carry_version(row)


class RowForm(Versioned, forms.ModelForm):  # type: ignore[type-arg] # one base for many models
    """A form of one tracked row; the verb saves, never the form.

    `beside`: name of a constraint of the row → the field at which it is told when broken.
    """

    beside: Mapping[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row: Tracked = self.instance
        self.carry_version(self.row)

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc] # the stubs leave it out
        faults = self.errors.pop(NON_FIELD_ERRORS, None)
        for fault in faults.as_data() if faults else ():
            self.add_error(self.place_of(fault), fault)

    def place_of(self, fault: ValidationError) -> str | None:
        """The field of the broken constraint, or the first of those that may not be twice."""
        names = [
            self.beside.get(one.name, "")
            for one in self.instance._meta.constraints
            if str(one.violation_error_message) == str(fault.message)
        ]
        names += (fault.params or {}).get("unique_check", ())
        return next((name for name in names if name in self.fields), None)

    def save(self, commit: bool = True) -> Any:
        raise TypeError("rows are written by verbs")
