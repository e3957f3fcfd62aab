"""Labels of PRACTICE tables 2 to 4: each side sees its own word for a part's state; and past acts.

Pure functions from rows to words and tones; no query.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from coordination.workdays import WorkCalendar
from tasks.choices import PartRole
from tasks.models.list_rows import AnyDeadline, AnyPart
from tasks.states import DeadlineState, Outcome, PartState, TaskState

# state: (the lead office's word, the coordinating office's word)
SIDES = {
    PartState.UNSENT: (pgettext_lazy("lead", "Not sent yet"), pgettext_lazy("own", "Not sent yet")),
    PartState.SENT: (
        pgettext_lazy("lead", "Request sent"),
        pgettext_lazy("own", "New request, to be received"),
    ),
    PartState.RECEIVED: (
        pgettext_lazy("lead", "Received"),
        pgettext_lazy("own", "To be assigned"),
    ),
    PartState.ASSIGNED: (
        pgettext_lazy("lead", "Coordinating"),
        pgettext_lazy("own", "In progress"),
    ),
    PartState.SUBMITTED: (
        pgettext_lazy("lead", "Coordinating"),
        pgettext_lazy("own", "Before the office's leaders"),
    ),
    PartState.DELIVERED: (
        pgettext_lazy("lead", "Result here, to be looked at"),
        pgettext_lazy("own", "Result sent"),
    ),
    PartState.MORE_ASKED: (
        pgettext_lazy("lead", "More was asked"),
        pgettext_lazy("own", "Asked for more"),
    ),
    PartState.NOTED: (
        pgettext_lazy("lead", "Result received"),
        pgettext_lazy("own", "Completed"),
    ),
    PartState.HANDED_BACK: (
        pgettext_lazy("lead", "Request came back"),
        pgettext_lazy("own", "Request handed back"),
    ),
    PartState.TO_SUPERIOR: (
        pgettext_lazy("lead", "Before the competent level"),
        pgettext_lazy("own", "Before the competent level"),
    ),
    PartState.NO_ANSWER: (
        pgettext_lazy("lead", "Ended, no coordination opinion"),
        pgettext_lazy("own", "No opinion in time"),
    ),
    PartState.WITHDRAWN: (
        pgettext_lazy("lead", "Request withdrawn"),
        pgettext_lazy("own", "The lead office withdrew its request"),
    ),
    PartState.INFORMED: (
        pgettext_lazy("lead", "Sent for information"),
        pgettext_lazy("own", "Received for information"),
    ),
    PartState.CLOSED: (pgettext_lazy("lead", "Closed"), pgettext_lazy("own", "Closed")),
}


def part_label(part: AnyPart, *, own_offices: frozenset[int]) -> str:
    """The word this reader sees; the inside chain of an office stays inside it."""
    own = part.office_id in own_offices
    if part.role == PartRole.LEAD and part.state == PartState.CLOSED:
        return _ended_lead(part)
    if part.role == PartRole.LEAD and (part.state == PartState.ASSIGNED or _hidden(part, own)):
        return pgettext("own", "In progress")
    return _side(part.state, own)


def _side(state: str, own: bool) -> str:
    lead_word, own_word = SIDES[PartState(state)]
    return str(own_word if own else lead_word)


def _hidden(part: AnyPart, own: bool) -> bool:
    """Who in the lead office has it, and at which inside step, is that office's matter."""
    return not own and part.state in (PartState.RECEIVED, PartState.SUBMITTED)


def _ended_lead(part: AnyPart) -> str:
    """The lead part ends with its task, and as it did."""
    return str(TaskState(part.task.state).label)


@dataclass(frozen=True, slots=True)
class DueLabel:
    """`code` of PRACTICE table 4, and the words."""

    code: str
    text: str


SOON = 3


class Rank(IntEnum):
    """Which date of a part is shown first; only one before law or leader is ever late."""

    LATE = 0
    TODAY = 1
    INNER_PASSED = 2
    LATER = 3


def rank_of(due_on: dt.date, due_time: dt.time | None, inner: bool, now: dt.datetime) -> Rank:
    """`inner`: a date the office set itself (internal submission, review of ongoing work)."""
    today = now.date()
    if due_on > today:
        return Rank.LATER
    if due_on == today and (due_time is None or due_time > now.time()):
        return Rank.TODAY
    return Rank.INNER_PASSED if inner else Rank.LATE


def first_shown(deadline: AnyDeadline, now: dt.datetime) -> tuple[bool, Rank, dt.date]:
    """Sorts the dates of a part: running ones first, by rank, then the nearest."""
    running = deadline.state == DeadlineState.RUNNING and deadline.due_on is not None
    due = deadline.due_on or dt.date.max
    inner = deadline.is_internal or deadline.is_review
    return not running, rank_of(due, deadline.due_time, inner, now), due


def due_label(
    deadline: AnyDeadline | None, *, now: dt.datetime, calendar: WorkCalendar
) -> DueLabel:
    """How a deadline stands at a moment of local time."""
    if deadline is None:
        return DueLabel("none", _("No deadline set"))
    if deadline.is_review:
        return DueLabel("ongoing", _("Ongoing"))
    if deadline.state == DeadlineState.PAUSED:
        return DueLabel("paused", _("Clock paused"))
    if deadline.due_on is None:
        return DueLabel("none", _("No deadline set"))
    if deadline.outcome == Outcome.MET:
        return _met(deadline, calendar)
    if deadline.state == DeadlineState.CLOSED:
        return DueLabel(deadline.outcome, deadline.get_outcome_display())
    return _running(deadline, now, calendar)


