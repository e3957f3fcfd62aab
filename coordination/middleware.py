"""What a look was told with its person is not asked for again."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from coordination import workdays
from offices.http import is_look


class CalendarMiddleware:
    """The days off and made up of a request that saves nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user
        if not is_look(request) or not hasattr(person, "calendar_days"):
            return self.get_response(request)
        with workdays.told(person.calendar_days):
            return self.get_response(request)
