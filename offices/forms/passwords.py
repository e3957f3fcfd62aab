"""First passwords: proposed, typed in clear, told to their owner, kept only as a hash."""

import secrets
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import HALF_PAIRS
from offices.foundation.text import nfc

CONSONANTS, VOWELS = "bcdghklmnprstvx", "aeiou"


def easy_password() -> str:
    """Speakable at the telephone and long enough: five made-up syllables and a number."""

    def syllable() -> str:
        return secrets.choice(CONSONANTS) + secrets.choice(VOWELS) + secrets.choice("nmtc")

    return "-".join(syllable() for _ in range(5)) + f"-{secrets.randbelow(90) + 10}"


class PasswordEntry(forms.CharField):
    """Shown while it is typed: it is told to its owner, who changes it at the first sign-in."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
        super().__init__(strip=False, max_length=128, widget=widget, **kwargs)
        self.validators.append(ProhibitNullCharactersValidator())

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        if HALF_PAIRS.search(text):
            raise ValidationError(_("This text holds a character that cannot be kept."))
        return nfc(text)

    def bound_data(self, data: Any, initial: Any) -> Any:
        return HALF_PAIRS.sub("\ufffd", data) if isinstance(data, str) else data


class LongPassword(PasswordEntry):
    """A person's own: hidden while it is typed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
        self.widget.is_required = True
