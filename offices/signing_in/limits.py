"""When a sign-in ends by itself, and what must be settled before anything else is opened."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from offices.audit.middleware import asks_by_itself
from offices.models.signin import SignInRules
from offices.signing_in.sessions import BEGUN, SEEN

type GetResponse = Callable[[HttpRequest], HttpResponse]

NOTED_EVERY = 60
ENDED = "ended"  # the sign-in page says why
_OPEN_WITHOUT_SECOND_STEP = {
    "account_logout",
    "account_reauthenticate",
    "account_change_password",
    "mfa_activate_totp",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "mfa_reauthenticate_webauthn",
}


def rules_of(person: Any) -> Mapping[str, Any]:
    """The rules of signing in, read together with the person of the request."""
    told = getattr(person, "sign_in_rules", None)
    if told is not None:
        return dict(told)
    fresh = SignInRules()
    return {field.name: getattr(fresh, field.name) for field in SignInRules._meta.fields}


def password_is_old(person: Any) -> bool:
    """Whether the rules want a new password by now."""
    days = int(rules_of(person)["max_age_days"])
    if not days or not person.has_usable_password():
        return False
    changed = person.password_changed_at
    return changed is None or changed < timezone.now() - timedelta(days=days)


class SessionLimitsMiddleware:
    """Signs out who was idle too long, or signed in too long ago, whatever they do now."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(timezone.now().timestamp())
            if self._over(request, now):
                logout(request)
                request.session[ENDED] = True
            elif now - request.session.get(SEEN, 0) >= NOTED_EVERY and not asks_by_itself(request):
                request.session[SEEN] = now  # a page that asks by itself keeps nobody signed in
        return self.get_response(request)

    def _over(self, request: HttpRequest, now: int) -> bool:
        rules, session = rules_of(request.user), request.session
        idle = now - session.get(SEEN, now)
        age = now - session.get(BEGUN, now)
        return bool(idle >= rules["idle_minutes"] * 60 or age >= rules["longest_hours"] * 3600)


class SecondStepMiddleware:
    """Roles that need a second step set it up before anything else; asked at each request."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not settings.SECOND_STEP or not needs_second_step(request):
            return None
        match = request.resolver_match
        if match is not None and match.url_name in _OPEN_WITHOUT_SECOND_STEP:
            return None
        return redirect("mfa_activate_totp")


def has_second_step(person: Any) -> bool:
    """An authenticator app, or a security key while the rules let keys count."""
    if getattr(person, "second_steps", False):
        return True
    return bool(getattr(person, "own_keys", False) and keys_count(person))


def keys_count(person: Any) -> bool:
    """Whether security keys are a second step here."""
    return bool(rules_of(person)["security_keys"])


def needs_second_step(request: HttpRequest) -> bool:
    """Whether a role the person holds today asks for a step they have not set up."""
    person: Any = request.user
    if not person.is_authenticated or has_second_step(person):
        return False
    powers: Any = getattr(request, "powers", None)
    held = {role for roles in powers.roles.values() for role in roles} if powers else set()
    return bool(held & set(rules_of(person)["second_step_roles"]))
