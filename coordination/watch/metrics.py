"""`/metrics` in Prometheus' words: counters of requests, and figures read from rows."""

import os
from collections.abc import Iterator
from secrets import compare_digest

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from coordination.watch.signs import (
    clock_difference,
    free_bytes,
    heartbeat_ages,
    mail_lag,
    mails,
)


class Rows(Collector):
    """What the database knows, asked at each look."""

    def collect(self) -> Iterator[Metric]:
        beats = GaugeMetricFamily(
            "coordination_heartbeat_age_seconds",
            "Since a process last said it lives",
            labels=["name"],
        )
        for name, age in heartbeat_ages().items():
            beats.add_metric([name], age)
        yield beats
        letters = GaugeMetricFamily("coordination_mails", "Mails by state", labels=["state"])
        for state, number in mails().items():
            letters.add_metric([state], number)
        yield letters
        yield GaugeMetricFamily("coordination_mail_lag_seconds", "Longest delay", mail_lag())
        ahead = clock_difference()
        yield GaugeMetricFamily("coordination_clock_ahead_seconds", "Of the database's", ahead)
        yield GaugeMetricFamily("coordination_disk_free_bytes", "Room for files", free_bytes())


def _may_look(request: HttpRequest) -> bool:
    """By the token, or from a listed address that no proxy has passed on."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if settings.METRICS_TOKEN and compare_digest(given.encode(), settings.METRICS_TOKEN.encode()):
        return True
    return (
        not request.META["PASSED_ON"]
        and request.META.get("REMOTE_ADDR") in settings.METRICS_ADDRESSES
    )


@never_cache
@require_safe
@login_not_required
def metrics(request: HttpRequest) -> HttpResponse:
    """Everybody else finds nothing here."""
    if not _may_look(request):
        raise Http404
    registry = CollectorRegistry()
    registry.register(Rows())
    words = generate_latest(registry)
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
        words += generate_latest(counted)
    else:
        words += generate_latest(REGISTRY)
    return HttpResponse(words, content_type=CONTENT_TYPE_LATEST)
