"""Writing the audit: acts that leave no history row, what the guard refused, the chain, and the end
of old rows.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from offices.audit.heads import keep
from offices.foundation.actor import Actor
from offices.foundation.refusals import Refused
from offices.models import AuditKind, AuditRow, AuditSeal, Office, Person, Refusal

AT_ONCE = 20_000
_LATE_LOOK = 5  # minutes after midnight in which the rows of two days are looked through


def note_act(
    *,
    kind: AuditKind,
    source: str,
    person_id: int | None,
    office_id: int | None = None,
    address: str | None = None,
    objects: Mapping[str, int] | None = None,
) -> None:
    """One row, without content: `source` is a page's name, `objects` the numbers in its address.

    Call it outside any transaction that may be rolled back.
    """
    told = dict(objects or {})
    AuditRow(
        at=timezone.now(),
        kind=kind,
        source=source[:80],
        object_id=next(iter(told.values()), None),
        person_id=person_id,
        office_id=office_id,
        address=address,
        detail=" ".join(f"{name}={number}" for name, number in told.items()),
    ).save(force_insert=True)


def seal(*, at: datetime) -> int:
    """Chain what was written since; one writer at a time, also of several workers.

    The newest place is kept outside the database. Returns how many rows were sealed.
    """
    local = timezone.localtime(at)
    thorough = local.hour == 0 and local.minute < _LATE_LOOK
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT audit_seal(%s, %s)", [AT_ONCE, thorough])
        sealed: int = cursor.fetchone()[0]
    last = AuditSeal.objects.order_by("-seq").first()
    if last is not None:  # outside: a full disk must not keep rows unsealed
        keep(last.seq, bytes(last.hash).hex(), at)
    return sealed


def purge(*, before: datetime, actor: Actor, reason: str) -> int:
    """Destroy the part of the chain sealed before that moment; a tombstone says who and why.

    By the owner's login only. Returns the last place that was destroyed, 0 for none.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT audit_purge(%s, %s, %s)", [before, actor.person.pk, reason])
        until: int = cursor.fetchone()[0]
    seal(at=timezone.now())
    return until


FIELD_LENGTH = 100


def record_refusals(
    refused: Iterable[Refused], *, person: Person | None, office: Office | None, where: str
) -> list[Refusal]:
    """One row for each refusal, without the text.

    Call it outside any transaction that may be rolled back: the row must stay.
    """
    rows = [
        Refusal(
            person=person,
            office=office,
            field=one.field[:FIELD_LENGTH],
            where=where[:FIELD_LENGTH],
            place=one.place,
            level=one.level,
        )
        for one in refused
    ]
    made = Refusal.objects.bulk_create(rows)
    for row in made:
        note_act(
            kind=AuditKind.SECRET,
            source=where,
            person_id=row.person_id,
            office_id=row.office_id,
            objects={"refusal": row.pk},
        )
    return made
