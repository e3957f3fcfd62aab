"""Erasing a person's data where text should never have held it: the row, its past, its words.

Run by the owner's login (`manage.py erase`): the application's may not change a history. What was
erased is said in the log, not what it was; `verify_audit` then expects the text to be gone.
"""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from psycopg import sql

from offices.foundation.actor import Actor
from offices.foundation.history import Tracked

_BLANK = "UPDATE {table} SET {columns} WHERE {key} = %(id)s"
_TOLD = """
INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, %(who)s, %(why)s,
       audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
FROM offices_auditrow a
JOIN {history} h ON h.history_id = a.source_id
JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
              WHERE c.kind = 'columns' AND c.source = a.source
                AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) AS k ON true
WHERE a.source = %(source)s AND h.{key} = %(id)s AND a.kind IN ('added', 'changed', 'removed')
"""
_WORDS = """
UPDATE tasks_searchentry e SET words = tasks_words(e.task_id) FROM {table} r
WHERE r.{key} = %(id)s AND e.task_id = {way}
"""


@transaction.atomic
def erase(
    *, model: type[Tracked], pk: int, fields: Sequence[str], actor: Actor, reason: str
) -> int:
    """Blank these texts of one row and of its whole past; how many history rows that were."""
    meta, history = model._meta, model.history.model._meta
    wrong = [name for name in fields if not _is_text(model, name)]
    if wrong or not fields or not reason.strip() or meta.pk is None:
        raise ValidationError(f"no text to erase: {', '.join(wrong) or 'reason or fields missing'}")
    key = sql.Identifier(str(meta.pk.column))
    blank = sql.SQL(", ").join(sql.SQL("{} = ''").format(sql.Identifier(f)) for f in fields)
    values = {"id": pk, "who": actor.person.pk, "why": reason, "source": history.db_table}
    with connection.cursor() as cursor:
        for table in (meta.db_table, history.db_table):
            names = {"table": sql.Identifier(table), "columns": blank, "key": key}
            cursor.execute(sql.SQL(_BLANK).format(**names), values)
        erased: int = cursor.rowcount
        told = sql.SQL(_TOLD).format(history=sql.Identifier(history.db_table), key=key)
        cursor.execute(told, values)
        if way := _way(model):
            names = {"table": sql.Identifier(meta.db_table), "key": key, "way": sql.SQL(way)}
            cursor.execute(sql.SQL(_WORDS).format(**names), values)
    return erased


def _is_text(model: type[models.Model], name: str) -> bool:
    fields = {f.name: f for f in model._meta.concrete_fields}
    found = fields.get(name)
    return isinstance(found, models.CharField | models.TextField) and not found.choices


def _way(model: type[models.Model]) -> str:
    """How the row's task is found, where its words are searched."""
    names = {f.attname for f in model._meta.concrete_fields}
    if model._meta.label_lower == "tasks.task":
        return "r.id"
    if "task_id" in names:
        return "r.task_id"
    in_part = "(SELECT p.task_id FROM tasks_part p WHERE p.id = r.part_id)"
    return in_part if "part_id" in names else ""
