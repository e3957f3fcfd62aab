"""Mails planned for somebody who has meanwhile gone away: they go to who acts in their place.

What is told during an absence reaches the substitute by a row of their own (see `insert`).
What was planned before it was entered, or before it began, still bears the absent person's
name when it is to go: the substitute gets the mail, the absent person keeps the bell.
"""

from collections.abc import Sequence
from datetime import datetime, time

from django.utils import timezone

from notifications import registry
from notifications.models import Dispatch, Notification
from offices.models import Absence


def acting_now(dispatch: Dispatch, at: datetime) -> Absence | None:
    """The absence of the mail's reader on this day, when its substitute can be reached."""
    today = timezone.localdate(at)
    away = Absence.objects.on(today)
    found = away.with_people().filter(person=dispatch.person_id).first()
    if found is None or away.filter(person=found.substitute_id).exists():
        return None
    reachable = found.substitute.is_active and found.substitute.email
    return found if reachable else None


def hand_on(
    dispatch: Dispatch, notices: Sequence[Notification], absence: Absence
) -> list[Notification]:
    """Turn the mail, unsaved, to the substitute, with the notices planned before the absence.

    A notice the substitute was told in a role of their own is left out; so is what was told to
    the absent person alone during the absence. Nothing is turned when none is left.
    """
    since = _known_since(absence)
    keys = {_key_of(notice, absence.substitute_id) for notice in notices}
    told = set(
        Notification.objects.filter(dedupe_key__in=keys).values_list("dedupe_key", flat=True)
    )
    handed = [
        notice
        for notice in notices
        if notice.created_at < since
        and not registry.is_personal(notice)
        and _key_of(notice, absence.substitute_id) not in told
    ]
    if handed:
        dispatch.person = absence.substitute
        for notice in handed:
            notice.stands_in_for = absence.person
    return handed


def _known_since(absence: Absence) -> datetime:
    """From when on notices knew of the substitute: entered, and begun."""
    entered = (
        absence.history.order_by("history_date").values_list("history_date", flat=True).first()
    )
    begins = timezone.make_aware(datetime.combine(absence.starts_on, time.min))
    return max(entered, begins) if entered else begins


def _key_of(notice: Notification, person_id: int) -> str:
    """The key the same event has for another person."""
    return f"{notice.dedupe_key.rpartition(':')[0]}:{person_id}"
