"""`python -m tests.migrations.release`: keep a database of this release, with rows, for the next.

Run once when a release is made (`make release`); test_upgrade.py restores it, migrates it with the
code of the day and looks whether everything is still there.
"""

import os
import subprocess
import sys

import tests.support.environment  # noqa: F401 (the environment that every test runs in)
from ops.backup.database import dump
from ops.places import ROOT
from tests.support import servers


def main() -> None:
    users = servers.join()
    cluster = servers.start()
    try:
        with servers.migrated(cluster) as name:
            app, owner = cluster.url("app", name), cluster.url("owner", name)
            environ = {**os.environ, "DATABASE_URL": app, "DATABASE_OWNER_URL": owner}
            seed = [sys.executable, "manage.py", "seed_demo"]
            subprocess.run(seed, cwd=ROOT, env=environ, check=True)
            servers.RELEASE.write_bytes(b"".join(dump(cluster.url("postgres", name))))
    finally:
        servers.leave(users)
    sys.stdout.write(
        f"{servers.RELEASE.relative_to(ROOT)}: {servers.RELEASE.stat().st_size:,} bytes\n"
    )


if __name__ == "__main__":
    main()
