"""Every refusal is problem+json (RFC 9457) with Vietnamese words."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

TYPE = "application/problem+json"
RETRY_AFTER = "10"  # seconds
WORDS = {"ensure_ascii": False}


def titles() -> Mapping[int, str]:
    return {
        400: _("The request cannot be read"),
        401: _("A valid token is needed"),
        403: _("The token does not allow this"),
        404: _("Not found"),
        405: _("This address does not take that method"),
        409: _("The idempotency key was used for another content"),
        413: _("The request is too large"),
        415: _("The content must be JSON"),
        422: _("The content is not right"),
        429: _("Too many requests"),
        503: _("The database does not answer"),
    }


class Problem(Exception):  # noqa: N818 (read as a sentence where it is raised)
    """Ends a request with that status; `errors`: [{field, message}]."""

    def __init__(
        self,
        status: int,
        detail: str = "",
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status)
        self.status, self.detail, self.errors = status, detail, list(errors)
        self.headers = dict(headers or {})


def problem(request: HttpRequest, found: Problem) -> HttpResponse:
    words: dict[str, Any] = {"type": "about:blank", "status": found.status}
    words["title"] = titles().get(found.status, _("The request was refused"))
    if found.detail:
        words["detail"] = found.detail
    if found.errors:
        words["errors"] = found.errors
    answer = JsonResponse(words, status=found.status, content_type=TYPE, json_dumps_params=WORDS)
    for name, value in found.headers.items():
        answer.headers[name] = value
    return answer


def away(request: HttpRequest) -> HttpResponse:
    """The database does not answer, wherever in the request that came out."""
    answer = problem(request, Problem(503, headers={"Retry-After": RETRY_AFTER}))
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
