"""The database refuses: a Vietnamese 503 at every address, and the signs of life tell it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import OperationalError, connections
from django.test import Client, RequestFactory
from django.urls import reverse

from coordination.watch.outage import database_is_away, server_error
from tests.exchange.conftest import System, system  # noqa: F401 (a fixture)
from tests.permissions.conftest import Stage, stage  # noqa: F401 (a fixture)
from tests.permissions.test_urls import DOORS, special
from tests.support.cast import Cast

OPEN = {"healthz", "metrics", "content_report"}  # they ask no database


@contextmanager
def refused() -> Iterator[None]:
    """Every new connection of this process goes to a port where nobody listens."""
    held = connections["default"]
    away = held.copy()
    with socket.socket() as room:
        room.bind(("127.0.0.1", 0))
        away.settings_dict = {**held.settings_dict, "PORT": room.getsockname()[1]}
        connections["default"] = away
        try:
            yield
        finally:
            connections["default"] = held


def told(client: Client, path: str, **headers: str) -> Any:
    client.raise_request_exception = False
    with refused():
        return client.get(path, headers=headers)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/tasks/", "/diary/", "/settings/people/", "/nowhere/"])
def test_signed_in_people_read_what_has_happened(cast: Cast, path: str) -> None:
    answer = told(cast.client("an"), path)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert "Cơ sở dữ liệu" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "Content-Security-Policy" in answer.headers


def test_no_address_answers_anything_else(stage: Stage) -> None:  # noqa: F811
    client, found = stage.client("an"), {}
    for name in sorted(DOORS.keys() - OPEN):
        given = stage.kwargs("internal", DOORS[name].kwargs) | special(name)
        status = told(client, reverse(name, kwargs=given)).status_code
        if status != 503:
            found[name] = status
    assert found == {}


@pytest.mark.django_db
def test_signs_of_life_tell_it_to_signed_in_people_too(cast: Cast) -> None:
    client = cast.client("an")
    assert told(client, "/healthz").status_code == 200
    ready = told(client, "/readyz")
    assert (ready.status_code, ready.json()["database"]) == (503, False)


@pytest.mark.django_db
@pytest.mark.parametrize("signed_in", [False, True])
def test_the_interface_tells_it_in_its_own_form(system: System, signed_in: bool) -> None:  # noqa: F811
    client = system.cast.client("an") if signed_in else Client()
    answer = told(client, "/api/v1/me", Authorization=f"Bearer {system.text}")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 503


@pytest.mark.django_db
def test_a_fault_of_ours_is_still_a_fault() -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        assert server_error(RequestFactory().get("/")).status_code == 500
    assert not database_is_away(ValueError())
    assert database_is_away(OperationalError("connection refused"))
