"""Which restricted rows a request opened, until it is known that they were shown.

Finding a row is not reading it: a refusal may follow. So whoever finds one only notes its
number, and the log gets its row when the answer is made (`offices.audit.middleware`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_open: ContextVar[set[tuple[str, int]] | None] = ContextVar("reads", default=None)


def note_read(name: str, number: int) -> None:
    """`name` as routes call the number, e.g. task_id; outside a request nothing is noted."""
    noted = _open.get()
    if noted is not None:
        noted.add((name, number))


@contextmanager
def reads() -> Iterator[set[tuple[str, int]]]:
    """Collects what is found inside."""
    noted: set[tuple[str, int]] = set()
    token = _open.set(noted)
    try:
        yield noted
    finally:
        _open.reset(token)
