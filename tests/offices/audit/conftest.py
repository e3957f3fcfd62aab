"""A log with a few acts in it, its heads in a folder of the test, and a hand past all rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from offices.services.audit import seal
from tests.support.cast import Cast, make_cast
from tests.support.database import TestDatabase


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.AUDIT_DIR = tmp_path / "audit"
    return tmp_path / "audit"


@pytest.fixture
def log(folder: Path, db: None) -> Cast:
    """The acts of making the cast, and of a task, sealed in two goes."""
    cast = make_cast()
    cast.log("Rà soát CNRf00dF", ask={"vpub": None})
    seal(at=timezone.now())
    cast.client("an").get("/accounts/login/")
    seal(at=timezone.now())
    return cast


@pytest.fixture
def past_all_rules(
    test_database: TestDatabase, django_db_setup: None, django_db_blocker: Any
) -> Iterator[None]:
    """While open, Django is connected as a database administrator whom no trigger stops."""
    url = test_database.cluster.url("postgres", test_database.name)
    with django_db_blocker.unblock():
        connections["default"].close()
        connections.settings["default"].update(
            USER="postgres", PASSWORD=url.split(":")[2].partition("@")[0]
        )
        connections["default"].settings_dict.update(connections.settings["default"])
        yield
        connections["default"].close()
        test_database.connect()
        connections["default"].settings_dict.update(connections.settings["default"])
