"""Wrong codes of the second step: five within a quarter of an hour close it for one.

Somebody tries to get in: whoever owns the account is told, once a day for each way. A lockout after
wrong passwords, and a right password with wrong second steps: the second is the graver one, for
then the password is known to somebody.
"""

from typing import Any

from allauth.mfa.signals import authentication_failed
from axes.signals import user_locked_out
from django.core.cache import cache
from django.utils import timezone

from offices.models import Person
from offices.people import told

MOST_WRONG, WITHIN, CLOSED_FOR = 5, 900, 900  # attempts, seconds, seconds


def note(person_id: int) -> bool:
    """Count one; whether this one closed the second step."""
    now = timezone.now().timestamp()
    recent = [at for at in cache.get(_key(person_id), []) if at > now - WITHIN] + [now]
    cache.set(_key(person_id), recent, WITHIN)
    if len(recent) < MOST_WRONG or closed(person_id):
        return False
    cache.set(_closed(person_id), now + CLOSED_FOR, CLOSED_FOR)
    return True


def closed(person_id: int) -> bool:
    """Whether no code opens now, not even a right one."""
    return bool(cache.get(_closed(person_id), 0.0) > timezone.now().timestamp())


def forget(person_id: int) -> None:
    """A right code: mistyping before it was ordinary."""
    cache.delete(_key(person_id))


def _key(person_id: int) -> str:
    return f"wrong-steps:{person_id}"


def _closed(person_id: int) -> str:
    return f"second-step-closed:{person_id}"


def locked_out(username: str | None = None, **kwargs: Any) -> None:
    """Each further attempt says so again; the person is told of the first."""
    known = Person.objects.active().humans().filter(username__iexact=str(username or ""))
    if person := known.first():
        _tell("locked_out", person)


def wrong_step(user: Any, reauthentication: bool = False, **kwargs: Any) -> None:
    """Mistyped once or twice is ordinary; whoever is signed in already is no stranger."""
    if note(user.pk) and not reauthentication:
        _tell("second_step_tried", user)


def _tell(kind: str, person: Person) -> None:
    told.tell(kind, person=person, once=f"{timezone.localdate():%Y-%m-%d}")


def listen() -> None:
    user_locked_out.connect(locked_out, dispatch_uid="suspicion.locked_out")
    authentication_failed.connect(wrong_step, dispatch_uid="suspicion.wrong_step")