def days_late(due_on: dt.date, met_on: dt.date, away: int, calendar: WorkCalendar) -> int:
    """Working days late, at least 1 once the day has passed (less days with the other side)."""
    if (met_on - due_on).days <= away:
        return 0
    return max(1, calendar.between(due_on, met_on) - away)


def _met(deadline: AnyDeadline, calendar: WorkCalendar) -> DueLabel:
    assert deadline.due_on is not None
    assert deadline.met_on is not None
    late = days_late(deadline.due_on, deadline.met_on, deadline.away_days, calendar)
    if late == 0:
        return DueLabel("done_on_time", _("Completed on time"))
    return DueLabel("done_late", _("Completed %(days)d working days late") % {"days": late})


def _running(deadline: AnyDeadline, now: dt.datetime, calendar: WorkCalendar) -> DueLabel:
    due, today = deadline.due_on, now.date()
    assert due is not None
    if deadline.is_internal and rank_of(due, deadline.due_time, True, now) == Rank.INNER_PASSED:
        return DueLabel("inner_passed", _("Internal submission date passed"))
    if due < today:
        late = days_late(due, today, 0, calendar)
        return DueLabel("overdue", _("%(days)d working days overdue") % {"days": late})
    if due == today:
        return _today(deadline, now)
    left = calendar.between(today, due)
    if left <= SOON:
        return DueLabel("due_soon", _("Due soon (%(days)d working days left)") % {"days": left})
    return DueLabel("on_track", _("On track"))


def _today(deadline: AnyDeadline, now: dt.datetime) -> DueLabel:
    if deadline.due_time is None:
        return DueLabel("due", _("Due today"))
    hour = deadline.due_time.strftime("%H:%M")
    if deadline.due_time <= now.time():
        return DueLabel("overdue", _("Overdue within the day (%(hour)s)") % {"hour": hour})
    return DueLabel("due", _("Due today before %(hour)s") % {"hour": hour})


ACTS: Mapping[str, str | Promise] = {
    "log_task": pgettext_lazy("act", "Task logged"),
    "ask_release": pgettext_lazy("act", "Put before the leader for release"),
    "release": pgettext_lazy("act", "Released"),
    "open_inside": pgettext_lazy("act", "Put to work"),
    "return_draft": pgettext_lazy("act", "Draft returned"),
    "submit_above": pgettext_lazy("act", "Submitted"),
    "back_from_above": pgettext_lazy("act", "Opinion received"),
    "complete": pgettext_lazy("act", "Completed"),
    "end_without_product": pgettext_lazy("act", "Follow-up ended"),
    "stop": pgettext_lazy("act", "Stopped"),
    "cancel": pgettext_lazy("act", "Cancelled"),
    "pause": pgettext_lazy("act", "Paused"),
    "resume": pgettext_lazy("act", "Resumed"),
    "reopen": pgettext_lazy("act", "Reopened"),
    "log_finished": pgettext_lazy("act", "Logged as completed"),
    "undo_import": pgettext_lazy("act", "Import undone"),
    "retitle": pgettext_lazy("act", "Content changed"),
    "split": pgettext_lazy("act", "Split into several"),
    "split_from": pgettext_lazy("act", "Split from another task"),
    "record_directive": pgettext_lazy("act", "Directive recorded"),
    "publish": pgettext_lazy("act", "Published"),
    "share": pgettext_lazy("act", "Reading allowed"),
    "end_share": pgettext_lazy("act", "Reading ended"),
    "send": pgettext_lazy("act", "Request sent"),
    "receive": pgettext_lazy("act", "Received"),
    "assign": pgettext_lazy("act", "Assigned"),
    "submit_inside": pgettext_lazy("act", "Put before the leader"),
    "ask_rework": pgettext_lazy("act", "Asked to complete"),
    "approve_inside": pgettext_lazy("act", "Draft agreed to"),
    "deliver": pgettext_lazy("act", "Result sent"),
    "note_result": pgettext_lazy("act", "Result received"),
    "ask_more": pgettext_lazy("act", "More asked for"),
    "hand_back": pgettext_lazy("act", "Request handed back"),
    "send_again": pgettext_lazy("act", "Request sent again"),
    "do_ourselves": pgettext_lazy("act", "Taken over by the lead office"),
    "settle": pgettext_lazy("act", "Settled between the offices"),
    "to_superior": pgettext_lazy("act", "Put before the competent level"),
    "withdraw": pgettext_lazy("act", "Request withdrawn"),
    "end_without_answer": pgettext_lazy("act", "Ended without an opinion"),
    "close": pgettext_lazy("act", "Closed with the task"),
}

# The inside chain of an office: other offices never see these (PRACTICE table 3).
INSIDE_ACTS = frozenset({"assign", "submit_inside", "ask_rework", "approve_inside"})


def act_words(verb: str) -> str:
    """The words of an act; empty for none, the verb itself for one without words."""
    return str(ACTS.get(verb, verb.replace("_", " ")))
