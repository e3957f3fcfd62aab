"""Logs tell what happened and where, never what somebody wrote, searched or is called."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from coordination.watch.logs import PlainFormatter
from tests.support.cast import Cast

CANARY = "Nguyễn-Thị-Kín-4f2a"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """All that every logger writes while the test runs."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PlainFormatter())
    watched = [logging.getLogger(n) for n in ("", "django", "django.request", "axes")]
    for one in watched:
        one.addHandler(handler)
    yield stream
    for one in watched:
        one.removeHandler(handler)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_request_leaves_one_line_with_the_number_its_answer_has(
    cast: Cast, written: io.StringIO
) -> None:
    answer = cast.client("an").get("/tasks/", {"q": CANARY})
    (line,) = [row for row in lines(written) if row["event"] == "request"]
    assert answer.headers["X-Request-ID"] == line["request_id"]
    assert (line["page"], line["person"]) == ("tasks:list", cast.people["an"].pk)


def test_the_number_of_the_proxy_is_kept_when_it_is_one(client: Client) -> None:
    given = client.get("/healthz", headers={"X-Request-ID": "abcdef-1234"})
    assert given.headers["X-Request-ID"] == "abcdef-1234"
    odd = client.get("/healthz", headers={"X-Request-ID": "x y{}"})
    assert odd.headers["X-Request-ID"] != "x y{}"


def test_nothing_that_is_written_or_searched_is_logged(cast: Cast, written: io.StringIO) -> None:
    task = cast.log(f"Rà soát {CANARY}")
    client = cast.client("an")
    for path in (f"/tasks/{task.pk}/", "/search/", f"/no/{CANARY}/", "/tasks/999999999/"):
        client.get(path, {"q": CANARY})
        client.post(path, {"title": CANARY, "username": CANARY})
    client.post("/accounts/login/", {"login": CANARY, "password": CANARY})
    assert lines(written)
    assert CANARY not in written.getvalue()
    assert cast.people["an"].full_name not in written.getvalue()


def test_an_error_is_its_type_and_places_not_its_words(written: io.StringIO) -> None:
    log = logging.getLogger("tasks.somewhere")
    try:
        raise ValueError(f"Key (username)=({CANARY}) already exists")
    except ValueError:
        log.exception("saving %s failed", CANARY, extra={"title": CANARY})
    (line,) = lines(written)
    assert (line["event"], line["error"]) == ("saving … failed", "ValueError")
    assert line["places"][-1].startswith("test_logs.py:")
    assert CANARY not in written.getvalue()


def test_words_of_a_library_are_cut_before_they_quote_anything(written: io.StringIO) -> None:
    logging.getLogger("somewhere.else").error(f"Invalid header: {CANARY}")  # noqa: G004
    assert lines(written)[0]["event"] == "Invalid header"
