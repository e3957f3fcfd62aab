"""Longer work that waits in rows: a little of it with every dispatch, never in a request."""

import logging
from collections.abc import Callable
from time import monotonic

log = logging.getLogger(__name__)
# A dispatch comes every five seconds; mails must not wait for a large table.
SECONDS = 4.0
type Work = Callable[[float], object]

_pending: dict[str, Work] = {}


def pending(name: str, work: Work) -> None:
    """Have `work(until)` called often; it finds its own rows, locks them and stops in time.

    `until` is a moment of `time.monotonic`. It may be called twice at once and after a crash.
    """
    _pending[name] = work


def run_pending(seconds: float = SECONDS) -> None:
    """Call each in turn; one that fails keeps none of the others from running."""
    until = monotonic() + seconds
    for name, work in list(_pending.items()):
        try:
            work(until)
        except Exception:
            log.exception("pending work failed", extra={"work": name})
