"""The guard's note book for a web request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from offices.foundation.refusals import note_book
from offices.services.refusals import record_refusals


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
