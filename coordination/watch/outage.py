"""What is answered when a request fails as a whole: no database, too much sent, a fault."""

import sys
from collections.abc import Callable

import psycopg
from django.core.exceptions import RequestDataTooBig
from django.db import (
    Error,
    InterfaceError,
    OperationalError,
    ProgrammingError,
    close_old_connections,
    connection,
)
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views import defaults

from offices.headers import never_kept

RETRY_AFTER = "10"  # seconds
AWAY = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
CLOSED = (ProgrammingError, psycopg.ProgrammingError)
# PostgreSQL's classes: connection lost, no resources for one, stopped by its operator.
AWAY_STATES = ("08", "53", "57P")
# No right on a table, no such table: what the application's login meets during a restore.
CLOSED_STATES = ("42501", "42P01")
UNFINISHED = "unfinished_restore"  # the mark of ops.backup.unfinished

type Answer = Callable[[HttpRequest], HttpResponse]
_answers: dict[str, Answer] = {}


def answers_below(prefix: str, answer: Answer) -> None:
    """Addresses below `prefix` say in a form of their own that the database is away."""
    _answers[prefix] = answer


def database_is_away(error: BaseException | None) -> bool:
    """Whether the error says that no statement can be asked, rather than that one failed."""
    state = getattr(error, "sqlstate", None)
    state = state or getattr(getattr(error, "__cause__", None), "sqlstate", None)
    if isinstance(error, CLOSED):
        return state in CLOSED_STATES and restore_is_unfinished()
    return isinstance(error, AWAY) and (not state or state.startswith(AWAY_STATES))


def restore_is_unfinished() -> bool:
    """Whether the database bears the mark under which its tables are closed to us."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regnamespace(%s) IS NOT NULL", [UNFINISHED])
            return bool(cursor.fetchone()[0])
    except Error:
        return False


def server_error(request: HttpRequest) -> HttpResponse:
    """503 in Vietnamese while the database is away or being restored; else Django's own answer."""
    if not database_is_away(sys.exc_info()[1]):
        return defaults.server_error(request)
    close_old_connections()
    for prefix, answer in _answers.items():
        if request.path_info.startswith(prefix):
            return answer(request)
    return away(request)


def away(request: HttpRequest) -> HttpResponse:
    """Drawn without a context: whose page it is stands in the database."""
    with translation.override("vi"):
        words = render_to_string("503.html")
    response = HttpResponse(words, status=503, headers={"Retry-After": RETRY_AFTER})
    return never_kept(response)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """413 for more than is read, 400 for what cannot be read."""
    if isinstance(exception, RequestDataTooBig):
        with translation.override("vi"):
            words = render_to_string("413.html")
        return never_kept(HttpResponse(words, status=413))
    return never_kept(defaults.bad_request(request, exception))
