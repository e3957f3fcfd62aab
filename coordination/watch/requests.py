"""Each request has a number, is counted, and leaves one line in the log.

Counters are summed over all web processes of a machine through small files.
"""

import logging
import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from time import monotonic

from django.http import HttpRequest, HttpResponse
from prometheus_client import Counter, Histogram

REQUESTS = Counter("coordination_requests", "Answers by method and status", ["method", "status"])
SECONDS = Histogram(
    "coordination_request_seconds",
    "Time until the answer",
    buckets=(0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30),
)
POLICY_REPORTS = Counter(
    "coordination_policy_reports", "Breaches of the content policy told by browsers", ["directive"]
)
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def count(method: str, status: int, seconds: float) -> None:
    """One answer given; a made-up method is "other", so that no name can fill the memory."""
    REQUESTS.labels(method if method in METHODS else "other", str(status)).inc()
    SECONDS.observe(seconds)


log = logging.getLogger("coordination.requests")
request_id: ContextVar[str] = ContextVar("request_id", default="")
_FITS = re.compile(r"[A-Za-z0-9._-]{8,64}")
QUIET = {"healthz", "readyz", "metrics"}


class RequestLogMiddleware:
    """The outermost: X-Request-ID of the proxy, or a new one, in the answer and in the log.

    The line names the page by its URL name and the person by number: never an address with
    what somebody searched, never a name.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        number = given if _FITS.fullmatch(given) else uuid.uuid4().hex
        mark = request_id.set(number)
        begin = monotonic()
        try:
            response = self.get_response(request)
            _note(request, response.status_code, monotonic() - begin)
        finally:
            request_id.reset(mark)
        response.headers["X-Request-ID"] = number
        return response


def _note(request: HttpRequest, status: int, seconds: float) -> None:
    method = request.method or ""
    count(method, status, seconds)
    match = request.resolver_match
    page = match.view_name if match else ""
    if page in QUIET and status < 400:
        return
    powers, office = getattr(request, "powers", None), getattr(request, "office", None)
    words = {
        "method": method,
        "page": page,
        "status": status,
        "ms": round(seconds * 1000),
        "person": powers.person_id if powers else 0,
        "office": office.pk if office else 0,
    }
    log.info("request", extra=words)
