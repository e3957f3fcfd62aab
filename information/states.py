"""States of a request, with their one literal table of moves.

The holder answers and delivers; the asker confirms, or asks for more. `CONFIRM` and `MORE` are
asked on the office that asks, the others on the lead office, which holds the information.
"""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy

from tasks.states import Move

POWER, CHIEF, INSIDE = "manage_documents", "deliver_part", "approve_inside"


class RequestState(models.TextChoices):
    ASKED = "asked", pgettext_lazy("information", "Request sent")
    PROVIDED = "provided", pgettext_lazy("information", "Provided")
    MORE = "more", pgettext_lazy("information", "Asked for more")
    RECEIVED = "received", pgettext_lazy("information", "Received")


S = RequestState
WAITING = (S.ASKED, S.MORE)
MOVES: Mapping[str, Move] = {
    "deliver": Move(WAITING, S.PROVIDED, CHIEF),
    "ask_more": Move((S.PROVIDED,), S.MORE, POWER),
    "confirm": Move((S.PROVIDED,), S.RECEIVED, POWER),
}
