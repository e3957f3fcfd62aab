"""Migrations hold their SQL as text; the code's own SQL says the same of a fresh database."""

import psycopg
import pytest

from citizens import guard_sql
from exchange import outbox_sql
from offices.audit import sql as audit
from ops.places import ROOT
from reviews.models import closing_sql, frozen_sql
from tasks.sql import acted, derived, passages, restricted_text, search

# What each room's SQL makes, and how it is taken away again.
ROOMS = {
    "audit": (audit.AUDIT, audit.BACK),
    "derived": (derived.DERIVE + derived.touch_triggers(), derived.BACK),
    "acted": (acted.ACTED, acted.BACK),
    "search": (  # the words of restricted tasks set off a trigger of the search
        search.ROWS + search.SEARCH + search.again_triggers() + restricted_text.MOVES,
        restricted_text.BACK + search.BACK + search.ROWS_BACK,
    ),
    "passages": (passages.KEPT, passages.BACK),
    "sources": (passages.SOURCES, passages.SOURCES_BACK),
    "closing": (closing_sql.recount_function() + closing_sql.TRIGGERS, closing_sql.BACK),
    "frozen": (frozen_sql.FROZEN, frozen_sql.FROZEN_BACK),
    "citizens": (guard_sql.GUARD, guard_sql.BACK),
    "outbox": (outbox_sql.FUNCTION + outbox_sql.TRIGGERS, outbox_sql.UNDO),
    "restricted": (restricted_text.MOVES, restricted_text.BACK),
}
# Rights and settings of functions are given after `migrate`, to all alike (tasks.wall.build).
HELD = """
SELECT p.oid::regprocedure::text, p.prosrc FROM pg_proc p
 WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND NOT EXISTS (
   SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
UNION ALL
SELECT t.tgrelid::regclass || ' ' || t.tgname, pg_get_triggerdef(t.oid)
  FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgname <> 'audit'  -- put on after `migrate`
UNION ALL
SELECT c.oid::regclass || ' ' || a.attname,
       format_type(a.atttypid, a.atttypmod) || a.attstorage::text || a.attgenerated::text || a.attnotnull
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
 WHERE c.relname = 'tasks_searchentry' AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
"""


@pytest.fixture
def owner(test_database, migrated):
    with psycopg.connect(test_database.cluster.url("owner", migrated)) as connection:
        yield connection
        connection.rollback()


def held(connection):
    return dict(connection.execute(HELD).fetchall())


@pytest.mark.parametrize("room", ROOMS)
def test_a_fresh_database_holds_what_the_code_says(owner, room):
    forward, back = ROOMS[room]
    before = held(owner)
    owner.execute(back)
    assert held(owner) != before, "the way back takes nothing away"
    owner.execute(forward)
    assert held(owner) == before


def test_no_migration_imports_living_code():
    """An edit of a module would rewrite what older installations have run."""
    ours = {path.parent.name for path in ROOT.glob("*/apps.py")}
    found = [
        f"{path.parent.parent.name}/{path.name}: {line}"
        for path in ROOT.glob("*/migrations/0*.py")
        for line in path.read_text("utf-8").splitlines()
        if line.startswith(("from ", "import "))
        and line.split()[1].partition(".")[0] in ours
        and line.split()[1] not in FIELDS
    ]
    assert found == []


# Classes that fields of models are made of; their place in a table is the migration's own.
FIELDS = {
    "coordination.models.clock",
    "exchange.models.receiver",
    "offices.models.absence",
    "offices.models.signin",
    "tasks.models.exports",
}
