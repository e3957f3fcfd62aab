"""For load balancers and watchmen: is this process alive, can it do its work.

Neither page needs a sign-in, and neither ever connects to Redis: a broker that is away
takes no page away from anybody.
"""

from typing import Any

from django.apps import apps
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


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
    """200 when the database answers and worker and beat have lately said that they live.

    JSON: status "ok" | "unready", database true | false, silent: names not heard of.
    """
    found: dict[str, Any] = {"database": False, "silent": []}
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        found["database"] = True
        heartbeats = apps.get_model("notifications", "Heartbeat")._default_manager
        found["silent"] = heartbeats.silent(timezone.now())
    except Error:
        connection.close()
    ready = found["database"] and not found["silent"]
    return JsonResponse(
        {"status": "ok" if ready else "unready", **found}, status=200 if ready else 503
    )
