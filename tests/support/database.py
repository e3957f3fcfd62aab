"""Fixtures of the database: migrated as owner, used as app, cleaned up by a fresh copy."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connection, connections
from django.test import TransactionTestCase
from psycopg.pq import TransactionStatus
from pytest_django import DjangoDbBlocker

from ops.postgres import Cluster
from tests.support import servers

EMPTY = f"test_{os.getpid()}"
_users = pytest.StashKey[object]()


@dataclass(slots=True)
class TestDatabase:
    """The database this test process is connected to, and what it is copied from.

    There are two: an empty one, and one in which the cast stands already (tests/support/cast.py).
    """

    __test__ = False
    cluster: Cluster
    name: str
    source: str = servers.MIGRATED

    @property
    def app_url(self) -> str:
        return self.cluster.url("app", self.name)

    @property
    def owner_url(self) -> str:
        return self.cluster.url("owner", self.name)

    def renew(self) -> None:
        """Throw everything away that tests have committed."""
        connections.close_all()
        servers.copy(self.cluster, self.name, self.source)

    def switch(self, name: str, source: str) -> None:
        """To another database of this process, which stands already."""
        connections.close_all()
        self.name, self.source = name, source
        self.connect()

    def connect(self) -> None:
        """Point Django, and processes started by tests, at it, as the app's login."""
        chosen = {
            "HOST": "127.0.0.1",
            "PORT": self.cluster.port,
            "NAME": self.name,
            "USER": "app",
            "PASSWORD": self.app_url.split(":")[2].partition("@")[0],
        }
        connections.settings["default"].update(chosen)
        os.environ["DATABASE_URL"] = self.app_url
        os.environ["DATABASE_OWNER_URL"] = self.owner_url


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_users] = servers.join()


def pytest_unconfigure(config: pytest.Config) -> None:
    if users := config.stash.get(_users, None):
        servers.leave(users)
        del config.stash[_users]


@pytest.fixture(scope="session")
def test_database() -> Iterator[TestDatabase]:
    """The throw-away database; for tests that start processes of their own."""
    cluster = servers.start()
    found = TestDatabase(cluster, EMPTY)
    found.renew()
    found.connect()
    yield found
    connections.close_all()
    with servers.admin(cluster) as connection:
        servers.drop(connection, EMPTY)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker, test_database: TestDatabase
) -> Iterator[None]:
    """Instead of pytest-django's, which would migrate as the app's login."""

    def renew(case: TransactionTestCase) -> None:
        test_database.renew()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", renew)
        yield


@pytest.fixture(autouse=True, scope="module")
def _plans_of_this_module() -> None:
    """Kept as the product's sessions keep them, but none made on tables that were empty then."""
    session = connection.connection
    if session is not None and session.info.transaction_status == TransactionStatus.IDLE:
        session.execute("DISCARD PLANS")
