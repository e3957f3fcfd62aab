"""The sentence of each act, after the name of who did it; its sign and colour."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

type Words = str | Promise


class TimelineText(NamedTuple):
    text: Words
    icon: str
    tone: str = "neutral"


TASK: Mapping[str, TimelineText] = {
    "log_task": TimelineText(pgettext_lazy("course", "logged the task"), "square-pen"),
    "ask_release": TimelineText(
        pgettext_lazy("course", "submitted it for release"), "send-horizontal"
    ),
    "return_draft": TimelineText(
        pgettext_lazy("course", "asked for the draft to be completed"), "pencil-line", "warn"
    ),
    "release": TimelineText(
        pgettext_lazy("course", "released the requests for coordination"), "stamp", "accent"
    ),
    "open_inside": TimelineText(pgettext_lazy("course", "began the work"), "circle-dot", "info"),
    "submit_above": TimelineText(
        pgettext_lazy("course", "submitted it to %(to)s for an opinion"), "landmark", "accent"
    ),
    "back_from_above": TimelineText(
        pgettext_lazy("course", "recorded the opinion of the competent level"), "reply", "info"
    ),
    "complete": TimelineText(pgettext_lazy("course", "completed the task"), "circle-check", "ok"),
    "end_without_product": TimelineText(pgettext_lazy("course", "ended the follow-up"), "archive"),
    "stop": TimelineText(pgettext_lazy("course", "stopped the task"), "octagon-x"),
    "cancel": TimelineText(pgettext_lazy("course", "cancelled the task"), "ban"),
    "pause": TimelineText(pgettext_lazy("course", "paused the task"), "circle-pause", "muted"),
    "resume": TimelineText(pgettext_lazy("course", "continued the task"), "circle-play", "info"),
    "reopen": TimelineText(pgettext_lazy("course", "reopened the task"), "rotate-ccw", "info"),
    "retitle": TimelineText(pgettext_lazy("course", "changed the content"), "pencil-line"),
    "split": TimelineText(pgettext_lazy("course", "split the task into"), "git-branch", "info"),
    "split_from": TimelineText(
        pgettext_lazy("course", "split the task from"), "git-branch", "info"
    ),
    "share": TimelineText(pgettext_lazy("course", "let someone read the task"), "user-round-plus"),
    "end_share": TimelineText(pgettext_lazy("course", "ended a right to read"), "user-round-x"),
}

PART: Mapping[str, TimelineText] = {
    "receive": TimelineText(pgettext_lazy("course", "received the request"), "mail-open", "info"),
    "assign": TimelineText(pgettext_lazy("course", "gave the work to %(to)s"), "user-plus", "info"),
    "submit_inside": TimelineText(
        pgettext_lazy("course", "submitted it to the office's leaders"), "send-horizontal", "accent"
    ),
    "ask_rework": TimelineText(
        pgettext_lazy("course", "asked for the draft to be completed"), "pencil-line", "warn"
    ),
    "approve_inside": TimelineText(pgettext_lazy("course", "agreed to the draft"), "check", "ok"),
    "deliver": TimelineText(pgettext_lazy("course", "sent the result"), "package-check", "accent"),
    "note_result": TimelineText(
        pgettext_lazy("course", "confirmed receipt of the result of %(office)s"),
        "circle-check",
        "ok",
    ),
    "ask_more": TimelineText(
        pgettext_lazy("course", "asked %(office)s for more"), "message-circle-question-mark", "warn"
    ),
    "hand_back": TimelineText(
        pgettext_lazy("course", "handed the request back"), "undo-2", "danger"
    ),
    "send_again": TimelineText(
        pgettext_lazy("course", "sent the request to %(office)s again"), "send", "accent"
    ),
    "do_ourselves": TimelineText(
        pgettext_lazy("course", "decided that the lead office does the part of %(office)s itself"),
        "hand",
    ),
    "settle": TimelineText(
        pgettext_lazy("course", "recorded the agreement with %(office)s"), "handshake", "ok"
    ),
    "to_superior": TimelineText(
        pgettext_lazy("course", "put the matter with %(office)s before the competent level"),
        "landmark",
        "accent",
    ),
    "withdraw": TimelineText(
        pgettext_lazy("course", "withdrew the request to %(office)s"), "circle-slash"
    ),
    "end_without_answer": TimelineText(
        pgettext_lazy("course", "ended the request to %(office)s without an opinion"),
        "circle-off",
        "danger",
    ),
}

CHANGE: Mapping[str, TimelineText] = {
    "asked": TimelineText(
        pgettext_lazy(
            "course", "asked for the deadline of %(office)s to move from %(old)s to %(new)s"
        ),
        "calendar-clock",
        "warn",
    ),
    "agreed": TimelineText(
        pgettext_lazy(
            "course", "agreed to the deadline of %(office)s moving from %(old)s to %(new)s"
        ),
        "calendar-check",
        "ok",
    ),
    "refused": TimelineText(
        pgettext_lazy("course", "kept the deadline %(old)s of %(office)s"), "calendar-x", "danger"
    ),
    "withdrawn": TimelineText(
        pgettext_lazy("course", "took back the request for another date"), "undo-2"
    ),
    "resumed": TimelineText(
        pgettext_lazy(
            "course",
            "let the deadline of %(office)s run on from the decision of %(day)s: %(old)s became "
            "%(new)s",
        ),
        "circle-play",
        "info",
    ),
    "unmoved": TimelineText(
        pgettext_lazy("course", "let the deadline %(new)s of %(office)s run on unchanged"),
        "circle-play",
        "info",
    ),
    "moved": TimelineText(
        pgettext_lazy("course", "changed the deadline of %(office)s from %(old)s to %(new)s"),
        "calendar-cog",
        "warn",
    ),
}

PAUSED = TimelineText(
    pgettext_lazy("course", "paused the deadline %(due)s of %(office)s from %(day)s"),
    "circle-pause",
    "muted",
)

NOTE: Mapping[str, TimelineText] = {
    "talk": TimelineText(pgettext_lazy("course", "wrote"), "message-circle"),
    "internal": TimelineText(
        pgettext_lazy("course", "wrote inside the office"), "message-square-lock"
    ),
    "phone": TimelineText(pgettext_lazy("course", "talked by telephone with %(office)s"), "phone"),
    "remind": TimelineText(
        pgettext_lazy("course", "reminded %(office)s of the coordination"), "bell-ring", "warn"
    ),
    "urge": TimelineText(pgettext_lazy("course", "urged the work on"), "bell-ring", "warn"),
    "ask": TimelineText(
        pgettext_lazy("course", "asked for the opinion of %(name)s"),
        "message-circle-question-mark",
        "accent",
    ),
    "ask_back": TimelineText(
        pgettext_lazy("course", "asked for the opinion of %(name)s, and no longer does"),
        "message-circle-question-mark",
    ),
    "opinion": TimelineText(pgettext_lazy("course", "gave an opinion"), "stamp", "accent"),
    "explain": TimelineText(
        pgettext_lazy("course", "gave the reason for the delay of %(office)s"), "hourglass", "warn"
    ),
}

FILE = TimelineText(pgettext_lazy("course", "added the file %(name)s"), "paperclip")
NEW_VERSION = TimelineText(pgettext_lazy("course", "added a new version: %(name)s"), "paperclip")
DIRECTIVE = TimelineText(
    pgettext_lazy("course", "recorded the directive of %(by)s"), "message-square-quote", "accent"
)
PRODUCT = TimelineText(pgettext_lazy("course", "entered the product %(what)s"), "file-check", "ok")
CONFIRMED = TimelineText(
    pgettext_lazy("course", "confirmed the product %(what)s"), "badge-check", "ok"
)
LETTER = TimelineText(pgettext_lazy("course", "asked %(body)s"), "building-2")
ANSWERED = TimelineText(pgettext_lazy("course", "recorded the answer of %(body)s"), "reply", "info")
