"""States of the yearly plan and of a course, each with its literal table of moves.

What leaves the office (the call for learners, the summons) is a leader's act.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from tasks.states import Move

POWER, RELEASES, SENDS = "manage_training", "release_request", "deliver_part"


class PlanState(models.TextChoices):
    GATHERING = "gathering", pgettext_lazy("training plan", "Gathering needs")
    AGREED = "agreed", pgettext_lazy("training plan", "Agreed")
    ISSUED = "issued", pgettext_lazy("training plan", "Issued")


PLAN_MOVES: Mapping[str, Move] = {
    "agree": Move((PlanState.GATHERING,), PlanState.AGREED, RELEASES),
    "issue": Move((PlanState.AGREED,), PlanState.ISSUED, RELEASES),
}


class CourseState(models.TextChoices):
    PROPOSED = "proposed", pgettext_lazy("course", "Proposed")
    ENROLLING = "enrolling", pgettext_lazy("course", "Lists being made")
    READY = "ready", pgettext_lazy("course", "Learners summoned")
    HELD = "held", pgettext_lazy("course", "Held")
    REPORTED = "reported", pgettext_lazy("course", "Reported")
    CLOSED = "closed", pgettext_lazy("course", "Closed")
    POSTPONED = "postponed", pgettext_lazy("course", "Postponed")
    CANCELLED = "cancelled", pgettext_lazy("course", "Cancelled")


C = CourseState
AHEAD = (C.PROPOSED, C.ENROLLING, C.READY, C.POSTPONED)
LISTED = (C.ENROLLING, C.READY)  # people may be enrolled
ASKED = (C.HELD, C.REPORTED)  # learners say what they think of it
COURSE_MOVES: Mapping[str, Move] = {
    "announce": Move((C.PROPOSED,), C.ENROLLING, RELEASES),
    "summon": Move((C.ENROLLING,), C.READY, RELEASES),
    "hold": Move((C.READY,), C.HELD, POWER),
    "report": Move((C.HELD,), C.REPORTED, POWER),
    "close": Move((C.REPORTED,), C.CLOSED, POWER),
    "postpone": Move((C.ENROLLING, C.READY), C.POSTPONED, POWER),
    "reschedule": Move((C.POSTPONED,), C.ENROLLING, POWER),
    "cancel": Move(AHEAD, C.CANCELLED, POWER),
}
