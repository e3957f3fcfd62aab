"""`python -m tests.bench.diary_statements SIZE COOKIES ADDRESS…`: statements of second looks.

Of the database of that size; a line each.
"""

import os
import sys

import django

from tests.bench.data import cluster, database
from tests.bench.sites import environ


def main() -> None:
    size, cookies, *addresses = sys.argv[1:]
    os.environ.update(environ(cluster(), database(int(size)), 8000))
    django.setup()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.bench.statements import client_of

    client = client_of(cookies)
    for address in addresses:
        for _look in range(2):
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address).status_code == 200
        if os.environ.get("SHOW_SQL"):
            lines = [f"{one['time']} {one['sql'][:600]}" for one in asked.captured_queries]
            sys.stderr.write("\n".join([address, *lines, ""]))
        print(len(asked))


if __name__ == "__main__":
    main()
