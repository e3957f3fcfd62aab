"""States and the one literal table of moves per model; drawn in docs/lifecycle.md.

A move names who stands where: `side` is the office whose part or task it is, `power` the
codename of `offices.powers` asked on that office. A verb whose move is not in the table
raises `WrongMove` with a sentence for the person.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TaskState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    TO_RELEASE = "to_release", _("Waiting for release")
    OPEN = "open", _("In progress")
    SUBMITTED = "submitted", _("Submitted, waiting for an opinion")
    PAUSED = "paused", _("Paused")
    DONE = "done", pgettext_lazy("task state", "Completed")
    ENDED = "ended", _("Follow-up ended")
    STOPPED = "stopped", _("Stopped")
    CANCELLED = "cancelled", _("Cancelled")


LIVE = (TaskState.OPEN, TaskState.SUBMITTED, TaskState.PAUSED)
CLOSED = (TaskState.DONE, TaskState.ENDED, TaskState.STOPPED, TaskState.CANCELLED)
UNSENT = (TaskState.DRAFT, TaskState.TO_RELEASE)


class PartState(models.TextChoices):
    """State of one office's share; each side has its own label in `labels.py`."""

    UNSENT = "unsent", _("Not sent yet")
    SENT = "sent", _("Sent")
    RECEIVED = "received", _("Received")
    ASSIGNED = "assigned", _("Assigned")
    SUBMITTED = "submitted", _("Submitted inside the office")
    DELIVERED = "delivered", _("Delivered")
    MORE_ASKED = "more_asked", _("Asked for more")
    NOTED = "noted", _("Result received")
    HANDED_BACK = "handed_back", _("Handed back")
    TO_SUPERIOR = "to_superior", _("Taken to the superior body")
    NO_ANSWER = "no_answer", _("Ended without an answer")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    INFORMED = "informed", _("For information")
    CLOSED = "closed", _("Closed with the task")


SETTLED_PARTS = (
    PartState.NOTED,
    PartState.WITHDRAWN,
    PartState.NO_ANSWER,
    PartState.INFORMED,
    PartState.CLOSED,
)
OWING_PARTS = (
    PartState.SENT,
    PartState.RECEIVED,
    PartState.ASSIGNED,
    PartState.SUBMITTED,
    PartState.MORE_ASKED,
)


class DeadlineState(models.TextChoices):
    WAITING = "waiting", _("Waiting for its start")
    RUNNING = "running", _("Running")
    PAUSED = "paused", _("Clock paused")
    CLOSED = "closed", _("Closed")


class Outcome(models.TextChoices):
    OPEN = "", _("Open")
    MET = "met", _("Met")
    WITHDRAWN = "withdrawn", pgettext_lazy("deadline", "Withdrawn")
    ENDED = "ended", pgettext_lazy("deadline", "Ended")
    SUPERSEDED = "superseded", pgettext_lazy("deadline", "Replaced")


@dataclass(frozen=True, slots=True)
class Move:
    """From which states, to which, by holders of which power on which office."""

    sources: tuple[str, ...]
    target: str
    power: str


T, P = TaskState, PartState

TASK_MOVES: Mapping[str, Move] = {
    "ask_release": Move((T.DRAFT,), T.TO_RELEASE, "log_task"),
    "release": Move((T.DRAFT, T.TO_RELEASE), T.OPEN, "release_request"),
    "open_inside": Move((T.DRAFT,), T.OPEN, "log_task"),
    "return_draft": Move((T.TO_RELEASE,), T.DRAFT, "release_request"),
    "submit_above": Move((T.OPEN,), T.SUBMITTED, "submit_part"),
    "back_from_above": Move((T.SUBMITTED,), T.OPEN, "submit_part"),
    "complete": Move((T.OPEN, T.SUBMITTED), T.DONE, "submit_part"),
    "end_without_product": Move((T.OPEN, T.SUBMITTED, T.PAUSED), T.ENDED, "deliver_part"),
    "stop": Move((T.OPEN, T.SUBMITTED, T.PAUSED), T.STOPPED, "deliver_part"),
    "cancel": Move((T.DRAFT, T.TO_RELEASE, T.OPEN), T.CANCELLED, "log_task"),
    "pause": Move((T.OPEN, T.SUBMITTED), T.PAUSED, "deliver_part"),
    "resume": Move((T.PAUSED,), T.OPEN, "deliver_part"),
    "log_finished": Move((T.DRAFT,), T.DONE, "log_task"),
    "undo_import": Move((T.DRAFT, T.TO_RELEASE, T.OPEN, T.DONE), T.CANCELLED, "log_task"),
    "reopen": Move((T.DONE, T.ENDED, T.STOPPED), T.OPEN, "approve_inside"),
}

PART_MOVES: Mapping[str, Move] = {
    "receive": Move((P.SENT,), P.RECEIVED, "receive_part"),
    "assign": Move((P.RECEIVED, P.ASSIGNED, P.MORE_ASKED), P.ASSIGNED, "assign_part"),
    "submit_inside": Move((P.ASSIGNED, P.MORE_ASKED), P.SUBMITTED, "submit_part"),
    "ask_rework": Move((P.SUBMITTED,), P.ASSIGNED, "approve_inside"),
    "deliver": Move((P.ASSIGNED, P.SUBMITTED, P.MORE_ASKED), P.DELIVERED, "deliver_part"),
    "note_result": Move((P.DELIVERED,), P.NOTED, "submit_part"),
    "ask_more": Move((P.DELIVERED,), P.MORE_ASKED, "submit_part"),
    "hand_back": Move((P.RECEIVED, P.ASSIGNED), P.HANDED_BACK, "hand_back"),
    "send_again": Move((P.HANDED_BACK,), P.SENT, "release_request"),
    "do_ourselves": Move((P.HANDED_BACK, P.TO_SUPERIOR), P.WITHDRAWN, "deliver_part"),
    "settle": Move((P.HANDED_BACK, P.TO_SUPERIOR), P.RECEIVED, "deliver_part"),
    "to_superior": Move((P.HANDED_BACK,), P.TO_SUPERIOR, "deliver_part"),
    "withdraw": Move(
        (P.SENT, P.RECEIVED, P.ASSIGNED, P.SUBMITTED, P.MORE_ASKED, P.HANDED_BACK, P.TO_SUPERIOR),
        P.WITHDRAWN,
        "release_request",
    ),
    "end_without_answer": Move(
        (P.SENT, P.RECEIVED, P.ASSIGNED, P.SUBMITTED, P.MORE_ASKED, P.TO_SUPERIOR),
        P.NO_ANSWER,
        "deliver_part",
    ),
}

# An answer on paper, entered for the office that owes it, whatever steps inside were left out.
ANSWER_MOVES: Mapping[str, Move] = {
    "enter_answer": Move(
        (*OWING_PARTS, P.DELIVERED, P.NOTED, P.HANDED_BACK), P.DELIVERED, "submit_part"
    ),
}

D = DeadlineState

# Of one date by itself; it starts, closes and stands still with its part and task besides.
DEADLINE_MOVES: Mapping[str, Move] = {
    "pause_due": Move((D.RUNNING,), D.PAUSED, "decide_extension"),
    "resume_due": Move((D.PAUSED,), D.RUNNING, "decide_extension"),
}


class WrongMove(Exception):  # noqa: N818 (read as a sentence where it is caught)
    """The verb does not fit the present state; `str()` is a sentence for the person."""
