"""Whether the log is as it was written: names the first row that is not.

The chain is made here beside `audit_seal` in SQL: two writings of one rule must agree. Then the
history rows are held against the audit rows that stand for them.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection, transaction
from psycopg import sql

from offices.audit import heads
from offices.audit.watching import watched

START = hashlib.sha256(b"").digest()

_LINKS = """
SELECT s.seq, s.at, s.row_id, s.hash, a.id, a.at, a.kind, a.source, a.source_id, a.object_id,
       a.person_id, a.office_id, a.acting_for_id, host(a.address), a.detail,
       encode(a.digest, 'hex')
FROM offices_auditseal s LEFT JOIN offices_auditrow a ON a.id = s.row_id ORDER BY s.seq
"""


class Link(NamedTuple):
    """One place of the chain with the row it seals; `id` None: the row is gone."""

    seq: int
    sealed_at: datetime
    row_id: int
    hash: bytes
    id: int | None
    at: datetime | None
    rest: tuple[Any, ...]

    def words(self) -> str:
        assert self.at is not None
        told = [self.seq, _moment(self.sealed_at), self.id, _moment(self.at), *self.rest]
        return json.dumps(told, ensure_ascii=False)

    def after(self, before: bytes) -> bytes:
        """The hash this place must have when that one precedes it."""
        return hashlib.sha256(before + self.words().encode()).digest()


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")


def links() -> Iterator[Link]:
    """All places in order, read through a cursor of the server."""
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(_LINKS)
        while rows := cursor.fetchmany(5000):
            for row in rows:
                yield Link(row[0], row[1], row[2], bytes(row[3]), row[4], row[5], tuple(row[6:]))


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


@dataclass(frozen=True, slots=True)
class ChainFault:
    """`row`: number of the audit row, None when only its place is known."""

    seq: int | None
    row: int | None
    what: str

    def __str__(self) -> str:
        place = "" if self.seq is None else f"place {self.seq}"
        row = "" if self.row is None else f"row {self.row}"
        return f"{', '.join(filter(None, (place, row)))}: {self.what}"


_TOMBSTONE = """
SELECT digest FROM offices_auditrow WHERE kind = 'purged' AND source_id = %s ORDER BY id LIMIT 1
"""
# A worker seals each minute: what waits for an hour was put there past it.
_UNSEALED = """
SELECT a.id FROM offices_auditrow a
WHERE a.at < now() - interval '1 hour'
  AND NOT EXISTS (SELECT 1 FROM offices_auditseal s WHERE s.row_id = a.id)
  AND EXISTS (SELECT 1 FROM offices_auditseal s WHERE s.row_id > a.id)
ORDER BY a.id LIMIT 1
"""


def verify() -> ChainFault | None:
    """The first fault: in the chain, against the kept heads, in the history rows it stands for."""
    return next(_faults(), None)


def _faults() -> Iterator[ChainFault]:
    yield from _chain()
    with connection.cursor() as cursor:
        found = cursor.execute(_UNSEALED).fetchone()
    if found:
        yield ChainFault(None, found[0], "the row was never sealed")
    for row, what in wrong_contents():
        yield ChainFault(None, row, what)


def _chain() -> Iterator[ChainFault]:
    told = {head.seq: head for head in heads.kept()}
    last: Link | None = None
    chain = START
    for link in links():
        if last is None and link.seq > 1:
            chain = _purged(link.seq - 1) or b""
        fault = _fault(link, last, chain)
        if fault is None and link.seq in told and told[link.seq].hash != link.hash.hex():
            fault = ChainFault(link.seq, link.row_id, "another head of the chain was kept outside")
        if fault:
            yield fault
            return
        last, chain = link, link.hash
    highest = max(told, default=0)
    if highest > (last.seq if last else 0):
        end = last.seq + 1 if last else 1
        yield ChainFault(end, None, f"the end is cut: a head of place {highest} was kept outside")


def _purged(until: int) -> bytes | None:
    """The hash that a tombstone gives for the last place that was destroyed."""
    with connection.cursor() as cursor:
        found = cursor.execute(_TOMBSTONE, [until]).fetchone()
    return bytes(found[0]) if found and found[0] else None


def _fault(link: Link, last: Link | None, chain: bytes) -> ChainFault | None:
    expected = last.seq + 1 if last else link.seq
    if link.seq != expected:
        return ChainFault(expected, None, "the place is missing")
    if not chain:
        return ChainFault(1, None, "the beginning is missing, and no tombstone says why")
    if link.id is None:
        return ChainFault(link.seq, link.row_id, "the row is missing")
    if link.after(chain) != link.hash:
        return ChainFault(link.seq, link.row_id, "the row or its place was changed")
    return None
