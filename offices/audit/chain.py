"""The chain in Python, beside `audit_seal` in SQL: two writings of one rule must agree."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection, transaction

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
