"""The bell: how many notices wait, counted when a page asks and not before."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from notifications.services.reading import unread_count


class BellMiddleware:
    """Puts `unread_count` on the request: a callable that asks the database once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known: Any = request
        if request.user.is_authenticated:
            known.unread_count = cache(partial(unread_count, request.user.pk))
        return self.get_response(request)
