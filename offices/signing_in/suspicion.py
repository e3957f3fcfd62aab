"""Somebody tries to get in: whoever owns the account is told, once a day for each way.

A lockout after wrong passwords, and a right password with wrong second steps: the second is the
graver one, for then the password is known to somebody.
"""

from typing import Any

from allauth.mfa.signals import authentication_failed
from axes.signals import user_locked_out
from django.utils import timezone

from offices.models import Person
from offices.people import told
from offices.signing_in import wrong_steps


def locked_out(username: str | None = None, **kwargs: Any) -> None:
    """Each further attempt says so again; the person is told of the first."""
    known = Person.objects.active().humans().filter(username__iexact=str(username or ""))
    if person := known.first():
        _tell("locked_out", person)


def wrong_step(user: Any, reauthentication: bool = False, **kwargs: Any) -> None:
    """Mistyped once or twice is ordinary; whoever is signed in already is no stranger."""
    if wrong_steps.note(user.pk) and not reauthentication:
        _tell("second_step_tried", user)


def _tell(kind: str, person: Person) -> None:
    told.tell(kind, person=person, once=f"{timezone.localdate():%Y-%m-%d}")


def listen() -> None:
    user_locked_out.connect(locked_out, dispatch_uid="suspicion.locked_out")
    authentication_failed.connect(wrong_step, dispatch_uid="suspicion.wrong_step")
