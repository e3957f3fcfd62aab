"""Posts are given and ended; group membership follows them; in one of them its holder works now."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.middleware import OFFICE_KEY
from offices.models import Division, Office, Person, Post, Role
from offices.people.closed import is_guarded
from offices.people.told import tell_emergencies
from offices.powers import Powers
from offices.services.access import is_system, require_configure
from offices.services.powers import role_group

MADE_UP_FOR = timedelta(days=14)
_OF_A_DIVISION = {Role.DIVISION_HEAD, Role.DIVISION_DEPUTY}


@transaction.atomic
def give_post(
    *,
    actor: Actor,
    person: Person,
    office: Office,
    role: Role,
    division: Division | None = None,
    since: date | None = None,
    home: bool = False,
    reason: str = "",
) -> Post:
    """Let a person hold a role in an office from a day on (default today).

    `home`, or the person's first post: it becomes their main post. Raises ValidationError, also
    for a post that somebody else must confirm (`offices.services.access_requests`).
    """
    require_configure(actor)
    check_post(actor, person, office, role, division)
    if not is_system(actor) and is_guarded(office=office, role=role):
        raise ValidationError(_("Another administrator or the chief of the office confirms this."))
    return put_post(
        actor=actor,
        person=person,
        office=office,
        role=role,
        division=division,
        since=since,
        home=home,
        reason=reason,
    )


@transaction.atomic
def put_post(
    *,
    actor: Actor,
    person: Person,
    office: Office,
    role: Role,
    division: Division | None,
    since: date | None,
    home: bool,
    reason: str,
) -> Post:
    """The post itself, once it may be given."""
    _check(person, office, role, division)
    post = Post(
        person=person,
        office=office,
        role=role,
        division=division,
        since=since or timezone.localdate(),
    )
    post.full_clean()
    post.save(actor=actor, reason=reason)
    person.groups.add(role_group(office=office, role=role).group)
    if home or person.home_post_id is None:
        _make_home(person, post, actor=actor, reason=reason)
    if role == Role.CHIEF:
        tell_emergencies()
    return post


def check_post(
    actor: Actor, person: Person, office: Office, role: Role, division: Division | None
) -> None:
    """Raises ValidationError for what cannot be, and for one's own post."""
    if person.pk == actor.person.pk and not is_system(actor):
        raise ValidationError(_("Nobody gives themselves a post."))
    _check(person, office, role, division)


def _make_home(person: Person, post: Post | None, *, actor: Actor, reason: str) -> None:
    """Save on a fresh row: the caller's object may be older than the table."""
    fresh = Person.objects.select_for_update().get(pk=person.pk)
    fresh.home_post = person.home_post = post
    fresh.save(actor=actor, reason=reason)


def _check(person: Person, office: Office, role: Role, division: Division | None) -> None:
    if not person.is_active:
        raise ValidationError({"person": _("This person's account is not active.")})
    if division is not None and division.office_id != office.pk:
        raise ValidationError({"division": _("This division belongs to another office.")})
    if division is None and role in _OF_A_DIVISION:
        raise ValidationError({"division": _("Choose the division this person heads.")})


@transaction.atomic
def end_post(*, actor: Actor, post: Post, on: date | None = None, reason: str = "") -> Post:
    """From `on` (default today) the post is no longer held; its powers end with it."""
    require_configure(actor)
    post = Post.objects.select_for_update(of=("self",)).with_names().get(pk=post.pk)
    day = on or timezone.localdate()
    if post.until is not None and post.until <= day:
        raise ValidationError(_("This post has already ended."))
    post.until = max(day, post.since)
    post.full_clean()
    post.save(actor=actor, reason=reason)
    _find_new_home(post, actor=actor, reason=reason)
    _settle(post.person)
    return post


def _find_new_home(post: Post, *, actor: Actor, reason: str) -> None:
    person = post.person
    if person.home_post_id != post.pk or post.until is None:
        return
    next_home = person.posts.running(post.until).order_by("id").first()
    _make_home(person, next_home, actor=actor, reason=reason)


def _settle(person: Person) -> None:
    """Put the person into exactly the groups of the posts they hold today."""
    held = person.posts.running(timezone.localdate()).values_list("office_id", "role")
    offices = {office.pk: office for office in Office.objects.all()}
    wanted = {role_group(office=offices[pk], role=Role(role)).group for pk, role in held}
    stale = person.groups.exclude(role_group=None).exclude(pk__in=[group.pk for group in wanted])
    person.groups.remove(*stale)
    person.groups.add(*wanted)


@transaction.atomic
def settle_memberships(*, actor: Actor) -> int:
    """Follow posts that began or ended by date lately; returns people settled.

    Run each day; the two weeks make up for days on which nothing ran.
    """
    require_configure(actor)
    today = timezone.localdate()
    lately = (today - MADE_UP_FOR, today)
    began = Person.objects.filter(posts__since__range=lately)
    people = list((Person.objects.filter(posts__until__range=lately) | began).distinct())
    for person in people:
        _settle(person)
    return len(people)


def switch_office(*, session: Any, powers: Powers, office: Office) -> Office:
    """Remember the acting office for this session; only offices one holds a post in."""
    if office.pk not in powers.roles:
        raise PermissionDenied(_("You hold no post in this office."))
    session[OFFICE_KEY] = office.pk
    return office
