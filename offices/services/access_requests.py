"""What opens closed cases needs two: one administrator asks, another or the chief confirms.

Posts that read closed cases or configure, such powers of a role, and a new password, invitation or
second step of whoever reads closed cases. Nobody asks or confirms for himself. Jobs and commands
act at once: at installation, and in an emergency (`manage.py grant_access`).
"""

from datetime import date
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import (
    AccessKind,
    AccessRequest,
    AccessState,
    Division,
    Office,
    OfficeGroupPermission,
    Person,
    Post,
    Role,
)
from offices.people import closed
from offices.people.told import tell_asked, tell_decided, tell_emergencies
from offices.services import accounts, people, posts, powers
from offices.services.access import is_system, require_configure


@transaction.atomic
def propose_post(
    *,
    actor: Actor,
    person: Person,
    office: Office,
    role: Role,
    division: Division | None = None,
    since: date | None = None,
    home: bool = False,
    reason: str = "",
) -> Post | AccessRequest:
    """Give a post, or ask for one that somebody else must confirm."""
    require_configure(actor)
    if is_system(actor) or not closed.is_guarded(office=office, role=role):
        return posts.give_post(
            actor=actor,
            person=person,
            office=office,
            role=role,
            division=division,
            since=since,
            home=home,
            reason=reason,
        )
    posts.check_post(actor, person, office, role, division)
    return _ask(
        AccessRequest(
            kind=AccessKind.POST,
            person=person,
            office=office,
            role=role,
            division=division,
            since=since,
            home=home,
        ),
        actor=actor,
        reason=reason,
    )


@transaction.atomic
def propose_power(
    *, actor: Actor, office: Office, role: Role, codename: str, reason: str
) -> OfficeGroupPermission | AccessRequest:
    """Give a role a power, or ask for one that opens closed cases."""
    require_configure(actor)
    if is_system(actor) or codename not in closed.GUARDED:
        return powers.grant_power(
            actor=actor, office=office, role=role, codename=codename, reason=reason
        )
    powers.refuse_own(actor, office, role)
    asked = AccessRequest(kind=AccessKind.POWER, office=office, role=role, codename=codename)
    return _ask(asked, actor=actor, reason=reason)


def propose_password(*, actor: Actor, person: Person, password: str) -> Person | AccessRequest:
    """A new password, or one that waits, hashed, until somebody else has confirmed it."""
    office = _guarded(actor, person)
    if office is None:
        return people.give_password(actor=actor, person=person, password=password)
    validate_password(password, person)
    secret = make_password(password)
    return _ask_about(person, office, AccessKind.PASSWORD, actor=actor, secret=secret)


def propose_invitation(*, actor: Actor, person: Person, reason: str) -> Person | AccessRequest:
    office = _guarded(actor, person)
    if office is None:
        return accounts.invite(actor=actor, person=person, reason=reason)
    accounts.check_invitation(person)
    return _ask_about(person, office, AccessKind.INVITATION, actor=actor, reason=reason)


def propose_second_step_off(*, actor: Actor, person: Person, reason: str) -> Person | AccessRequest:
    office = _guarded(actor, person)
    if office is None:
        return accounts.take_off_second_step(actor=actor, person=person, reason=reason)
    accounts.check_second_step(actor, person)
    return _ask_about(person, office, AccessKind.SECOND_STEP, actor=actor, reason=reason)


def _guarded(actor: Actor, person: Person) -> Office | None:
    require_configure(actor)
    if is_system(actor):
        return None
    if person.pk == actor.person.pk:
        raise ValidationError(_("Another administrator must do this for you."))
    return closed.guarded_office(person)


@transaction.atomic
def _ask_about(
    person: Person, office: Office, kind: str, *, actor: Actor, reason: str = "", secret: str = ""
) -> AccessRequest:
    leads = person.posts.running(timezone.localdate()).filter(office=office, role=Role.CHIEF)
    asked = AccessRequest(
        kind=kind, person=person, office=office, secret=secret, by_any_chief=leads.exists()
    )
    return _ask(asked, actor=actor, reason=reason)


def _ask(asked: AccessRequest, *, actor: Actor, reason: str) -> AccessRequest:
    """One of a kind waits at a time: what is asked again takes its place."""
    asked.asked_by, asked.reason = actor.person, reason
    earlier = AccessRequest.objects.waiting().filter(
        kind=asked.kind,
        person=asked.person,
        office=asked.office,
        role=asked.role,
        codename=asked.codename,
    )
    for row in earlier.select_for_update():
        _close(row, AccessState.WITHDRAWN, actor=actor, reason=reason)
    asked.save(actor=actor, reason=reason)
    tell_asked(asked, actor=actor)
    return asked


