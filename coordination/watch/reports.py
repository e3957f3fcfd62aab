"""Browsers tell where a page broke the content policy: counted and logged, sixty a minute at most.

Anybody may send a report and put anything into it. So it is answered before anything is known of a
person, and nothing in it is kept as it came: the directive if it is one of ours, the page by its
URL name, what was stopped by its kind.
"""

import json
import logging
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import Resolver404, resolve

from coordination.watch.requests import POLICY_REPORTS
from offices.headers import never_kept

log = logging.getLogger("coordination.policy")
ADDRESS = "/reports/content-policy/"
KINDS = {"application/csp-report", "application/reports+json"}
MOST_BYTES, MOST_REPORTS, MOST_A_MINUTE = 16 * 1024, 10, 60
DIRECTIVES = {
    "default-src",
    "script-src",
    "script-src-elem",
    "script-src-attr",
    "style-src",
    "style-src-elem",
    "style-src-attr",
    "img-src",
    "font-src",
    "connect-src",
    "manifest-src",
    "form-action",
    "base-uri",
    "frame-ancestors",
    "frame-src",
    "object-src",
    "media-src",
    "worker-src",
    "child-src",
}
STOPPED = {"inline", "eval", "wasm-eval", "data", "blob", "self"}


class _Taken:
    """How many requests of this minute this process has read."""

    since, count = 0.0, 0


def _room(now: float) -> bool:
    if now - _Taken.since >= 60:
        _Taken.since, _Taken.count = now, 0
    _Taken.count += 1
    return _Taken.count <= MOST_A_MINUTE


def content_report(request: HttpRequest) -> HttpResponse:
    """204 whatever it says; 405, 413, 415 and 429 for what is not even read."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not _room(monotonic()):
        return HttpResponse(status=429, headers={"Retry-After": "60"})
    if request.content_type not in KINDS:
        return HttpResponse(status=415)
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length.isdecimal() or int(length) > MOST_BYTES:
        return HttpResponse(status=413)
    for directive, page, stopped in _told(request.body):
        POLICY_REPORTS.labels(directive).inc()
        words = {"directive": directive, "page": page, "stopped": stopped}
        log.warning("content policy broken", extra=words)
    return HttpResponse(status=204)


def _told(body: bytes) -> Iterator[tuple[str, str, str]]:
    """Directive, page and what was stopped of each report in either of the two shapes."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        return
    rows = given if isinstance(given, list) else [given]
    for row in rows[:MOST_REPORTS]:
        one = row.get("csp-report", row.get("body")) if isinstance(row, dict) else None
        if isinstance(one, dict):
            named = _text(one, "effectiveDirective", "effective-directive", "violated-directive")
            directive = named.partition(" ")[0]
            stopped = _text(one, "blockedURL", "blocked-uri").partition(":")[0]
            page = _page(_text(one, "documentURL", "document-uri"))
            known = directive if directive in DIRECTIVES else "other"
            yield known, page, stopped if stopped in STOPPED else "address"


def _text(given: dict[str, Any], *names: str) -> str:
    found = next((given[name] for name in names if isinstance(given.get(name), str)), "")
    return str(found)


def _page(address: str) -> str:
    """The page's URL name: an address may hold what somebody searched."""
    try:
        return resolve(urlsplit(address).path).view_name
    except (Resolver404, ValueError):
        return ""


class ContentReportMiddleware:
    """Before sessions: a report keeps nobody signed in, asks for no form token and no row."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == ADDRESS:
            return never_kept(content_report(request))
        return self.get_response(request)
