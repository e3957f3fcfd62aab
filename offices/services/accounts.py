"""Accounts: invited by a link that opens once, second steps taken off, sessions ended, rules."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import kept_first
from offices.models import Person, SignInRules
from offices.people import told
from offices.services.access import require_configure, require_one_is_enough


class InvitationLinks(PasswordResetTokenGenerator):
    """Kept nowhere: worked out from the account. The first password ends it, so does the next
    invitation, and three days (PASSWORD_RESET_TIMEOUT)."""

    key_salt = "offices.invitation"

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        return f"{user.pk}:{user.password}:{user.email}:{user.is_active}:{timestamp}"


links = InvitationLinks()


def invited(pk: int, token: str) -> Person | None:
    """The person whose invitation this is, as long as it opens."""
    person: Person | None = Person.objects.active().humans().filter(pk=pk).first()
    if person is None or person.has_usable_password() or not links.check_token(person, token):
        return None
    return person


@transaction.atomic
def invite(*, actor: Actor, person: Person, reason: str = "") -> Person:
    """Mail a link with which the person sets their password; what opened before stops opening.

    Raises ValidationError without an address or on a closed account.
    """
    require_configure(actor)
    require_one_is_enough(actor, person)
    return put_invitation(actor=actor, person=person, reason=reason)


def check_invitation(person: Person) -> None:
    if not person.is_active:
        raise ValidationError(_("This person's account is not active."))
    if not person.email:
        raise ValidationError({"email": _("An invitation needs an e-mail address.")})


@transaction.atomic
def put_invitation(*, actor: Actor, person: Person, reason: str = "") -> Person:
    person = Person.objects.select_for_update().get(pk=person.pk)
    check_invitation(person)
    person.set_password(None)
    person.must_change_password = False
    person.save(actor=actor, reason=reason or "Gửi thư mời")
    told.tell("invited", person=person)
    return person


@transaction.atomic
def accept_invitation(*, person: Person, password: str) -> Person:
    """The invited person's first password; the link is spent."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.has_usable_password():
        raise ValidationError(_("This invitation has been used already."))
    validate_password(password, person)
    person.set_password(password)
    person.must_change_password = False
    person.save(actor=Actor(person=person), reason="Nhận thư mời")
    return person


@transaction.atomic
def take_off_second_step(*, actor: Actor, person: Person, reason: str) -> Person:
    """For a lost telephone: at the next sign-in the password alone opens, or setting up anew."""
    require_configure(actor)
    check_second_step(actor, person)
    require_one_is_enough(actor, person)
    return put_second_step_off(actor=actor, person=person, reason=reason)


def check_second_step(actor: Actor, person: Person) -> None:
    if person.pk == actor.person.pk:
        raise ValidationError(_("Another administrator must do this for you."))
    if not Authenticator.objects.filter(user=person).exists():
        raise ValidationError(_("This person has not set up a second step."))


@transaction.atomic
def put_second_step_off(*, actor: Actor, person: Person, reason: str) -> Person:
    person = Person.objects.select_for_update().get(pk=person.pk)
    Authenticator.objects.filter(user=person).delete()
    person.save(actor=actor, reason=reason)
    told.tell("second_step_off", person=person)
    return person


@transaction.atomic
def end_sessions(*, actor: Actor, person: Person, reason: str) -> int:
    """Sign somebody out of every device: a lost one, or a stranger at it. Returns how many.

    Raises ValidationError when they are signed in nowhere.
    """
    require_configure(actor)
    person = Person.objects.select_for_update().get(pk=person.pk)
    found = list(UserSession.objects.filter(user=person))
    if not found:
        raise ValidationError(_("This person is signed in nowhere."))
    for session in found:
        session.end()
    person.save(actor=actor, reason=reason)
    return len(found)


@transaction.atomic
def set_sign_in_rules(*, actor: Actor, reason: str = "", **fields: Any) -> SignInRules:
    """Change how people sign in; acts on the next request."""
    require_configure(actor)
    rules = kept_first(SignInRules.objects.current())
    for name, value in fields.items():
        setattr(rules, name, value)
    rules.full_clean()
    rules.save(actor=actor, reason=reason)
    return rules
