"""Whether the log is as it was written: names the first row that is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from offices.audit import heads
from offices.audit.chain import START, Link, links
from offices.audit.contents import wrong_contents


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
