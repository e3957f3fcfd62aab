"""States of a file with their literal table of moves, and who may make them."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from tasks.states import Move

POWER, RELEASES = "manage_documents", "release_request"


class AppraisalState(models.TextChoices):
    RECEIVED = "received", pgettext_lazy("appraisal", "Just received")
    INCOMPLETE = "incomplete", pgettext_lazy("appraisal", "Waiting for missing papers")
    EXAMINING = "examining", pgettext_lazy("appraisal", "Being examined")
    REPORTED = "reported", pgettext_lazy("appraisal", "Report issued")
    REVISING = "revising", pgettext_lazy("appraisal", "Being revised and explained")
    POLLING = "polling", pgettext_lazy("appraisal", "Members are asked")
    TABLED = "tabled", pgettext_lazy("appraisal", "Submitted, waiting for the decision")
    DECIDED = "decided", pgettext_lazy("appraisal", "Decided")
    RETURNED = "returned", pgettext_lazy("appraisal", "Returned to the submitting body")
    WITHDRAWN = "withdrawn", pgettext_lazy("appraisal", "Withdrawn by the submitting body")


S = AppraisalState
# With the submitting body: those days are not ours.
AWAY = (S.INCOMPLETE, S.REVISING, S.RETURNED)
ENDED = (S.DECIDED, S.WITHDRAWN)
OPEN = tuple(state for state in S if state not in ENDED)
MOVES: Mapping[str, Move] = {
    "ask_missing": Move((S.RECEIVED, S.EXAMINING), S.INCOMPLETE, RELEASES),
    "confirm_complete": Move((S.RECEIVED, S.INCOMPLETE), S.EXAMINING, POWER),
    "report": Move((S.EXAMINING,), S.REPORTED, POWER),
    "report_beside": Move((S.POLLING,), S.POLLING, POWER),
    "revise": Move((S.REPORTED, S.REVISING), S.REVISING, POWER),
    # Members are asked beside it: the state stays with the later step.
    "revise_beside": Move((S.POLLING,), S.POLLING, POWER),
    "poll": Move((S.EXAMINING, S.REPORTED, S.REVISING, S.POLLING), S.POLLING, RELEASES),
    "table": Move((S.REPORTED, S.REVISING, S.POLLING), S.TABLED, POWER),
    "decide": Move((S.TABLED,), S.DECIDED, POWER),
    "carry_over": Move((S.TABLED,), S.REPORTED, POWER),
    "return_file": Move(
        (S.RECEIVED, S.INCOMPLETE, S.EXAMINING, S.REPORTED, S.REVISING), S.RETURNED, RELEASES
    ),
    "take_back": Move((S.RETURNED,), S.RECEIVED, POWER),
    "withdraw": Move(OPEN, S.WITHDRAWN, POWER),
}
