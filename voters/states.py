"""States of a round of voter contact and of a petition, each with its literal table of moves.

Who works on the lead part enters and sorts; the head of the division compiles and confirms;
what leaves the office is a leader's act.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from tasks.states import Move

WORKS, HEADS, RELEASES, CHIEF = "submit_part", "approve_inside", "release_request", "deliver_part"


class ContactState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("voter contact", "Being prepared")
    ANNOUNCED = "announced", pgettext_lazy("voter contact", "Announced")
    HELD = "held", pgettext_lazy("voter contact", "Held")
    COMPILED = "compiled", pgettext_lazy("voter contact", "Compiled")
    CLOSED = "closed", pgettext_lazy("voter contact", "Closed")
    POSTPONED = "postponed", pgettext_lazy("voter contact", "Postponed")
    CANCELLED = "cancelled", pgettext_lazy("voter contact", "Cancelled")


C = ContactState
AHEAD = (C.PLANNED, C.ANNOUNCED, C.POSTPONED)
CONTACT_MOVES: Mapping[str, Move] = {
    "announce": Move((C.PLANNED,), C.ANNOUNCED, WORKS),
    "hold": Move((C.PLANNED, C.ANNOUNCED), C.HELD, WORKS),
    "compile": Move((C.HELD,), C.COMPILED, HEADS),
    "close": Move((C.COMPILED,), C.CLOSED, WORKS),
    "postpone": Move((C.PLANNED, C.ANNOUNCED), C.POSTPONED, WORKS),
    "reschedule": Move((C.POSTPONED,), C.ANNOUNCED, WORKS),
    "cancel": Move(AHEAD, C.CANCELLED, WORKS),
}


class PetitionState(models.TextChoices):
    NOTED = "noted", pgettext_lazy("petition", "Just noted")
    SORTED = "sorted", pgettext_lazy("petition", "Sorted")
    COMPILED = "compiled", pgettext_lazy("petition", "Compiled")
    FORWARDED = "forwarded", pgettext_lazy("petition", "Forwarded, waiting for the reply")
    REPLIED = "replied", pgettext_lazy("petition", "Reply received")
    MORE_ASKED = "more_asked", pgettext_lazy("petition", "Asked for more")
    RETURNED = "returned", pgettext_lazy("petition", "Returned, not competent")
    FOLLOWING = "following", pgettext_lazy("petition", "Being solved, roadmap followed")
    CLOSED_SOLVED = "closed_solved", pgettext_lazy("petition", "Solved")
    CLOSED_EXPLAINED = "closed_explained", pgettext_lazy("petition", "Explained")
    JOINED = "joined", pgettext_lazy("petition", "Joined with another")
    NOT_PETITION = "not_petition", pgettext_lazy("petition", "Not compiled")
    STOPPED = "stopped", pgettext_lazy("petition", "No longer followed")


P = PetitionState
UNSENT = (P.NOTED, P.SORTED, P.COMPILED)
WAITING = (P.FORWARDED, P.MORE_ASKED)
OPEN = (*UNSENT, *WAITING, P.REPLIED, P.RETURNED, P.FOLLOWING)
SETTLED = (P.CLOSED_SOLVED, P.CLOSED_EXPLAINED)
LEFT_OUT = (P.JOINED, P.NOT_PETITION, P.STOPPED)
PETITION_MOVES: Mapping[str, Move] = {
    "sort": Move((P.NOTED, P.SORTED), P.SORTED, WORKS),
    "compile": Move((P.SORTED,), P.COMPILED, HEADS),
    "forward": Move((P.SORTED, P.COMPILED, P.RETURNED), P.FORWARDED, RELEASES),
    "reply": Move((*WAITING, P.REPLIED, P.FOLLOWING), P.REPLIED, WORKS),
    "ask_more": Move((P.REPLIED, P.FOLLOWING), P.MORE_ASKED, WORKS),
    "send_back": Move(WAITING, P.RETURNED, RELEASES),
    "follow": Move((P.REPLIED,), P.FOLLOWING, WORKS),
    "close_solved": Move((P.REPLIED, P.FOLLOWING), P.CLOSED_SOLVED, HEADS),
    "close_explained": Move((P.REPLIED, P.FOLLOWING), P.CLOSED_EXPLAINED, HEADS),
    "join": Move((*UNSENT, P.FORWARDED), P.JOINED, WORKS),
    "leave_out": Move((P.NOTED, P.SORTED), P.NOT_PETITION, WORKS),
    "stop": Move((P.COMPILED, *WAITING, P.REPLIED, P.RETURNED, P.FOLLOWING), P.STOPPED, CHIEF),
    "reopen": Move(SETTLED, P.FOLLOWING, CHIEF),
}
