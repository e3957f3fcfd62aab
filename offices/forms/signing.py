"""How people sign in, as the province sets it; and the invited person's first password."""

import ipaddress
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from offices.forms.base import RowForm, reason_field, settings_formfield
from offices.forms.passwords import LongPassword
from offices.foundation import units
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import SignInRules
from offices.models.post import GIVEN_ROLES

MOST_LINES = 200


def _lines(label: Any, help_text: Any) -> GuardedTextField:
    return GuardedTextField(
        label=label,
        required=False,
        max_length=5000,
        widget=text_box(4),
        help_text=help_text,
    )


def _split(text: str) -> list[str]:
    """One to a line, each once, in the order given."""
    lines = dict.fromkeys(line.strip() for line in (text or "").splitlines() if line.strip())
    if len(lines) > MOST_LINES:
        raise ValidationError(_("At most 200 lines."))
    return list(lines)


class SignInRulesForm(RowForm):
    """Lists are written one to a line."""

    units = {"min_length": units.CHARACTERS}
    catch_all = "reason"
    beside = {
        "signin_hours_paired": "data_until",
        "signin_limits_bounded": "longest_hours",
        "signin_length_bounded": "min_length",
    }
    second_step_roles = forms.MultipleChoiceField(
        label=_("Two-step sign-in is required of"),
        choices=[(role.value, role.label) for role in GIVEN_ROLES],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Whoever holds one of these roles sets it up before anything else opens."),
    )
    blocked_words = _lines(
        _("Blocked words"), _("One to a line, besides the names of the offices and the province.")
    )
    data_addresses = _lines(
        _("Addresses that may open the data pages"),
        _("One network or address to a line, e.g. 10.20.0.0/16. Empty: nobody."),
    )
    reason = reason_field()

    class Meta:
        model = SignInRules
        fields = (
            "second_step_roles",
            "security_keys",
            "idle_minutes",
            "longest_hours",
            "min_length",
            "mixed_characters",
            "max_age_days",
            "blocked_words",
            "data_addresses",
            "data_from",
            "data_until",
        )
        formfield_callback = settings_formfield
        _clock = forms.TimeInput(format="%H:%M", attrs={"placeholder": "07:30", "size": 6})
        widgets = {"data_from": _clock, "data_until": _clock}
        help_texts = {
            "security_keys": _(
                "Besides the authenticator app and the recovery codes, which always open."
            ),
            "idle_minutes": _("Pages that refresh by themselves do not count as work."),
            "longest_hours": _("Then everybody signs in again, busy or not."),
            "mixed_characters": _("Off by default: length protects better."),
            "max_age_days": _("0: not by the calendar."),
            "data_from": _("Both empty: at any hour."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("blocked_words", "data_addresses"):
            self.initial[name] = "\n".join(getattr(self.instance, name))

    def clean_blocked_words(self) -> list[str]:
        words = _split(self.cleaned_data["blocked_words"])
        if any(len(word) > 60 for word in words):
            raise ValidationError(_("A word has at most 60 characters."))
        return words

    def clean_data_addresses(self) -> list[str]:
        lines = _split(self.cleaned_data["data_addresses"])
        for line in lines:
            try:
                ipaddress.ip_network(line, strict=False)
            except ValueError:
                words = _("“%(line)s” is neither a network nor an address.")
                raise ValidationError(words % {"line": line[:50]}) from None
        return lines


class FirstPasswordForm(forms.Form):
    """Typed twice, never shown."""

    catch_all = "password1"
    password1 = LongPassword(label=_("New password"))
    password2 = LongPassword(label=_("New password again"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first, second = given.get("password1"), given.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("The two passwords differ."))
        return given

    def words(self) -> dict[str, Any]:
        return {"password": self.cleaned_data["password1"]}
