"""Many people at once, all or none."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from offices.foundation.actor import Actor
from offices.models import Person, Role
from offices.services.access import require_configure
from offices.services.access_requests import propose_post
from offices.services.accounts import invite
from offices.services.people import create_person

REASON = "Nhập từ danh sách"


@transaction.atomic
def import_people(
    *, actor: Actor, rows: Iterable[Mapping[str, Any]], invited: bool
) -> list[Person]:
    """Accounts with their posts; with `invited` a link is mailed to those with an address.

    Nobody gets a password: the others are given one later. Raises ValidationError.
    """
    require_configure(actor)
    return [_one(dict(row), actor=actor, invited=invited) for row in rows]


def _one(row: dict[str, Any], *, actor: Actor, invited: bool) -> Person:
    office, role, division = row.pop("office"), row.pop("role"), row.pop("division")
    person = create_person(actor=actor, **row)
    if office is not None:
        propose_post(
            actor=actor,
            person=person,
            office=office,
            role=Role(role),
            division=division,
            reason=REASON,
        )
    if invited and person.email:
        person = invite(actor=actor, person=person, reason=REASON)
    return person
