"""Access given on the server: when no chief exists yet, and in an emergency."""

from django.db import transaction
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import AccessKind, AccessRequest, AccessState, Office, Person, Role
from offices.people.closed import guarded_office
from offices.people.told import tell_emergencies
from offices.services.accounts import take_off_second_step
from offices.services.people import give_password
from offices.services.posts import give_post


@transaction.atomic
def grant_on_server(
    *, kind: str, person: Person, office: Office | None, role: str, password: str, reason: str
) -> AccessRequest:
    """Acts at once, stands in the list of requests, and is told to all chiefs and auditors."""
    system = Actor.system()
    whose = office or guarded_office(person) or Office.objects.order_by("sort", "id")[0]
    asked = AccessRequest(
        kind=AccessKind(kind),
        person=person,
        office=whose,
        role=role,
        reason=reason,
        asked_by=system.person,
        decided_by=system.person,
        decided_at=timezone.now(),
        state=AccessState.CONFIRMED,
        emergency=True,
    )
    asked.save(actor=system, reason=reason)
    if kind == AccessKind.POST:
        give_post(actor=system, person=person, office=whose, role=Role(role), reason=reason)
    elif kind == AccessKind.PASSWORD:
        give_password(actor=system, person=person, password=password)
    else:
        take_off_second_step(actor=system, person=person, reason=reason)
    tell_emergencies()
    return asked
