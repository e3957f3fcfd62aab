"""What is told of trips: a code and where to read more; never a place, a day or a name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from tasks.dossier.notices import Event, tell_of
from tasks.dossier.services.participants import recipients
from tasks.notices.people import lead_side, owners
from trips.states import TripState

if TYPE_CHECKING:
    from tasks.models import Participant
    from trips.models import Trip

EVENTS: dict[str, Event] = {
    "trip_joined": (
        _("Working trips I take part in"),
        _("You take part in the working trip %(code)s; see its programme."),
        True,
    ),
    "trip_changed": (
        _("Changed programmes of working trips"),
        _("The programme of the working trip %(code)s has changed."),
        True,
    ),
    "trip_off": (
        _("Working trips postponed or cancelled"),
        _("The working trip %(code)s is postponed or cancelled; see the reason."),
        True,
    ),
    "trip_replied": (
        _("Replies of members of a delegation"),
        _("A member of the delegation has replied to the working trip %(code)s."),
        False,
    ),
}
SENT = (TripState.PREPARING, TripState.APPROVED)


def _concerned(trip: "Trip") -> set[int]:
    """Members who were told, and who works on the trip in each office."""
    found = recipients(trip.participants.filter(told_at__isnull=False)) | lead_side(trip.task)
    for part in trip.task.parts.exclude(role="informed").select_related("office"):
        found |= owners(part) if part.sent_at is not None else set()
    return found


def changed(trip: "Trip", *, actor: Actor) -> None:
    """Told once a minute; nobody else has seen a programme before its requests are sent."""
    if trip.state in SENT:
        tell_of(trip, "trip_changed", _concerned(trip), _minute(), actor=actor)


def called_off(trip: "Trip", *, actor: Actor) -> None:
    tell_of(trip, "trip_off", _concerned(trip), f"{trip.state}-{_minute()}", actor=actor)


def _minute() -> str:
    return f"{timezone.now():%Y%m%d%H%M}"


def invited(trip: "Trip", rows: "Sequence[Participant]", *, actor: Actor) -> None:
    mark = "-".join(str(row.pk) for row in rows[:12])
    tell_of(trip, "trip_joined", recipients(rows), mark, actor=actor)


def left_out(trip: "Trip", row: "Participant", *, actor: Actor) -> None:
    if row.told_at is not None:
        tell_of(trip, "trip_changed", recipients([row]), f"out-{row.pk}", actor=actor)


def replied(trip: "Trip", row: "Participant", *, actor: Actor) -> None:
    mark = f"{row.pk}-{row.replied_at:%Y%m%d%H%M%S}"
    people = lead_side(trip.task) | {trip.task.created_by_id}
    tell_of(trip, "trip_replied", people, mark, actor=actor)
