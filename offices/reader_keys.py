"""What the database session may read beyond what is open to all: the second wall's keys.

The setting `app.reader_keys` holds the keys of the person a request or a job acts for. Policies of
the tables below (`tasks.wall.sql`) compare rows of restricted cases with it. A session in which
nobody has set it reads none of them.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

from django.db import DatabaseError, connection

from offices.powers import Powers

SETTING = "app.reader_keys"
JOBS = "{0}"  # what jobs and commands hold: all
_SET = "SELECT set_config(%s, %s, %s)"
_TURN = "SELECT coalesce(current_setting(%s, true), ''), set_config(%s, %s, false)"
_keys_of: Callable[[Powers], Iterable[int]] = lambda _powers: ()  # noqa: E731 - until one is told


def read_with(keys_of: Callable[[Powers], Iterable[int]]) -> None:
    """Told by the app whose rows are walled: which keys a person holds."""
    global _keys_of  # noqa: PLW0603 - one registration at start
    _keys_of = keys_of


def keys(powers: Powers) -> str:
    """The person's keys as the setting has them."""
    return "{" + ",".join(map(str, _keys_of(powers))) + "}"


def set_config(value: str) -> tuple[str, tuple[str, str]]:
    """A column of any statement, and its values, that sets the keys for the session."""
    return "set_config(%s, %s, false)", (SETTING, value)


def set_keys(value: str, *, local: bool = False) -> None:
    """For the session; `local`: until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_SET, [SETTING, value, local])


def forget_keys() -> None:
    """Nobody is signed in; a connection that is not open yet holds none anyway."""
    if connection.connection is not None:
        set_keys("")


@contextmanager
def _holding(value: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(_TURN, [SETTING, SETTING, value])
        before = cursor.fetchone()[0]
    try:
        yield
    finally:
        with suppress(DatabaseError):  # a broken transaction takes the setting back by itself
            set_keys(before)


@contextmanager
def reading_as(powers: Powers) -> Iterator[None]:
    """While open, this session reads what the person may read, and no more."""
    with _holding(keys(powers)):
        yield


@contextmanager
def reading_all() -> Iterator[None]:
    """While open, a job or a verb of administration reads every row. Never around an answer."""
    with _holding(JOBS):
        yield


def open_for_work(key: int) -> None:
    """Until the transaction ends, also the rows with this key: a verb at work may lose its own."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, (coalesce(nullif(current_setting(%s, true), ''), '{}')"
            "::bigint[] || %s::bigint)::text, true)",
            [SETTING, SETTING, key],
        )
