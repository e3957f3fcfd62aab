"""Writing down what the guard refused, after the request's transaction is over."""

from collections.abc import Iterable

from offices.foundation.refusals import Refused
from offices.models import AuditKind, Office, Person, Refusal
from offices.services.audit import note_act

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