@transaction.atomic
def confirm(*, actor: Actor, request_id: int) -> AccessRequest:
    """Let it act. Raises PermissionDenied for who asked, whom it is about, and who may not."""
    asked = _locked(request_id, actor, deciding=True)
    _ACTS[AccessKind(asked.kind)](asked, actor)
    _close(asked, AccessState.CONFIRMED, actor=actor, reason=asked.reason)
    tell_decided(asked, actor=actor)
    return asked


@transaction.atomic
def refuse(*, actor: Actor, request_id: int, reason: str) -> AccessRequest:
    """It does not act; whoever asked for it takes it back in the same way."""
    asked = _locked(request_id, actor, deciding=False)
    own = asked.asked_by_id == actor.person.pk
    state = AccessState.WITHDRAWN if own else AccessState.REFUSED
    _close(asked, state, actor=actor, reason=reason)
    tell_decided(asked, actor=actor)
    return asked


def may_decide(asked: AccessRequest, person_id: int) -> bool:
    """Whether that person may confirm it now."""
    if person_id in (asked.asked_by_id, asked.person_id):
        return False
    return closed.confirms(person_id, office_id=asked.office_id, by_any_chief=asked.by_any_chief)


def _locked(request_id: int, actor: Actor, *, deciding: bool) -> AccessRequest:
    asked = AccessRequest.objects.select_for_update(of=("self",)).for_pages().get(pk=request_id)
    own = not deciding and asked.asked_by_id == actor.person.pk
    if not own and not may_decide(asked, actor.person.pk):
        raise PermissionDenied(_("Another administrator or the chief of the office confirms this."))
    if asked.state != AccessState.WAITING:
        raise ValidationError(_("This has been decided already."))
    return asked


def _close(asked: AccessRequest, state: str, *, actor: Actor, reason: str) -> None:
    asked.state, asked.secret = state, ""
    asked.decided_by, asked.decided_at = actor.person, timezone.now()
    asked.save(actor=actor, reason=reason)


def _do_post(asked: AccessRequest, actor: Actor) -> None:
    assert asked.person is not None
    role = Role(asked.role)
    posts.put_post(
        actor=actor,
        person=asked.person,
        office=asked.office,
        role=role,
        division=asked.division,
        since=max(asked.since or timezone.localdate(), timezone.localdate()),
        home=asked.home,
        reason=asked.reason,
    )


def _do_power(asked: AccessRequest, actor: Actor) -> None:
    powers.put_power(
        actor=actor,
        office=asked.office,
        role=Role(asked.role),
        codename=asked.codename,
        reason=asked.reason,
    )


def _do_password(asked: AccessRequest, actor: Actor) -> None:
    assert asked.person is not None
    people.put_password(actor=actor, person=asked.person, hashed=asked.secret)


def _do_invitation(asked: AccessRequest, actor: Actor) -> None:
    assert asked.person is not None
    accounts.put_invitation(actor=actor, person=asked.person, reason=asked.reason)


def _do_second_step(asked: AccessRequest, actor: Actor) -> None:
    assert asked.person is not None
    accounts.put_second_step_off(actor=actor, person=asked.person, reason=asked.reason)


_ACTS: dict[AccessKind, Any] = {
    AccessKind.POST: _do_post,
    AccessKind.POWER: _do_power,
    AccessKind.PASSWORD: _do_password,
    AccessKind.INVITATION: _do_invitation,
    AccessKind.SECOND_STEP: _do_second_step,
}


@transaction.atomic
def grant_on_server(
    *, kind: str, person: Person, office: Office | None, role: str, password: str, reason: str
) -> AccessRequest:
    """Acts at once, stands in the list of requests, and is told to all chiefs and auditors."""
    system = Actor.system()
    whose = office or closed.guarded_office(person) or Office.objects.order_by("sort", "id")[0]
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
        posts.give_post(actor=system, person=person, office=whose, role=Role(role), reason=reason)
    elif kind == AccessKind.PASSWORD:
        people.give_password(actor=system, person=person, password=password)
    else:
        accounts.take_off_second_step(actor=system, person=person, reason=reason)
    tell_emergencies()
    return asked
