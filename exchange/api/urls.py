"""`/api/v1/` in the address space: problems for everything that goes wrong, no cookie counts."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.db import InterfaceError, OperationalError, ProgrammingError, close_old_connections
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from ninja.errors import HttpError, ValidationError

from coordination.watch.outage import database_is_away
from exchange.api.doors import api
from exchange.api.problems import TYPE, Problem, away, problem

app_name = "api-v1"
EXPLAINED = {400, 401, 403, 404, 405, 409, 413, 415, 422, 429}


def _faults(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Shapes: what is wrong in which field, without repeating what was sent."""
    errors = [
        {"field": _field(one["loc"]), "message": _words(one["type"])} for one in error.errors[:50]
    ]
    return problem(request, Problem(422, errors=errors))


def _field(steps: Sequence[str | int]) -> str:
    """The name in the interface: "coordinating.0.due_on"."""
    return ".".join(str(step) for step in steps[1:] if step != "given")


def _words(kind: str) -> str:
    known = {
        "missing": _("This field is required."),
        "extra_forbidden": _("This field is not known."),
        "string_too_long": _("The text is too long."),
        "too_long": _("There are too many entries."),
    }
    return known.get(kind, _("The value does not fit this field."))


def _refused(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(request, Problem(error.status_code))


HANDLERS: tuple[tuple[type[Exception], Any], ...] = (
    (Problem, problem),
    (ValidationError, _faults),
    (HttpError, _refused),
)
for kind, handler in HANDLERS:
    api.add_exception_handler(kind, handler)


def _explained(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Django's own refusals (a method, a size) as problems too; nothing is kept on the way."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            found = _plain(request) or view(request, *args, **kwargs)
        except RequestDataTooBig:
            found = problem(request, Problem(413))
        except BadRequest:
            found = problem(request, Problem(400))
        except (OperationalError, InterfaceError):
            close_old_connections()
            found = away(request)
        except ProgrammingError as error:
            if not database_is_away(error):
                raise
            found = away(request)
        if found.status_code in EXPLAINED and found.headers.get("Content-Type") != TYPE:
            kept = {"Allow": found.headers["Allow"]} if "Allow" in found.headers else {}
            found = problem(request, Problem(found.status_code, headers=kept))
        found.headers["Cache-Control"] = "private, no-store"
        return found

    answer.login_required = False  # type: ignore[attr-defined]  # it asks for a token instead
    answer.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie is looked at
    return answer


def _plain(request: HttpRequest) -> HttpResponse | None:
    """Refused, not led on: whoever comes without TLS has shown the token to everybody between."""
    if request.is_secure() or not settings.SECURE_SSL_REDIRECT:
        return None
    detail = _("Only https is answered here. A token sent without it is no secret: revoke it.")
    return problem(request, Problem(403, detail))


def _nothing(request: HttpRequest, rest: str = "") -> HttpResponse:
    return problem(request, Problem(404))


def _patterns() -> list[URLPattern]:
    found = []
    for one in api.urls[0]:
        if isinstance(one, URLPattern) and one.name != "api-root":
            found.append(path(str(one.pattern), _explained(one.callback), name=one.name))
    return [*found, path("<path:rest>", _explained(_nothing), name="nothing")]


urlpatterns = _patterns()
