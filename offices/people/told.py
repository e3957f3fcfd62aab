"""Telling people what happened to their own account or to others' access: an app below does it.

Kinds: `password_changed`, `password_given`, `invited`, `second_step_on`, `second_step_off`,
`recovery_codes_new`, `security_key_on`, `security_key_off`, `mail_test`, `locked_out`,
`second_step_tried`; of others' access: `access_asked`, `access_confirmed`, `access_refused`,
`access_withdrawn`, `access_emergency`, told to whoever confirms it, the chief, the auditors.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import AccessRequest, Person, Post, Role

type Teller = Callable[..., Any]

_tellers: list[Teller] = []


def by(teller: Teller) -> None:
    """Called once by the app that tells, in the event's act.

    It is called as `teller(kind, person=…, once=…, facts=…)`.
    """
    if teller not in _tellers:
        _tellers.append(teller)


def tell(
    kind: str, *, person: Person, once: str = "", facts: Mapping[str, str | int] | None = None
) -> None:
    """Tell the person, by mail and by the bell; never anybody in their place.

    `once`: what happens again under the same word is not told again.
    `facts`: plain values for the words.
    """
    for teller in _tellers:
        teller(kind, person=person, once=once, facts=facts or {})


def _holders(role: Role, office_id: int | None = None) -> set[int]:
    posts = Post.objects.running(timezone.localdate()).of_active_people().filter(role=role)
    posts = posts.filter(office=office_id) if office_id else posts
    return set(posts.values_list("person_id", flat=True))


def chiefs() -> set[int]:
    return _holders(Role.CHIEF)


def _concerned(asked: AccessRequest) -> set[int]:
    """The chief of that office and the auditors."""
    chief = chiefs() if asked.by_any_chief else _holders(Role.CHIEF, asked.office_id)
    return chief | _holders(Role.AUDITOR)


def tell_asked(asked: AccessRequest, *, actor: Actor) -> None:
    people = _concerned(asked) | _holders(Role.ADMINISTRATOR)
    _tell("access_asked", asked, people - {asked.person_id}, actor)


def tell_decided(asked: AccessRequest, *, actor: Actor) -> None:
    people = _concerned(asked) | {asked.asked_by_id}
    _tell(f"access_{asked.state}", asked, people, actor)


def tell_emergencies() -> None:
    """To all chiefs, as soon as there are some: what was done on the server."""
    people = chiefs()
    if not people:
        return
    untold = AccessRequest.objects.filter(emergency=True, chiefs_told_at=None).select_for_update(
        of=("self",)
    )
    for asked in untold.for_pages():
        _tell("access_emergency", asked, people | _holders(Role.AUDITOR), Actor.system())
        asked.chiefs_told_at = timezone.now()
        asked.save(actor=Actor.system(), update_fields=["chiefs_told_at"])


def _tell(kind: str, asked: AccessRequest, people: set[int], actor: Actor) -> None:
    facts: dict[str, str | int] = {
        "kind": asked.kind,
        "who": asked.person.full_name if asked.person else "",
        "role": asked.role,
        "office": asked.office.short_name,
        "request": asked.pk,
        "by": asked.asked_by.full_name,
    }
    for person in Person.objects.filter(pk__in=people - {actor.person.pk}):
        tell(kind, person=person, once=f"{asked.pk}:{asked.state}", facts=facts)
