"""Whatever a database administrator changes in the log, `verify` names it."""

import random
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from psycopg import sql

from offices.audit.verify import verify
from offices.foundation.actor import Actor
from offices.models import AuditKind, AuditRow, AuditSeal
from offices.services.audit import purge, seal

SEEDS = range(100)
PLACES = "SELECT seq, row_id FROM offices_auditseal ORDER BY 1"
pytestmark = pytest.mark.usefixtures("past_all_rules")
COLUMNS = {
    "at": "at + interval '1 second'",
    "kind": "left('x' || kind, 10)",
    "source": "source || 'x'",
    "source_id": "coalesce(source_id, 0) + 1",
    "object_id": "coalesce(object_id, 0) + 1",
    "person_id": "coalesce(person_id, 0) + 1",
    "office_id": "coalesce(office_id, 0) + 1",
    "acting_for_id": "coalesce(acting_for_id, 0) + 1",
    "address": "'203.0.113.9'",
    "detail": "detail || ' '",
    "digest": "sha256('x')",
}


def run(statement: str | sql.Composed, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement, list(values))
        assert cursor.rowcount


def sealed() -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        found: list[tuple[int, int]] = cursor.execute(PLACES).fetchall()
        return found


def edit(chance: random.Random) -> None:
    column = chance.choice(sorted(COLUMNS))
    words = sql.SQL("UPDATE offices_auditrow SET {} = {} WHERE id = %s")
    row = chance.choice(sealed())[1]
    run(words.format(sql.Identifier(column), sql.SQL(COLUMNS[column])), row)


def delete(chance: random.Random) -> None:
    """The row; or the row with its place."""
    seq, row = chance.choice(sealed()[:-1])
    run("DELETE FROM offices_auditrow WHERE id = %s", row)
    if chance.random() < 0.5:
        run("DELETE FROM offices_auditseal WHERE seq = %s", seq)


def reorder(chance: random.Random) -> None:
    """Two rows change places, their hashes stay; or take them along."""
    (one, first), (two, second) = chance.sample(sealed(), 2)
    moved = chance.choice(["row_id", "row_id, hash", "hash"])
    run("UPDATE offices_auditseal SET row_id = -1 WHERE seq = %s", one)
    given = {"row_id": "%s", "row_id, hash": "%s, (SELECT hash FROM o WHERE seq = %s)"}
    if moved == "hash":
        run("UPDATE offices_auditseal SET row_id = %s WHERE seq = %s", first, one)
        run(
            "UPDATE offices_auditseal a SET hash = b.hash FROM offices_auditseal b "
            "WHERE a.seq IN (%s, %s) AND b.seq IN (%s, %s) AND a.seq <> b.seq",
            one,
            two,
            one,
            two,
        )
        return
    assert moved in given
    run("UPDATE offices_auditseal SET row_id = %s WHERE seq = %s", first, two)
    run("UPDATE offices_auditseal SET row_id = %s WHERE seq = %s", second, one)


def cut(chance: random.Random) -> None:
    """The newest places go, with their rows or without."""
    places = sealed()
    first, _row = chance.choice(places[1:])
    if chance.random() < 0.5:
        run(
            "DELETE FROM offices_auditrow WHERE id IN "
            "(SELECT row_id FROM offices_auditseal WHERE seq >= %s)",
            first,
        )
    run("DELETE FROM offices_auditseal WHERE seq >= %s", first)


def begin_later(chance: random.Random) -> None:
    """The oldest places go, and no tombstone says so."""
    last, _row = chance.choice(sealed()[:-1])
    run("DELETE FROM offices_auditseal WHERE seq <= %s", last)


FORGED = (
    """UPDATE {} SET history_change_reason = history_change_reason || 'x'
       WHERE history_id = (SELECT max(history_id) FROM {})""",
    "DELETE FROM {} WHERE history_id = (SELECT max(history_id) FROM {})",
    """INSERT INTO {} SELECT (jsonb_populate_record(h, jsonb_build_object('history_id',
       history_id + 1))).* FROM {} h ORDER BY history_id DESC LIMIT 1""",
)


def forge_history(chance: random.Random) -> None:
    """A history row is edited, taken away, or put there past the log."""
    table = sql.Identifier(chance.choice(["offices_historicalperson", "tasks_historicaltask"]))
    run(sql.SQL(chance.choice(FORGED)).format(table, table))


TAMPERINGS: tuple[Callable[[random.Random], None], ...] = (
    edit,
    delete,
    reorder,
    cut,
    begin_later,
    forge_history,
)


def test_each_of_a_hundred_random_tamperings_is_found(log):
    """All in one test: making the log takes longer than changing it."""
    assert verify() is None
    missed = []
    for seed in SEEDS:
        chance = random.Random(seed)
        tamper = TAMPERINGS[seed % len(TAMPERINGS)]
        point = transaction.savepoint_create()
        tamper(chance)
        if verify() is None:
            missed.append((seed, tamper.__name__))
        transaction.savepoint_rollback(point)
    assert missed == []
    assert verify() is None


def test_the_changed_row_is_the_one_that_is_named(log):
    seq, row = sealed()[7]
    run("UPDATE offices_auditrow SET detail = 'x' WHERE id = %s", row)
    fault = verify()
    assert fault is not None
    assert (fault.seq, fault.row) == (seq, row)


def test_a_chain_made_anew_is_found_by_the_head_outside(log, folder):
    """Who may change everything in the database cannot change what was kept elsewhere."""
    run("DELETE FROM offices_auditrow WHERE id = %s", sealed()[-1][1])
    run("DELETE FROM offices_auditseal")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("SELECT audit_seal(100000, false)")
    assert "outside" in str(verify())


@pytest.mark.parametrize("words", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}"])
def test_even_a_superuser_meets_the_trigger(log, words):
    for table in ("offices_auditrow", "offices_auditseal"):
        with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
            connection.cursor().execute(words.format(table))


def test_destroyed_rows_leave_a_tombstone_that_verifies(log):
    before = AuditSeal.objects.count()
    until = purge(before=timezone.now(), actor=Actor(person=log.quan), reason="Hết hạn lưu")
    assert until == before - 1
    stone = AuditRow.objects.get(kind=AuditKind.PURGED)
    assert (stone.person, stone.detail, stone.source_id) == (log.quan, "Hết hạn lưu", until)
    assert verify() is None
    log.log("Việc mới")
    seal(at=timezone.now())
    assert verify() is None


def test_command_says_that_all_is_well_or_names_the_row(log, capsys):
    call_command("verify_audit")
    assert "as they were written" in capsys.readouterr().out
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE offices_auditrow SET detail = 'x' WHERE id = 3")
    with pytest.raises(CommandError, match="row 3"):
        call_command("verify_audit")
