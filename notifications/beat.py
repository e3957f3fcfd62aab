"""Celery's scheduler with a sign of life of its own, written to the database each minute."""

import logging
from time import monotonic
from typing import Any

from celery.beat import Scheduler
from django.db import Error, close_old_connections

from notifications.services.heartbeat import beat

log = logging.getLogger(__name__)
EVERY = 30.0


class HeartbeatScheduler(Scheduler):  # type: ignore[misc]
    """The static schedule in memory; nothing to keep between two starts."""

    _written = float("-inf")

    def tick(self, *args: Any, **kwargs: Any) -> float:
        """One turn of the scheduler; first the sign of life, even when Redis is away."""
        if monotonic() - self._written >= EVERY:
            self._written = monotonic()
            self._live()
        seconds: float = super().tick(*args, **kwargs)
        return min(seconds, EVERY)

    def _live(self) -> None:
        close_old_connections()
        try:
            beat(name="beat")
        except Error:
            log.warning("the database is away: no sign of life written")
