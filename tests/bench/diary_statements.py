"""`python -m tests.bench.diary_statements ADDRESS COOKIES`: SQL statements of the second look."""

import os
import sys

import django

from tests.bench.data import cluster
from tests.bench.diary_rows import ENTRIES
from tests.bench.sites import environ


def main() -> None:
    address, cookies = sys.argv[1:]
    os.environ.update(environ(cluster(), ENTRIES, 8000))
    django.setup()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.bench.statements import client_of

    client = client_of(cookies)
    for _look in range(2):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
    if os.environ.get("SHOW_SQL"):
        sys.stderr.write("\n".join(one["sql"][:600] for one in asked.captured_queries))
    print(len(asked))


if __name__ == "__main__":
    main()
