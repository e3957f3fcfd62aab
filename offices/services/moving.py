"""Somebody moves to another office or division."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import AccessRequest, Division, Office, Person, Post, Role
from offices.services.access import require_configure
from offices.services.access_requests import propose_post
from offices.services.people import demand_handover
from offices.services.posts import check_post, end_post


@transaction.atomic
def move(
    *,
    actor: Actor,
    person: Person,
    office: Office,
    role: Role,
    reason: str,
    division: Division | None = None,
    taker: Person | None = None,
    on: date | None = None,
) -> Post | AccessRequest:
    """Move somebody to another office or division: old posts there end, the new one is home.

    A new post that reads closed cases waits until somebody else has confirmed it.
    """
    require_configure(actor)
    check_post(actor, person, office, role, division)
    day = on or timezone.localdate()
    person = Person.objects.select_for_update().get(pk=person.pk)
    left = list(person.posts.not_over(day).exclude(role=Role.ADMINISTRATOR))
    for office_left in {post.office for post in left} - {office}:
        demand_handover(person, taker, office=office_left, actor=actor, reason=reason)
    for post in left:
        end_post(actor=actor, post=post, on=day, reason=reason)
    return propose_post(
        actor=actor,
        person=person,
        office=office,
        role=role,
        division=division,
        since=day,
        home=True,
        reason=reason,
    )
