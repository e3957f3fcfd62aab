"""Puts the audit's trigger on every history table; run by `grant_app`, as the owner."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from psycopg import sql

# `sealed` (who may read a restricted row) changes with the case and is no part of what was done.
COLUMNS = """
SELECT array_agg(attname ORDER BY attname) FROM pg_attribute
WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'sealed'
"""
NOTE = """
INSERT INTO offices_auditrow (at, kind, source, source_id, detail)
SELECT clock_timestamp(), 'columns', %(table)s, %(from)s, %(detail)s
WHERE NOT EXISTS (SELECT 1 FROM offices_auditrow
                  WHERE kind = 'columns' AND source = %(table)s AND detail = %(detail)s)
"""
TRIGGER = """
CREATE OR REPLACE TRIGGER audit AFTER INSERT ON {table} REFERENCING NEW TABLE AS inserted
FOR EACH STATEMENT EXECUTE FUNCTION audit_history({key}, {object}, {named})
"""


def watched() -> Iterator[tuple[str, str, str]]:
    """(table, its key, column of the row the history is about) of every history table."""
    for model in apps.get_models(include_auto_created=True):
        names = {field.name for field in model._meta.fields}
        table = model._meta.db_table
        if "history_id" in names:
            pk = model.instance_type._meta.pk  # type: ignore[attr-defined]  # simple-history's
            yield table, "history_id", str(pk.column)
        elif "m2m_history_id" in names:
            yield table, "m2m_history_id", "history_id"


def name_of(columns: list[str]) -> str:
    """What rows with these columns are marked with."""
    return hashlib.sha256(json.dumps(columns).encode()).hexdigest()[:12]


def watch_history(cursor: Any) -> None:
    """Repeatable: new tables get the trigger, changed columns are noted before they are used."""
    for table, key, about in sorted(watched()):
        columns = cursor.execute(COLUMNS, [table]).fetchone()[0]
        newest = sql.SQL("SELECT coalesce(max({}), 0) FROM {}")
        first = newest.format(sql.Identifier(key), sql.Identifier(table))
        start = cursor.execute(first).fetchone()[0]
        detail = json.dumps({"name": name_of(columns), "columns": columns})
        cursor.execute(NOTE, {"table": table, "from": start, "detail": detail})
        words = {"key": key, "object": about, "named": name_of(columns)}
        cursor.execute(
            sql.SQL(TRIGGER).format(
                table=sql.Identifier(table), **{k: sql.Literal(v) for k, v in words.items()}
            )
        )
