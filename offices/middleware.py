"""What every request knows: language, powers, the acting office, and a password still to change."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation

from offices.foundation.actor import Actor
from offices.foundation.questions import by_pk
from offices.models import Office
from offices.powers import Powers, load_powers, powers_told
from offices.reader_keys import forget_keys, keys, set_config, set_keys
from offices.signing_in.limits import password_is_old

type GetResponse = Callable[[HttpRequest], HttpResponse]

OFFICE_KEY = "acting_office"
# They read no case, and answer while the database is away.
SIGNS_OF_LIFE = ("/healthz", "/readyz", "/metrics")
_OPEN_WHILE_PASSWORD_IS_OLD = {"account_change_password", "account_logout"}


class LanguageMiddleware:
    """The person's own language; Vietnamese for everybody else, whatever the browser asks."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = getattr(request.user, "language", "vi")
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class ActingOfficeMiddleware:
    """Puts `powers`, `office` and `actor` on the request: one statement, for signed-in people.

    What their powers follow from was read with the person. The statement also tells the database
    whose keys this session holds from now on; a request of nobody leaves it none.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known: Any = request
        known.powers, known.office = Powers(person_id=0), None
        if request.user.is_authenticated:
            known.powers = _powers(request.user)
            known.office = _office(request, known.powers)
            known.actor = Actor(person=request.user, office=known.office)
        elif request.path_info not in SIGNS_OF_LIFE:
            forget_keys()
        return self.get_response(request)


def _powers(person: Any) -> Powers:
    """Of what was read with the person, where the backend of sign-in did."""
    if hasattr(person, "posts_held"):
        return powers_told(person.pk, person.posts_held)
    return load_powers(person.pk)


def _office(request: HttpRequest, powers: Powers) -> Office | None:
    chosen = request.session.get(OFFICE_KEY)
    wanted = chosen if chosen in powers.roles else powers.home_office
    if wanted:
        office: Office | None = by_pk(Office, wanted, beside=set_config(keys(powers)))
        if office is not None:
            return office
    set_keys(keys(powers))
    return None


def _must_change(person: Any) -> bool:
    if not person.is_authenticated:
        return False
    return person.must_change_password or password_is_old(person)


class NewPasswordMiddleware:
    """Whoever signs in with a given or outdated password changes it before anything else."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not _must_change(request.user):
            return None
        match = request.resolver_match
        if match is not None and match.url_name in _OPEN_WHILE_PASSWORD_IS_OLD:
            return None
        return redirect("account_change_password")
