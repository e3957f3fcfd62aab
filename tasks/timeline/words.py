"""The sentence of each act, after the name of who did it; its sign and colour."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

type Words = str | Promise


class Told(NamedTuple):
    text: Words
    icon: str
    tone: str = "neutral"


TASK: Mapping[str, Told] = {
    "log_task": Told(pgettext_lazy("course", "logged the task"), "square-pen"),
    "ask_release": Told(pgettext_lazy("course", "submitted it for release"), "send-horizontal"),
    "return_draft": Told(
        pgettext_lazy("course", "asked for the draft to be completed"), "pencil-line", "warn"
    ),
    "release": Told(
        pgettext_lazy("course", "released the requests for coordination"), "stamp", "accent"
    ),
    "open_inside": Told(pgettext_lazy("course", "began the work"), "circle-dot", "info"),
    "submit_above": Told(
        pgettext_lazy("course", "submitted it to %(to)s for an opinion"), "landmark", "accent"
    ),
    "back_from_above": Told(
        pgettext_lazy("course", "recorded the opinion of the competent level"), "reply", "info"
    ),
    "complete": Told(pgettext_lazy("course", "completed the task"), "circle-check", "ok"),
    "end_without_product": Told(pgettext_lazy("course", "ended the follow-up"), "archive"),
    "stop": Told(pgettext_lazy("course", "stopped the task"), "octagon-x"),
    "cancel": Told(pgettext_lazy("course", "cancelled the task"), "ban"),
    "pause": Told(pgettext_lazy("course", "paused the task"), "circle-pause", "muted"),
    "resume": Told(pgettext_lazy("course", "continued the task"), "circle-play", "info"),
    "reopen": Told(pgettext_lazy("course", "reopened the task"), "rotate-ccw", "info"),
    "retitle": Told(pgettext_lazy("course", "changed the content"), "pencil-line"),
    "split": Told(pgettext_lazy("course", "split the task into"), "git-branch", "info"),
    "split_from": Told(pgettext_lazy("course", "split the task from"), "git-branch", "info"),
    "share": Told(pgettext_lazy("course", "let someone read the task"), "user-round-plus"),
    "end_share": Told(pgettext_lazy("course", "ended a right to read"), "user-round-x"),
}

PART: Mapping[str, Told] = {
    "receive": Told(pgettext_lazy("course", "received the request"), "mail-open", "info"),
    "assign": Told(pgettext_lazy("course", "gave the work to %(to)s"), "user-plus", "info"),
    "submit_inside": Told(
        pgettext_lazy("course", "submitted it to the office's leaders"), "send-horizontal", "accent"
    ),
    "ask_rework": Told(
        pgettext_lazy("course", "asked for the draft to be completed"), "pencil-line", "warn"
    ),
    "approve_inside": Told(pgettext_lazy("course", "agreed to the draft"), "check", "ok"),
    "deliver": Told(pgettext_lazy("course", "sent the result"), "package-check", "accent"),
    "note_result": Told(
        pgettext_lazy("course", "confirmed receipt of the result of %(office)s"),
        "circle-check",
        "ok",
    ),
    "ask_more": Told(
        pgettext_lazy("course", "asked %(office)s for more"), "message-circle-question-mark", "warn"
    ),
    "hand_back": Told(pgettext_lazy("course", "handed the request back"), "undo-2", "danger"),
    "send_again": Told(
        pgettext_lazy("course", "sent the request to %(office)s again"), "send", "accent"
    ),
    "do_ourselves": Told(
        pgettext_lazy("course", "decided that the lead office does the part of %(office)s itself"),
        "hand",
    ),
    "settle": Told(
        pgettext_lazy("course", "recorded the agreement with %(office)s"), "handshake", "ok"
    ),
    "to_superior": Told(
        pgettext_lazy("course", "put the matter with %(office)s before the competent level"),
        "landmark",
        "accent",
    ),
    "withdraw": Told(pgettext_lazy("course", "withdrew the request to %(office)s"), "circle-slash"),
    "end_without_answer": Told(
        pgettext_lazy("course", "ended the request to %(office)s without an opinion"),
        "circle-off",
        "danger",
    ),
}

CHANGE: Mapping[str, Told] = {
    "asked": Told(
        pgettext_lazy(
            "course", "asked for the deadline of %(office)s to move from %(old)s to %(new)s"
        ),
        "calendar-clock",
        "warn",
    ),
    "agreed": Told(
        pgettext_lazy(
            "course", "agreed to the deadline of %(office)s moving from %(old)s to %(new)s"
        ),
        "calendar-check",
        "ok",
    ),
    "refused": Told(
        pgettext_lazy("course", "kept the deadline %(old)s of %(office)s"), "calendar-x", "danger"
    ),
    "withdrawn": Told(pgettext_lazy("course", "took back the request for another date"), "undo-2"),
    "resumed": Told(
        pgettext_lazy(
            "course",
            "let the deadline of %(office)s run on from the decision of %(day)s: %(old)s became "
            "%(new)s",
        ),
        "circle-play",
        "info",
    ),
    "unmoved": Told(
        pgettext_lazy("course", "let the deadline %(new)s of %(office)s run on unchanged"),
        "circle-play",
        "info",
    ),
    "moved": Told(
        pgettext_lazy("course", "changed the deadline of %(office)s from %(old)s to %(new)s"),
        "calendar-cog",
        "warn",
    ),
}

PAUSED = Told(
    pgettext_lazy("course", "paused the deadline %(due)s of %(office)s from %(day)s"),
    "circle-pause",
    "muted",
)

NOTE: Mapping[str, Told] = {
    "talk": Told(pgettext_lazy("course", "wrote"), "message-circle"),
    "internal": Told(pgettext_lazy("course", "wrote inside the office"), "message-square-lock"),
    "phone": Told(pgettext_lazy("course", "talked by telephone with %(office)s"), "phone"),
    "remind": Told(
        pgettext_lazy("course", "reminded %(office)s of the coordination"), "bell-ring", "warn"
    ),
    "urge": Told(pgettext_lazy("course", "urged the work on"), "bell-ring", "warn"),
    "ask": Told(
        pgettext_lazy("course", "asked for the opinion of %(name)s"),
        "message-circle-question-mark",
        "accent",
    ),
    "ask_back": Told(
        pgettext_lazy("course", "asked for the opinion of %(name)s, and no longer does"),
        "message-circle-question-mark",
    ),
    "opinion": Told(pgettext_lazy("course", "gave an opinion"), "stamp", "accent"),
    "explain": Told(
        pgettext_lazy("course", "gave the reason for the delay of %(office)s"), "hourglass", "warn"
    ),
}

FILE = Told(pgettext_lazy("course", "added the file %(name)s"), "paperclip")
NEW_VERSION = Told(pgettext_lazy("course", "added a new version: %(name)s"), "paperclip")
DIRECTIVE = Told(
    pgettext_lazy("course", "recorded the directive of %(by)s"), "message-square-quote", "accent"
)
PRODUCT = Told(pgettext_lazy("course", "entered the product %(what)s"), "file-check", "ok")
CONFIRMED = Told(pgettext_lazy("course", "confirmed the product %(what)s"), "badge-check", "ok")
LETTER = Told(pgettext_lazy("course", "asked %(body)s"), "building-2")
ANSWERED = Told(pgettext_lazy("course", "recorded the answer of %(body)s"), "reply", "info")
