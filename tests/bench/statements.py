"""`python -m tests.bench.statements DATABASE`: SQL statements of each page, one JSON object."""

import json
import os
import sys
from typing import Any

import django
import psycopg

from tests.bench.data import cluster
from tests.bench.pages import PAGES
from tests.bench.sites import environ
from tests.bench.subjects import find


def client_of(cookies: str) -> Any:
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    for pair in cookies.split("; "):
        name, _, value = pair.partition("=")
        client.cookies[name] = value
    return client


def count(who: Any) -> dict[str, int]:
    """The second look of each page: what is remembered between requests is there."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    found = {}
    for page in PAGES:
        ask = page.ours(who)
        client = client_of(ask.cookies)
        for _look in range(2):
            with CaptureQueriesContext(connection) as asked:
                answer = (
                    client.get(ask.path) if ask.form is None else client.post(ask.path, ask.form)
                )
            assert answer.status_code in (200, 302), (page.name, answer.status_code)
        found[page.name] = len(asked)
        if os.environ.get("SHOW_SQL"):
            lines = [f"{q['time']} {q['sql'][:400]}" for q in asked.captured_queries]
            sys.stderr.write("\n".join([page.name, *lines, ""]))
    return found


def main() -> None:
    name = sys.argv[1]
    server = cluster()
    os.environ.update(environ(server, name, 8000))
    django.setup()
    with psycopg.connect(server.url("owner", name), autocommit=True) as connection:
        who = find(connection)[0]
    print(json.dumps(count(who)))


if __name__ == "__main__":
    main()
