"""People come, change, and leave with their work handed over."""

from datetime import date
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from offices.foundation.actor import Actor
from offices.foundation.history import differs
from offices.models import Office, Person, Post, Role
from offices.people import handover, told
from offices.services.access import is_system, require_configure, require_one_is_enough
from offices.services.posts import end_post
from offices.services.subjects import forget


@transaction.atomic
def create_person(
    *, actor: Actor, username: str, full_name: str, password: str | None = None, **fields: Any
) -> Person:
    """Give somebody an account; a given password must be changed at the first sign-in.

    `fields`: title, email, phone, language. Raises ValidationError with messages per field.
    """
    require_configure(actor)
    fields.setdefault("must_change_password", password is not None)
    person = Person(username=username, full_name=full_name, **fields)
    person.set_password(password)
    person.full_clean(exclude=["password"])
    person.save(actor=actor)
    return person


@transaction.atomic
def change_person(*, actor: Actor, person: Person, reason: str = "", **fields: Any) -> Person:
    """Correct name, title, e-mail, phone or username."""
    require_configure(actor)
    if fields.get("email", person.email) != person.email:
        forget(person=person)
    for name, value in fields.items():
        setattr(person, name, value)
    person.full_clean(exclude=["password"])
    if differs(person):
        person.save(actor=actor, reason=reason)
    return person


OWN = ("language", "theme", "density", "uses_keys", "toured", "phone")


@transaction.atomic
def set_preferences(*, actor: Actor, **chosen: str | bool | None) -> Person:
    """What a person chooses for himself, of `OWN`; None leaves it as it is."""
    person: Person = Person.objects.select_for_update().get(pk=actor.person.pk)
    for name, value in chosen.items():
        if name not in OWN:
            raise TypeError(name)
        if value is not None:
            setattr(person, name, value)
    person.full_clean(exclude=["password"])
    if differs(person):
        person.save(actor=actor)
    return person


@transaction.atomic
def change_password(*, actor: Actor, person: Person, password: str) -> Person:
    """A person's own new password; the duty to change it ends."""
    if actor.person.pk != person.pk:
        raise PermissionDenied(_("Everybody changes their own password."))
    validate_password(password, person)
    person.set_password(password)
    person.must_change_password = False
    person.save(actor=actor, reason="Đổi mật khẩu")
    told.tell("password_changed", person=person)
    return person


@transaction.atomic
def give_password(*, actor: Actor, person: Person, password: str) -> Person:
    """An administrator's new password for somebody who forgot theirs.

    Raises ValidationError for one's own, and for whoever reads closed cases: that takes two.
    """
    require_configure(actor)
    require_one_is_enough(actor, person)
    validate_password(password, person)
    return put_password(actor=actor, person=person, hashed=make_password(password))


@transaction.atomic
def put_password(*, actor: Actor, person: Person, hashed: str) -> Person:
    person.password = hashed
    person.must_change_password = True
    person.save(actor=actor, reason="Cấp lại mật khẩu")
    told.tell("password_given", person=person)
    return person


@transaction.atomic
def deactivate_person(
    *,
    actor: Actor,
    person: Person,
    reason: str,
    taker: Person | None = None,
    on: date | None = None,
) -> Person:
    """End somebody's posts and sign-in; open work goes to `taker` first.

    Raises ValidationError while open work remains and nobody takes it over.
    """
    require_configure(actor)
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.pk == actor.person.pk and not is_system(actor):
        raise ValidationError(_("Nobody deactivates their own account."))
    demand_handover(person, taker, office=None, actor=actor, reason=reason)
    for post in person.posts.not_over(on or timezone.localdate()):
        end_post(actor=actor, post=post, on=on, reason=reason)
    person.refresh_from_db()
    person.is_active = False
    person.save(actor=actor, reason=reason)
    return person


@transaction.atomic
def leave_post(
    *,
    actor: Actor,
    post: Post,
    reason: str,
    taker: Person | None = None,
    on: date | None = None,
) -> Post:
    """End one post; with the last one in an office the open work there is handed over."""
    require_configure(actor)
    today = timezone.localdate()
    others = post.person.posts.running(today).filter(office=post.office_id).exclude(pk=post.pk)
    if not others.exclude(role=Role.ADMINISTRATOR).exists():
        demand_handover(post.person, taker, office=post.office, actor=actor, reason=reason)
    return end_post(actor=actor, post=post, on=on, reason=reason)


@transaction.atomic
def reactivate_person(*, actor: Actor, person: Person, reason: str) -> Person:
    """Let somebody sign in again; posts are given anew."""
    require_configure(actor)
    person = Person.objects.select_for_update().get(pk=person.pk)
    person.is_active = True
    person.save(actor=actor, reason=reason)
    return person


def demand_handover(
    person: Person, taker: Person | None, *, office: Office | None, actor: Actor, reason: str
) -> None:
    office_id = office.pk if office else None
    held = handover.open_work(person.pk, office_id)
    if not held:
        return
    if taker is None:
        raise ValidationError(
            ngettext(
                "%(name)s still holds %(count)d open item: choose who takes it over.",
                "%(name)s still holds %(count)d open items: choose who takes them over.",
                held,
            )
            % {"name": person.full_name, "count": held}
        )
    if taker.pk == person.pk or not taker.is_active:
        raise ValidationError(_("The one who takes over must be another active person."))
    handover.hand_over(giver=person, taker=taker, office_id=office_id, actor=actor, reason=reason)
    if handover.open_work(person.pk, office_id):
        raise ValidationError(_("Not all open work could be handed over."))
