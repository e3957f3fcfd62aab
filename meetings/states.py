"""States of a meeting and of a session's plan, each with its one literal table of moves."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from meetings.choices import SessionState
from tasks.states import Move

POWER = "manage_meetings"


class MeetingState(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("meeting", "Being prepared")
    INVITED = "invited", pgettext_lazy("meeting", "Invitations sent")
    HELD = "held", pgettext_lazy("meeting", "Held")
    CONCLUDED = "concluded", pgettext_lazy("meeting", "Conclusions issued")
    CLOSED = "closed", pgettext_lazy("meeting", "Closed")
    POSTPONED = "postponed", pgettext_lazy("meeting", "Postponed")
    FORWARD = "forward", pgettext_lazy("meeting", "Brought forward")
    CANCELLED = "cancelled", pgettext_lazy("meeting", "Cancelled")


M = MeetingState
AHEAD = (M.DRAFT, M.INVITED, M.FORWARD, M.POSTPONED)
OVER = (M.HELD, M.CONCLUDED, M.CLOSED)

MEETING_MOVES: Mapping[str, Move] = {
    "invite": Move((M.DRAFT, M.INVITED, M.FORWARD), M.INVITED, POWER),
    "hold": Move((M.DRAFT, M.INVITED, M.FORWARD), M.HELD, POWER),
    "conclude": Move((M.HELD, M.CONCLUDED), M.CONCLUDED, POWER),
    "close": Move((M.HELD, M.CONCLUDED), M.CLOSED, POWER),
    "postpone": Move((M.DRAFT, M.INVITED, M.FORWARD), M.POSTPONED, POWER),
    "reschedule": Move((M.POSTPONED,), M.INVITED, POWER),
    "bring_forward": Move((M.DRAFT, M.INVITED, M.FORWARD), M.FORWARD, POWER),
    "cancel": Move(AHEAD, M.CANCELLED, POWER),
}

S = SessionState
SESSION_MOVES: Mapping[str, Move] = {
    "session_move": Move((S.PLANNED,), S.PLANNED, POWER),
    "session_hold": Move((S.PLANNED,), S.HELD, POWER),
    "session_cancel": Move((S.PLANNED,), S.CANCELLED, POWER),
}
