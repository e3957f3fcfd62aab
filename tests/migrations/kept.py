"""`python -m tests.migrations.kept`: the databases of these tests, kept until a migration changes.

One is made by every migration, one was a database of the last release. Each takes a minute, beside
lint and types in `make test`, and not in the tests that look at them.
"""

import json
from pathlib import Path

from ops import postgres
from ops.backup.database import Restorer, tables
from tests.support import servers

UPGRADED = "upgraded"


def counts(url: str) -> dict[str, int]:
    """Number of rows of each table."""
    return {table: int(told.split()[0]) for table, told in tables(url).items()}


def before(cluster: postgres.Cluster) -> Path:
    """Where it stands how many rows the last release had in each table."""
    return cluster.folder / "before.json"


def upgrade(cluster: postgres.Cluster, name: str) -> None:
    """The last release's database, with its rows, migrated and granted with the code of the day."""
    restorer = Restorer(cluster.url("owner", name))
    restorer.into.write(servers.RELEASE.read_bytes())
    restorer.finish()
    before(cluster).write_text(json.dumps(counts(cluster.url("postgres", name))))
    servers.migrate(cluster, name)


if __name__ == "__main__":
    servers.keep_standing({servers.WHOLE: servers.migrate, UPGRADED: upgrade})
