"""The bell: how many notices wait."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from notifications.services.reading import unread_count
from offices.http import is_look


class BellMiddleware:
    """Puts `unread_count` on the request: a callable.

    A look was told with its person; what saves asks once, after it has saved.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known: Any = request
        if request.user.is_authenticated:
            known.unread_count = _count(request)
        return self.get_response(request)


def _count(request: HttpRequest) -> Callable[[], int]:
    told = getattr(request.user, "unread", None)
    if told is not None and is_look(request):
        return lambda: int(told)
    return cache(partial(unread_count, int(request.user.pk or 0)))
