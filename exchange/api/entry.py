"""Who comes in: the bearer of a token, counted; then he is a person like all others."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.api.problems import Problem
from exchange.models import Token
from exchange.services.connections import PREFIX, find
from exchange.services.limits import hit
from offices.foundation.actor import Actor
from offices.powers import load_powers
from offices.reader_keys import keys, set_keys

WRONG_PER_MINUTE = 30
_ASK = {"WWW-Authenticate": 'Bearer realm="api"'}


def bearer(request: HttpRequest) -> Token:
    """Puts `user`, `powers`, `office` and `actor` on the request, as for a signed-in person."""
    text = request.headers.get("Authorization", "")
    kind, _gap, given = text.partition(" ")
    token = find(given) if kind.lower() == "bearer" and given.startswith(PREFIX) else None
    if token is None:
        _count_wrong(request)
        raise Problem(401, headers=_ASK)
    row = token.connection
    if hit(f"connection:{row.pk}") > row.per_minute:
        raise _too_many()
    known: Any = request
    known.user, known.office = row.person, row.office
    known.powers = load_powers(row.person_id)
    set_keys(keys(known.powers))
    known.actor = Actor(person=row.person, office=row.office)
    return token


def _count_wrong(request: HttpRequest) -> None:
    """Guessing is slowed down by address; 256 bits are not guessed anyway."""
    if hit(f"address:{request.META.get('REMOTE_ADDR', '')}") > WRONG_PER_MINUTE:
        raise _too_many()


def _too_many() -> Problem:
    wait = 60 - timezone.now().second
    detail = _("Try again in %(seconds)d seconds.") % {"seconds": wait}
    return Problem(429, detail, headers={"Retry-After": str(wait)})


def ask_scope(request: HttpRequest, scope: str) -> Token:
    """403 unless the connection was made for this purpose."""
    known: Any = request
    token: Token = known.auth
    if scope not in token.connection.scopes:
        raise Problem(403)
    return token
