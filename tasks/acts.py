"""Past acts in words: for rows ("last act and when") and for the course of a task."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

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
