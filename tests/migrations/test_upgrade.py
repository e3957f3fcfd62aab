"""A database of the last release, with its rows, becomes one of this release."""

import json
import os
import subprocess
import sys

import psycopg
import pytest

from ops.places import ROOT
from tests.migrations.kept import UPGRADED, before, counts, upgrade
from tests.support import servers

# Rows of the framework's own, which a migration may add to.
OWN = {"django_migrations", "django_content_type", "auth_permission"}
# The audit notes the columns of a history that is new or has grown.
GROWS = {"offices_auditrow"}
# Words of restricted cases, read by the application's login for nobody.
SEALED = """
SELECT (SELECT count(*) FROM tasks_task WHERE access = 'restricted'),
       (SELECT count(*) FROM tasks_restrictedwords)
"""

# Lines of conclusions and their history with a lead; the council; milestones with who owes them.
KEYS = """
SELECT (SELECT count(*) FROM tasks_conclusion WHERE lead_id IS NOT NULL),
       (SELECT count(*) FROM tasks_historicalconclusion WHERE lead_id IS NOT NULL),
       (SELECT council_id FROM coordination_setting),
       (SELECT count(*) FROM coordination_deadlinerule WHERE plans <> '{}')
"""


@pytest.fixture(scope="module")
def upgraded(test_database, tmp_path_factory):
    """(urls of superuser, owner and app, rows of each table before)."""
    cluster = test_database.cluster
    with (
        servers.standing(cluster, UPGRADED, upgrade) as name,
        pytest.MonkeyPatch.context() as patch,  # heads of other logs are kept in VAR_DIR
    ):
        patch.setenv("VAR_DIR", str(tmp_path_factory.mktemp("upgraded")))
        rows = json.loads(before(cluster).read_text())
        yield *(cluster.url(login, name) for login in ("postgres", "owner", "app")), rows


def manage(words, url):
    environ = {**os.environ, "DATABASE_URL": url, "DATABASE_OWNER_URL": url}
    line = [sys.executable, "manage.py", *words]
    done = subprocess.run(line, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_no_row_is_lost(upgraded):
    everything, _owner, _app, rows = upgraded
    after = counts(everything)
    lost = {
        table: (count, after.get(table))
        for table, count in rows.items()
        if table not in OWN
        and after.get(table) != (max(count, after[table]) if table in GROWS else count)
    }
    assert rows["tasks_task"] > 100
    assert lost == {}


def test_the_audit_still_holds_together(upgraded):
    _everything, owner, _app, _before = upgraded
    assert manage(["verify_audit"], owner)


def test_the_wall_stands_around_what_was_restricted(upgraded):
    everything, _owner, app, _before = upgraded
    with psycopg.connect(everything) as connection:
        tasks, words = connection.execute(SEALED).fetchone()
    assert tasks and words == tasks
    with psycopg.connect(app) as connection:
        assert connection.execute(SEALED).fetchone() == (0, 0)


def test_what_stood_as_a_code_or_in_the_code_is_a_key(upgraded):
    everything, _owner, _app, _before = upgraded
    with psycopg.connect(everything) as connection:
        assert all(connection.execute(KEYS).fetchone())


def test_nothing_is_left_to_migrate(upgraded):
    _everything, owner, _app, _before = upgraded
    assert "[ ]" not in manage(["showmigrations"], owner)
