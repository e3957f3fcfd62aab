"""What a web request leaves in the log: the guard's note book, and what was taken or refused."""

import datetime as dt
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from offices.audit.requests import act_of, asks_by_itself, numbers, shows
from offices.foundation.reads import reads
from offices.foundation.refusals import note_book
from offices.models import AuditKind, AuditRow
from offices.services.audit import note_act
from offices.services.refusals import record_refusals

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
