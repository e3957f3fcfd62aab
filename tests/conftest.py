"""What every test has: see tests/support for each part."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.signals import request_finished
from django.db import connection
from hypothesis import settings as drawing
from psycopg.pq import TransactionStatus

from tests.support.clock import ordinary_day

IDLE, IN_TRANSACTION = TransactionStatus.IDLE, TransactionStatus.INTRANS

# How long one drawn case takes says how busy the machine is; speed has tests of its own.
drawing.register_profile("house", deadline=None)
drawing.load_profile("house")

pytest_plugins = [
    "tests.support.network",
    "tests.support.database",
    "tests.support.broker",
    "tests.support.browser",
    "tests.support.cast",
    "tests.support.order",
    "tests.support.diary",
    "tests.support.words_apart",
]


@pytest.fixture(autouse=True, scope="session")
def _quick_and_plain() -> None:
    """No `collectstatic` before tests, and no password hashing that is slow on purpose."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.RECOVERY_CODE_ROUNDS = 1
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True, scope="session")
def _tests_read_all() -> Iterator[None]:
    """After each request the session of the test itself holds the key of jobs again."""

    def read_all(**_words: object) -> None:
        raw = connection.connection
        if raw is not None and raw.info.transaction_status in (IDLE, IN_TRANSACTION):
            raw.execute("SELECT set_config('app.reader_keys', '{0}', false)")

    request_finished.connect(read_all, dispatch_uid="tests.read_all")
    yield
    request_finished.disconnect(dispatch_uid="tests.read_all")


@pytest.fixture
def wednesday() -> Iterator[None]:
    """For what counts days on from today and says which day of the week they come to."""
    with ordinary_day():
        yield
