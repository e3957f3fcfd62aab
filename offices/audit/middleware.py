"""What a web request leaves in the log: the guard's note book, and what was taken or refused."""

import datetime as dt
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from offices.foundation.reads import reads
from offices.foundation.refusals import note_book
from offices.models import AuditKind, AuditRow
from offices.services.audit import note_act, record_refusals

# Shown in the page, not offered as a file, and still a document.
DOCUMENTS = ("application/pdf", "application/vnd", "application/zip", "application/octet", "image/")


def act_of(request: HttpRequest, response: HttpResponseBase) -> AuditKind | None:
    """The kind of row this answer is worth, None for most."""
    match = request.resolver_match
    if match is None or not request.user.is_authenticated:
        return None
    if response.status_code == 403:
        return AuditKind.REFUSED
    if response.status_code == 404 and numbers(request):
        return AuditKind.HIDDEN
    if response.status_code != 200 or not _leaves(response):
        return None
    return (
        AuditKind.FILE
        if "file_id" in match.kwargs or "source" in match.view_name
        else AuditKind.EXPORT
    )


def shows(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether a page was shown to somebody: not a redirect or a refusal."""
    return response.status_code in (200, 409, 422) and request.user.is_authenticated


def asks_by_itself(request: HttpRequest) -> bool:
    """Whether a page that is open says that it asks, not its reader; anybody may say so."""
    return "X-Poll" in request.headers


def _leaves(response: HttpResponseBase) -> bool:
    offered = response.headers.get("Content-Disposition", "").startswith("attachment")
    return offered or response.headers.get("Content-Type", "").startswith(DOCUMENTS)


def numbers(request: HttpRequest) -> dict[str, int]:
    """The numbers of rows in the address, by their names in the route."""
    match = request.resolver_match
    found = match.kwargs.items() if match else ()
    return {name: value for name, value in found if isinstance(value, int) and value < 2**63}


OPEN_FOR = dt.timedelta(hours=1)  # as a page stands open and looks again


class RefusalMiddleware:
    """Writes what was refused when the view and its transaction are over, so that it stays."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with note_book() as book:
            response = self.get_response(request)
        if book:
            match = request.resolver_match
            record_refusals(
                book,
                person=request.user if request.user.is_authenticated else None,
                office=getattr(request, "office", None),
                where=match.view_name if match else "",
            )
        return response


class AuditMiddleware:
    """A row for each file and export that left, each restricted task that was shown and each
    refusal; none for other requests. A page that asks by itself leaves none where its opening did.
    Written after the view: its transaction is over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with reads() as noted:
            response = self.get_response(request)
        kind = act_of(request, response)
        if kind:
            self._write(request, kind, numbers(request))
        elif noted and shows(request, response):
            for name, number in sorted(noted):
                if not (asks_by_itself(request) and self._opened(request, name, number)):
                    self._write(request, AuditKind.READ, {name: number})
        return response

    def _opened(self, request: HttpRequest, name: str, number: int) -> bool:
        assert request.user.pk is not None
        lately = AuditRow.objects.filter(at__gte=timezone.now() - OPEN_FOR)
        return lately.opened(request.user.pk, name, number).exists()

    def _write(self, request: HttpRequest, kind: AuditKind, objects: dict[str, int]) -> None:
        office, match = getattr(request, "office", None), request.resolver_match
        note_act(
            kind=kind,
            source=match.view_name if match else "",
            person_id=request.user.pk,
            office_id=office.pk if office else None,
            objects=objects,
        )
