"""How people sign in: accounts are given, never signed up for."""

import json
from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from offices.foundation.actor import Actor
from offices.foundation.locks import locks
from offices.foundation.questions import rows, statement
from offices.models import Person
from offices.models.person import beside_the_person
from offices.people import told
from offices.signing_in.limits import keys_count

# What allauth tells of, by its own names, and the kind of our notice.
EVENTS: Mapping[str, str] = {
    "mfa/email/totp_activated": "second_step_on",
    "mfa/email/totp_deactivated": "second_step_off",
    "mfa/email/recovery_codes_generated": "recovery_codes_new",
    "mfa/email/webauthn_added": "security_key_on",
    "mfa/email/webauthn_removed": "security_key_off",
}


def recently_signed_in(request: HttpRequest) -> bool:
    """Whether password or second step was given in this session a few minutes ago at most."""
    shown = get_authentication_records(request, request.user)
    latest = max((one["at"] for one in shown), default=0)
    return timezone.now().timestamp() - latest < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


class PeopleBackend(ModelBackend):
    """Django's own, reading beside the person what each request asks of them."""

    def get_user(self, user_id: Any) -> Person | None:
        found = _person_of_request(int(user_id))
        return found if found is not None and self.user_can_authenticate(found) else None


_TOLD = ("sign_in_rules", "second_steps", "own_keys", "posts_held")


def _person_of_request(pk: int) -> Person | None:
    """One written-out statement: it is asked by every request."""
    day = timezone.localdate()
    asked = statement(
        ("for_request", *beside_the_person),
        lambda: Person.objects.for_request(day).filter(pk=pk).order_by(),
        moving=(pk, day),
    )
    found = rows(asked)
    if not found:
        return None
    names = [field.attname for field in Person._meta.concrete_fields]
    person = Person.from_db("default", names, found[0])
    told = zip((*_TOLD, *beside_the_person), found[0][len(names) :], strict=True)
    person.__dict__.update((name, _read(value)) for name, value in told)
    return person


def _read(value: Any) -> Any:
    """JSON as it came, for Django reads it by itself only."""
    return json.loads(value) if isinstance(value, str) and value[:1] in "{[" else value


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """allauth with sign-up off and passwords saved through the verb."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def set_password(self, user: Any, password: str) -> None:
        from offices.services.people import change_password

        change_password(person=user, password=password, actor=Actor(person=user))

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: Any = None, email: str | None = None
    ) -> None:
        """A notice of ours in place of a mail sent within the request."""
        if kind := EVENTS.get(template_prefix):
            told.tell(kind, person=user)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not of somebody who has shown who they are within the last minutes."""
        request = self.request
        if request is not None and recently_signed_in(request):
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Without the security key while the rules let none count."""
        found: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        if keys_count(user):
            return found
        return [one for one in found if one["id"] != "mfa_reauthenticate:webauthn"]

    def get_client_ip(self, request: HttpRequest) -> str:
        """As the proxies of ours told it: see `offices.headers`."""
        return str(request.META["REMOTE_ADDR"])


def own_keys(user: Any) -> Any:
    """The person's security keys and passkeys."""
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.WEBAUTHN)


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Keys of authenticator apps are unreadable in a copy of the database alone."""

    def encrypt(self, text: str) -> str:
        return locks("second step").encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return locks("second step").decrypt(encrypted_text.encode()).decode()
        except InvalidToken:  # kept before keys were locked away
            return encrypted_text

    def get_totp_label(self, user: Any) -> str:
        return str(user.username)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A key is bound to this host; the telephone shows the product's name beside it."""
        return {**super().get_public_key_credential_rp_entity(), "name": settings.MFA_TOTP_ISSUER}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        told = super().get_public_key_credential_user_entity(user)
        return {**told, "name": user.username, "display_name": user.full_name}

    def generate_authenticator_name(self, user: Any, kind: Any) -> str:
        return gettext("Security key %(number)d") % {"number": own_keys(user).count() + 1}
