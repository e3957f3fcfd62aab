"""For load balancers and watchmen: is this process alive, can it do its work.

Neither page needs a sign-in, and neither ever connects to Redis: a broker that is away
takes no page away from anybody.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from coordination.watch import inside
from coordination.watch.signs import failed_mailboxes, free_bytes, mail_lag, silent
from offices.middleware import SIGNS_OF_LIFE
from offices.signing_in import breached


class SignsOfLifeMiddleware:
    """No cookie counts where a watchman asks: who has one is not looked up in the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info in SIGNS_OF_LIFE:
            request.COOKIES = {}
        return self.get_response(request)


@never_cache
@require_safe
@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as this process answers at all."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
@login_not_required
def readyz(request: HttpRequest) -> HttpResponse:
    """200 when database, worker, beat, mail and disk are as they should be.

    JSON: status "ok" | "unready"; database true | false; silent: names not heard of for three
    minutes; mail_lag: seconds the longest waiting mail is late; disk_free: bytes; wrong: what
    of these makes it unready; notes: what an administrator should mend while all goes on.
    """
    found: dict[str, Any] = {"database": False, "silent": [], "disk_free": free_bytes()}
    notes: list[str] = []
    wrong = ["disk"] if found["disk_free"] < settings.DISK_FREE_LEAST else []
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        found |= {"database": True, "silent": silent(), "mail_lag": mail_lag()}
        wrong += found["silent"]
        wrong += ["mail"] if found["mail_lag"] > settings.MAIL_LAG_MOST else []
        notes = ["mailbox"] if failed_mailboxes() else []
    except Error:
        connection.close()
        wrong.append("database")
    found["notes"] = [*(["breached_list"] if breached.problem() else []), *notes, *inside.notes()]
    words = {"status": "unready" if wrong else "ok", "wrong": wrong, **found}
    return JsonResponse(words, status=503 if wrong else 200)
