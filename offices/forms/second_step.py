"""Codes of the second step: five wrong ones close it for a while, none opens twice."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import encrypt
from django.core.exceptions import ValidationError
from django.db import transaction

from offices.models import Person
from offices.signing_in import wrong_steps


class OneAtATime:
    """Attempts of one person wait for each other, so that none slips past the count."""

    user: Any

    def clean_code(self) -> str:
        with transaction.atomic():  # what was counted stays: the fault is raised outside
            Person.objects.select_for_update().only("pk").get(pk=self.user.pk)
            found = self._asked()
        if isinstance(found, ValidationError):
            raise found
        return found

    def _asked(self) -> str | ValidationError:
        if wrong_steps.closed(self.user.pk):
            return get_adapter().validation_error("too_many_login_attempts")  # type: ignore[no-any-return]
        try:
            code: str = super().clean_code()  # type: ignore[misc]
        except ValidationError as error:
            return error
        wrong_steps.forget(self.user.pk)
        return code


class CodeForm(OneAtATime, AuthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """At the sign-in."""


class CodeAgainForm(OneAtATime, ReauthenticateForm):  # type: ignore[misc]
    """Before something that must not be done from a screen left open."""


class SetUpForm(ActivateTOTPForm):  # type: ignore[misc]
    """The code that sets it up is used by that: it opens no sign-in besides."""

    def clean_code(self) -> str:
        code: str = super().clean_code()
        data = {"secret": encrypt(self.secret)}
        app = TOTP(Authenticator(user=self.user, type=Authenticator.Type.TOTP, data=data))
        if not app.validate_code(code):
            raise get_adapter().validation_error("incorrect_code")
        return code
