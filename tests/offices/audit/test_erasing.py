"""A name that got into a text is gone from every table, and the log still verifies."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from psycopg import sql

from offices.audit.verify import verify
from offices.models import AuditKind, AuditRow
from offices.services.audit import seal
from tasks.models import Note
from tasks.services.talking import add_note

pytestmark = pytest.mark.usefixtures("past_all_rules")
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


def holding(word: str) -> set[str]:
    """Tables in any of whose rows the word stands, folded or not."""
    found = set()
    with connection.cursor() as cursor:
        for (table,) in cursor.execute(TABLES).fetchall():
            asked = sql.SQL("SELECT 1 FROM {} r WHERE r::text ILIKE %s LIMIT 1")
            if cursor.execute(asked.format(sql.Identifier(table)), [f"%{word}%"]).fetchone():
                found.add(table)
    return found


def test_erased_name_stands_in_no_table_and_the_log_verifies(log):
    task = log.log("Việc có tên")
    note = add_note(task_id=task.pk, text="Ông CNRerase gọi", inside=False, actor=log.actor("an"))
    seal(at=timezone.now())
    assert holding("cnrerase") == {"tasks_note", "tasks_historicalnote", "tasks_searchentry"}
    given = {"of": "tasks.note", "number": note.pk, "fields": "text"}
    call_command("erase", **given, by="quan", reason="Yêu cầu của công dân")
    assert holding("cnrerase") == set()
    assert verify() is None
    row = AuditRow.objects.get(kind=AuditKind.ERASED)
    assert (row.person, row.detail) == (log.quan, "Yêu cầu của công dân")


def test_past_that_is_changed_after_its_erasure_is_found(log):
    note = add_note(task_id=log.log("Việc").pk, text="Ông A", inside=False, actor=log.actor("an"))
    given = {"of": "tasks.note", "number": note.pk, "fields": "text"}
    call_command("erase", **given, by="quan", reason="Yêu cầu")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tasks_historicalnote SET text = 'x' WHERE id = %s", [note.pk])
    assert "was changed" in str(verify())


@pytest.mark.parametrize("fields", ["kind", "task", "nothing", ""])
def test_what_is_no_text_is_not_erased(log, fields):
    note = add_note(task_id=log.log("Việc").pk, text="Ông A", inside=False, actor=log.actor("an"))
    with pytest.raises(CommandError):
        call_command(
            "erase", of="tasks.note", number=note.pk, fields=fields, by="quan", reason="Yêu cầu"
        )
    assert Note.objects.get(pk=note.pk).text == "Ông A"
