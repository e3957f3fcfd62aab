"""Whether the history rows still are what the audit rows stand for."""

import json
from collections.abc import Iterator
from typing import Any

from django.db import connection
from psycopg import sql

from offices.audit.watching import watched

_KNOWN = """
SELECT source, detail, source_id FROM offices_auditrow WHERE kind = 'columns' ORDER BY id
"""
# The last erasure of a row's text, if any, says what must stand there now.
_CHANGED = """
SELECT a.id, CASE WHEN h.{key} IS NULL THEN 'its history row {name} '
         || a.source_id || ' is missing' ELSE 'its history row {name} '
         || a.source_id || ' was changed' END
FROM offices_auditrow a LEFT JOIN {table} h ON h.{key} = a.source_id
LEFT JOIN LATERAL (SELECT e.digest FROM offices_auditrow e WHERE e.kind = 'erased'
    AND e.source = a.source AND e.source_id = a.source_id AND e.id > a.id
    ORDER BY e.id DESC LIMIT 1) AS erased ON true
WHERE a.source = %(source)s AND a.kind IN ('added', 'changed', 'removed', 'set')
  AND a.detail = %(named)s
  AND (h.{key} IS NULL OR coalesce(erased.digest, a.digest)
       IS DISTINCT FROM audit_digest(to_jsonb(h), %(columns)s))
ORDER BY a.id LIMIT 1
"""
_UNTOLD = """
SELECT h.{key} FROM {table} h WHERE h.{key} > %(first)s
  AND NOT EXISTS (SELECT 1 FROM offices_auditrow a
                  WHERE a.source = %(source)s AND a.source_id = h.{key} AND a.kind <> 'columns')
ORDER BY 1 LIMIT 1
"""


def wrong_contents() -> Iterator[tuple[int | None, str]]:
    """(audit row, what is wrong) for the first such row of each table."""
    shapes: dict[str, dict[str, list[str]]] = {}
    first: dict[str, int] = {}
    with connection.cursor() as cursor:
        for source, detail, start in cursor.execute(_KNOWN).fetchall():
            told = json.loads(detail)
            shapes.setdefault(source, {})[told["name"]] = told["columns"]
            first.setdefault(source, start or 0)
        for table, key, _about in watched():
            names = {"key": sql.Identifier(key), "table": sql.Identifier(table)}
            for named, columns in shapes.get(table, {}).items():
                given: dict[str, Any] = {"source": table, "named": named, "columns": columns}
                asked = sql.SQL(_CHANGED).format(name=sql.SQL(table), **names)
                yield from cursor.execute(asked, given).fetchall()
            untold: dict[str, Any] = {"source": table, "first": first.get(table, 0)}
            for (pk,) in cursor.execute(sql.SQL(_UNTOLD).format(**names), untold).fetchall():
                yield None, f"history row {table} {pk} was put there past the log"
