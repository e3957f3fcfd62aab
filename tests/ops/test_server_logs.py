"""gunicorn and Celery write the same listed keys as the pages, and quote nobody."""

import contextlib
import io
import json
import logging
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from coordination.celery import app
from coordination.watch.logs import ALLOWED, PlainFormatter
from ops import postgres
from ops.places import ROOT, answers, free_port

CANARY = "Nguyen-Thi-Kin-4f2a"
KEYS = ALLOWED | {"event", "level", "logger", "at", "request_id"}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """gunicorn as the product starts it, in front of a program that fails."""
    port, log = free_port(), tmp_path / "log"
    words = [str(Path(sys.executable).parent / "gunicorn"), "tests.ops.faulty"]
    words += ["--bind", f"127.0.0.1:{port}", "--worker-class", "gthread", "--no-control-socket"]
    with log.open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, stdout=out, stderr=out)
        end = time.monotonic() + 30
        while not answers(port) and time.monotonic() < end:
            time.sleep(0.1)
        yield port, log
        process.terminate()
        process.wait(20)


def test_gunicorn_quotes_no_request(served: tuple[int, Path]) -> None:
    port, log = served
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/{CANARY}?q={CANARY}", timeout=10)
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert all(set(line) <= KEYS for line in lines)
    [fault] = [line for line in lines if line["level"] == "error"]
    assert (fault["event"], fault["error"]) == ("Error handling request … …", "ValueError")
    assert CANARY not in log.read_text()


def test_celery_quotes_no_task() -> None:
    @app.task(name="tests.faulty")  # type: ignore[untyped-decorator]
    def faulty(who: str) -> None:
        raise ValueError(f"no mailbox {who}")

    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PlainFormatter())
    watched = logging.getLogger("celery.app.trace")
    watched.addHandler(handler)
    try:
        faulty.apply(args=(CANARY,), throw=False)
    finally:
        watched.removeHandler(handler)
        app.tasks.pop("tests.faulty")
    [line] = [json.loads(text) for text in stream.getvalue().splitlines()]
    assert line["error"] == "ValueError" and set(line) <= KEYS
    assert CANARY not in stream.getvalue()


def test_postgres_quotes_no_row(tmp_path: Path) -> None:
    cluster = postgres.start_detached(tmp_path, durable=False)
    try:
        with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as connection:
            connection.execute("CREATE TABLE people (name text UNIQUE)")
            for _ in range(2):
                with contextlib.suppress(psycopg.Error):
                    connection.execute(f"INSERT INTO people VALUES ('{CANARY}')")  # noqa: S608
            with contextlib.suppress(psycopg.Error):
                connection.execute(f"SELECT '{CANARY}'::int")
    finally:
        postgres.stop(tmp_path)
    told = (tmp_path / "log").read_text()
    assert "ready to accept connections" in told and CANARY not in told


def test_words_of_a_library_end_before_a_quotation() -> None:
    for text in (f"Invalid request from ip={CANARY}", f'bad "{CANARY}"', f"x: {CANARY}"):
        record = logging.LogRecord("gunicorn.error", logging.WARNING, "", 0, text, None, None)
        assert CANARY not in PlainFormatter().format(record)
