"""Wrong codes of the second step, by person: five within a quarter of an hour close it for one."""

from django.core.cache import cache
from django.utils import timezone

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
