"""States of letters, denunciations and receptions, each with its one literal table of moves."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from tasks.states import Move

LETTERS = "handle_letters"
DENUNCIATIONS = "handle_denunciations"
APPROVE = "approve_inside"


class LetterState(models.TextChoices):
    NEW = "new", pgettext_lazy("letter", "Newly received")
    SORTED = "sorted", pgettext_lazy("letter", "Sorted")
    PROPOSED = "proposed", pgettext_lazy("letter", "Outcome proposed")
    ACCEPTED = "accepted", pgettext_lazy("letter", "Accepted")
    REFUSED = "refused", pgettext_lazy("letter", "Not accepted")
    FORWARDED = "forwarded", pgettext_lazy("letter", "Forwarded")
    WAITING = "waiting", pgettext_lazy("letter", "Forwarded, result awaited")
    GUIDED = "guided", pgettext_lazy("letter", "Guided")
    RETURNED = "returned", pgettext_lazy("letter", "Returned")
    KEPT = "kept", pgettext_lazy("letter", "Kept and followed")
    JOINED = "joined", pgettext_lazy("letter", "Same letter, joined")
    SPLIT = "split", pgettext_lazy("letter", "Split")
    VERIFYING = "verifying", pgettext_lazy("letter", "Being verified")
    DIALOGUE = "dialogue", pgettext_lazy("letter", "Dialogue")
    SUSPENDED = "suspended", pgettext_lazy("letter", "Suspended")
    DISCONTINUED = "discontinued", pgettext_lazy("letter", "Discontinued")
    DECIDED = "decided", pgettext_lazy("letter", "Decided")
    RESULT_IN = "result_in", pgettext_lazy("letter", "Result received")
    MOVED = "moved", pgettext_lazy("letter", "Moved to another book")
    CLOSED = "closed", pgettext_lazy("letter", "Ended")


S = LetterState
ARRIVING = (S.NEW, S.SORTED, S.PROPOSED)
SETTLING = (S.ACCEPTED, S.VERIFYING, S.DIALOGUE)
ANSWERED = (S.DECIDED, S.RESULT_IN)
SLIPPED = (S.FORWARDED, S.GUIDED, S.RETURNED, S.REFUSED)
LETTER_ENDED = (S.KEPT, S.JOINED, S.SPLIT, S.DISCONTINUED, S.MOVED, S.CLOSED)
# Where names may still be kept; what was joined or split goes with its first letter or its pieces.
NAMED = tuple(one for one in S if one not in (S.JOINED, S.SPLIT, S.MOVED))
HANDLED = (*SETTLING, *ANSWERED, *SLIPPED, S.WAITING, S.SUSPENDED, *LETTER_ENDED)

LETTER_MOVES: Mapping[str, Move] = {
    "sort": Move((S.NEW, S.SORTED), S.SORTED, LETTERS),
    "propose": Move((S.NEW, S.SORTED), S.PROPOSED, LETTERS),
    "return_proposal": Move((S.PROPOSED,), S.SORTED, APPROVE),
    "approve_forward": Move((S.PROPOSED,), S.FORWARDED, APPROVE),
    "approve_forward_report": Move((S.PROPOSED,), S.WAITING, APPROVE),
    "approve_guide": Move((S.PROPOSED,), S.GUIDED, APPROVE),
    "approve_return": Move((S.PROPOSED,), S.RETURNED, APPROVE),
    "approve_keep": Move((S.PROPOSED,), S.KEPT, APPROVE),
    "accept": Move((S.PROPOSED,), S.ACCEPTED, LETTERS),
    "refuse": Move((S.PROPOSED,), S.REFUSED, LETTERS),
    "join": Move(ARRIVING, S.JOINED, LETTERS),
    "split": Move(ARRIVING, S.SPLIT, LETTERS),
    "verify": Move((S.ACCEPTED, S.DIALOGUE), S.VERIFYING, LETTERS),
    "hold_dialogue": Move((S.ACCEPTED, S.VERIFYING), S.DIALOGUE, LETTERS),
    "suspend": Move(SETTLING, S.SUSPENDED, LETTERS),
    "resume": Move((S.SUSPENDED,), S.VERIFYING, LETTERS),
    "discontinue": Move((*SETTLING, S.SUSPENDED), S.DISCONTINUED, LETTERS),
    "decide": Move(SETTLING, S.DECIDED, LETTERS),
    "urge": Move((S.WAITING,), S.WAITING, LETTERS),
    "escalate": Move((S.WAITING,), S.WAITING, APPROVE),
    "hand_back": Move((S.WAITING, S.FORWARDED), S.SORTED, LETTERS),
    "take_result": Move((S.WAITING,), S.RESULT_IN, LETTERS),
    "close": Move((*ANSWERED, *SLIPPED), S.CLOSED, LETTERS),
    "becomes_denunciation": Move(NAMED, S.MOVED, DENUNCIATIONS),
}


class DenunciationState(models.TextChoices):
    NEW = "new", pgettext_lazy("letter", "Newly received")
    PROPOSED = "proposed", pgettext_lazy("letter", "Outcome proposed")
    ACCEPTED = "accepted", pgettext_lazy("letter", "Accepted")
    REFUSED = "refused", pgettext_lazy("letter", "Not accepted")
    FORWARDED = "forwarded", pgettext_lazy("letter", "Forwarded")
    INSPECTED = "inspected", pgettext_lazy("letter", "Passed on for inspection")
    KEPT = "kept", pgettext_lazy("letter", "Kept and followed")
    SUSPENDED = "suspended", pgettext_lazy("letter", "Suspended")
    DISCONTINUED = "discontinued", pgettext_lazy("letter", "Discontinued")
    CONCLUDED = "concluded", pgettext_lazy("letter", "Conclusion issued")
    JOINED = "joined", pgettext_lazy("letter", "Same letter, joined")
    CLOSED = "closed", pgettext_lazy("letter", "Ended")


D = DenunciationState
DENUNCIATION_ENDED = (D.KEPT, D.JOINED, D.DISCONTINUED, D.CLOSED)
DENUNCIATION_MOVES: Mapping[str, Move] = {
    "propose": Move((D.NEW,), D.PROPOSED, DENUNCIATIONS),
    "join": Move((D.NEW, D.PROPOSED), D.JOINED, DENUNCIATIONS),
    "approve_accept": Move((D.PROPOSED,), D.ACCEPTED, APPROVE),
    "approve_refuse": Move((D.PROPOSED,), D.REFUSED, APPROVE),
    "approve_forward": Move((D.PROPOSED,), D.FORWARDED, APPROVE),
    "approve_inspect": Move((D.PROPOSED,), D.INSPECTED, APPROVE),
    "approve_keep": Move((D.PROPOSED,), D.KEPT, APPROVE),
    "extend": Move((D.ACCEPTED,), D.ACCEPTED, DENUNCIATIONS),
    "suspend": Move((D.ACCEPTED,), D.SUSPENDED, DENUNCIATIONS),
    "resume": Move((D.SUSPENDED,), D.ACCEPTED, DENUNCIATIONS),
    "discontinue": Move((D.ACCEPTED, D.SUSPENDED), D.DISCONTINUED, DENUNCIATIONS),
    "conclude": Move((D.ACCEPTED,), D.CONCLUDED, DENUNCIATIONS),
    "close": Move((D.CONCLUDED, D.REFUSED, D.FORWARDED, D.INSPECTED), D.CLOSED, DENUNCIATIONS),
}


class ReceptionState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("reception", "Being prepared")
    ANNOUNCED = "announced", pgettext_lazy("reception", "Announced")
    HELD = "held", pgettext_lazy("reception", "Held")
    CONCLUDED = "concluded", pgettext_lazy("reception", "Conclusions issued")
    POSTPONED = "postponed", pgettext_lazy("reception", "Postponed")
    CLOSED = "closed", pgettext_lazy("reception", "Ended")


R = ReceptionState
RECEPTION_HELD = (R.HELD, R.CONCLUDED, R.CLOSED)
RECEPTION_MOVES: Mapping[str, Move] = {
    "announce": Move((R.PLANNED,), R.ANNOUNCED, LETTERS),
    "postpone": Move((R.PLANNED, R.ANNOUNCED), R.POSTPONED, LETTERS),
    "reschedule": Move((R.POSTPONED,), R.ANNOUNCED, LETTERS),
    "hold": Move((R.PLANNED, R.ANNOUNCED), R.HELD, LETTERS),
    "conclude": Move((R.HELD, R.CONCLUDED), R.CONCLUDED, LETTERS),
    "close": Move((R.HELD, R.CONCLUDED), R.CLOSED, LETTERS),
}
