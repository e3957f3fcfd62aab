"""Security keys: named by their owner; what a browser says of a key is believed in nothing.

allauth and fido2 check every signature. What cannot be read at all (a program, not a browser)
becomes the same refusal as a wrong key, in place of a fault.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedCharField

NAME_LENGTH, MOST_TOLD = 60, 20_000
UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError)
REFUSED = _("The security key was not accepted. Try again, or use a code.")


@contextmanager
def _one_refusal() -> Iterator[None]:
    """A wrong key and an unreadable answer read the same; too many of them still say so."""
    try:
        yield
    except UNREADABLE:
        raise ValidationError(REFUSED) from None
    except ValidationError as error:
        if error.code == "incorrect_code":
            raise ValidationError(REFUSED) from None
        raise


class CredentialField(forms.JSONField):
    """What the key answered, as the browser passes it on: one object of bounded size."""

    def __init__(self) -> None:
        told = {"required": REFUSED, "invalid": REFUSED}
        super().__init__(widget=forms.HiddenInput, error_messages=told)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and len(value) > MOST_TOLD:
            raise ValidationError(REFUSED)
        try:
            told = super().to_python(value)
        except UNREADABLE:
            raise ValidationError(REFUSED) from None
        if told is not None and not isinstance(told, dict):
            raise ValidationError(REFUSED)
        return told


def _name(*, required: bool) -> GuardedCharField:
    return GuardedCharField(
        label=_("Name of the key"),
        required=required,
        max_length=NAME_LENGTH,
        help_text=_("To tell your keys apart, e.g. “Blue key on the key ring”."),
    )


class AddKeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    name = _name(required=False)
    credential = CredentialField()

    def clean(self) -> dict[str, Any]:
        with _one_refusal():
            given: dict[str, Any] = super().clean()
        return given


class RenameKeyForm(EditWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    name = _name(required=True)


class ShowKeyForm(AuthenticateWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    credential = CredentialField()

    def clean_credential(self) -> Any:
        with _one_refusal():
            return super().clean_credential()


class ShowKeyAgainForm(ShowKeyForm, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """For what comes next, not for signing in."""
