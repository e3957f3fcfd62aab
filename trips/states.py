"""States of a trip with their literal table of moves, and who may make them."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from tasks.states import Move

POWER, RELEASES = "manage_trips", "release_request"


class TripState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("trip", "Planned")
    PREPARING = "preparing", pgettext_lazy("trip", "Being prepared")
    APPROVED = "approved", pgettext_lazy("trip", "Programme approved")
    ENDED = "ended", pgettext_lazy("trip", "Back, report owed")
    REPORTED = "reported", pgettext_lazy("trip", "Report entered")
    CLOSED = "closed", pgettext_lazy("trip", "Closed")
    POSTPONED = "postponed", pgettext_lazy("trip", "Postponed")
    CANCELLED = "cancelled", pgettext_lazy("trip", "Cancelled")


S = TripState
RUNNING = (S.PLANNED, S.PREPARING, S.APPROVED)
AHEAD = (*RUNNING, S.POSTPONED)
OVER = (S.ENDED, S.REPORTED, S.CLOSED)
MOVES: Mapping[str, Move] = {
    "send": Move((S.PLANNED,), S.PREPARING, RELEASES),
    "approve": Move((S.PREPARING,), S.APPROVED, RELEASES),
    "note_return": Move((S.APPROVED,), S.ENDED, POWER),
    "end_visit": Move((S.APPROVED,), S.CLOSED, POWER),  # of what no report is owed of
    "report": Move((S.ENDED,), S.REPORTED, POWER),
    "close": Move((S.REPORTED,), S.CLOSED, POWER),
    "postpone": Move((S.PREPARING, S.APPROVED), S.POSTPONED, POWER),
    "reschedule": Move((S.POSTPONED,), S.PREPARING, POWER),
    "cancel": Move(AHEAD, S.CANCELLED, POWER),
}
