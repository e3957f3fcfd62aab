"""What is told of trips: a code and where to read more; never a place, a day or a name."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.dossier.services.participants import recipients
from tasks.notices.people import lead_side, owners
from trips.states import TripState

if TYPE_CHECKING:
    from notifications.models import Notification
    from tasks.models import Participant
    from trips.models import Trip

# key: (label in the preferences, subject, mailed at once)
EVENTS: dict[str, tuple[str | Promise, str | Promise, bool]] = {
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


class TripNotice(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        return str(self.text) % {"code": "", **notification.facts}


def register_kinds() -> None:
    for key, (label, text, at_once) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": at_once}
        register(type(f"Notice_{key}", (TripNotice,), words))


def _tell(kind: str, trip: "Trip", people: Iterable[int], mark: object, *, actor: Actor) -> None:
    tell(
        kind=kind,
        people=list(people),
        task_id=trip.pk,
        actor=actor,
        dedupe=f"{kind}:{trip.pk}:{mark}",
        facts={"code": trip.task.code},
    )


def _concerned(trip: "Trip") -> set[int]:
    """Members who were told, and who works on the trip in each office."""
    found = recipients(trip.participants.filter(told_at__isnull=False)) | lead_side(trip.task)
    for part in trip.task.parts.exclude(role="informed").select_related("office"):
        found |= owners(part) if part.sent_at is not None else set()
    return found


def changed(trip: "Trip", *, actor: Actor) -> None:
    """Told once a minute; nobody else has seen a programme before its requests are sent."""
    if trip.state in SENT:
        _tell("trip_changed", trip, _concerned(trip), _minute(), actor=actor)


def called_off(trip: "Trip", *, actor: Actor) -> None:
    _tell("trip_off", trip, _concerned(trip), f"{trip.state}-{_minute()}", actor=actor)


def _minute() -> str:
    return f"{timezone.now():%Y%m%d%H%M}"


def invited(trip: "Trip", rows: "Sequence[Participant]", *, actor: Actor) -> None:
    mark = "-".join(str(row.pk) for row in rows[:12])
    _tell("trip_joined", trip, recipients(rows), mark, actor=actor)


def left_out(trip: "Trip", row: "Participant", *, actor: Actor) -> None:
    if row.told_at is not None:
        _tell("trip_changed", trip, recipients([row]), f"out-{row.pk}", actor=actor)


def replied(trip: "Trip", row: "Participant", *, actor: Actor) -> None:
    mark = f"{row.pk}-{row.replied_at:%Y%m%d%H%M%S}"
    people = lead_side(trip.task) | {trip.task.created_by_id}
    _tell("trip_replied", trip, people, mark, actor=actor)
