"""Small signs: state, deadline, urgency, access. Always an icon and words, never colour alone."""

from collections.abc import Mapping
from datetime import date, time
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

Props = dict[str, object]
Text = str | Promise


class Sign(NamedTuple):
    tone: str
    icon: str


STATES: dict[str, Sign] = {
    # task
    "draft": Sign("muted", "pencil-line"),
    "to_release": Sign("warn", "stamp"),
    "open": Sign("info", "circle-dot"),
    "submitted": Sign("accent", "send-horizontal"),
    "done": Sign("ok", "circle-check"),
    "paused": Sign("muted", "circle-pause"),
    "ended": Sign("neutral", "archive"),
    "stopped": Sign("neutral", "octagon-x"),
    "cancelled": Sign("muted", "ban"),
    "reopened": Sign("info", "rotate-ccw"),
    # part
    "unsent": Sign("muted", "pencil-line"),
    "sent": Sign("warn", "mail"),
    "received": Sign("info", "mail-open"),
    "assigned": Sign("info", "circle-dot"),
    "working": Sign("info", "circle-dot"),
    "delivered": Sign("accent", "package-check"),
    "noted": Sign("ok", "circle-check"),
    "more_asked": Sign("warn", "message-circle-question-mark"),
    "handed_back": Sign("danger", "undo-2"),
    "date_discussed": Sign("warn", "calendar-clock"),
    "to_superior": Sign("accent", "landmark"),
    "no_answer": Sign("danger", "circle-off"),
    "withdrawn": Sign("muted", "circle-slash"),
    "informed": Sign("neutral", "eye"),
    "closed": Sign("neutral", "archive"),
}

DEADLINES: dict[str, Sign] = {
    "on_track": Sign("neutral", "calendar"),
    "due_soon": Sign("warn", "hourglass"),
    "due": Sign("due", "alarm-clock"),
    "overdue": Sign("danger", "triangle-alert"),
    "inner_passed": Sign("warn", "hourglass"),
    "done_on_time": Sign("ok", "circle-check"),
    "done_late": Sign("late", "circle-check-big"),
    "extension_asked": Sign("warn", "calendar-clock"),
    "paused": Sign("muted", "circle-pause"),
    "ongoing": Sign("info", "repeat"),
    "none": Sign("muted", "calendar-x"),
    "waiting": Sign("muted", "hourglass"),
    "withdrawn": Sign("muted", "circle-slash"),
    "ended": Sign("muted", "archive"),
}

URGENCIES: dict[str, tuple[Sign, Text]] = {
    "urgent": (Sign("warn", "chevron-up"), gettext_lazy("Urgent")),
    "very_urgent": (Sign("late", "chevrons-up"), gettext_lazy("Very urgent")),
    "flash": (Sign("danger", "zap"), gettext_lazy("Flash")),
}

ACCESSES: dict[str, tuple[Sign, Text]] = {
    "open": (Sign("muted", "users"), gettext_lazy("All three offices")),
    "internal": (Sign("muted", "building-2"), gettext_lazy("Participating offices")),
    "restricted": (
        Sign("neutral", "lock"),
        gettext_lazy("Restricted (people entrusted)"),
    ),
}

_PLAIN: dict[str, Text] = {
    "on_track": gettext_lazy("In time"),
    "due": gettext_lazy("Due today"),
    "inner_passed": gettext_lazy("Internal submission date passed"),
    "done_on_time": gettext_lazy("Completed in time"),
    "extension_asked": gettext_lazy("Waiting for a decision on extension"),
    "paused": gettext_lazy("Clock paused"),
    "ongoing": gettext_lazy("Ongoing"),
    "none": gettext_lazy("No deadline set"),
    "waiting": gettext_lazy("Waiting for its start"),
    "withdrawn": pgettext_lazy("deadline", "Withdrawn"),
    "ended": pgettext_lazy("deadline", "Ended"),
}


def state(props: Props) -> Props:
    """The sign of a state; an unknown code is shown plainly, with the words it came with."""
    sign = STATES.get(str(props["code"]), Sign("neutral", "circle"))
    return {"tone": sign.tone, "icon": sign.icon}


def _counted(code: str, days: int) -> str:
    if code == "due_soon":
        words = ngettext(
            "Due soon (%(days)s working day left)", "Due soon (%(days)s working days left)", days
        )
        return words % {"days": days}
    if code == "overdue":
        if days == 0:
            return _("Overdue within the day")
        words = ngettext(
            "Overdue by %(days)s working day", "Overdue by %(days)s working days", days
        )
        return words % {"days": days}
    words = ngettext(
        "Completed %(days)s working day late", "Completed %(days)s working days late", days
    )
    return words % {"days": days}


def _deadline_words(given: Mapping[str, object]) -> str:
    """Words of its own, else those of its state with the days or the hour it was given."""
    code, days, hour = str(given["state"]), given.get("days"), given.get("due_time")
    if label := given.get("label"):
        return str(label)
    if code in ("due_soon", "overdue", "done_late"):
        return _counted(code, abs(days) if isinstance(days, int) else 0)
    if code == "due" and isinstance(hour, time):
        return _("Before %(hour)s:%(minute)s today") % {
            "hour": hour.strftime("%H"),
            "minute": hour.strftime("%M"),
        }
    return str(_PLAIN.get(code, code))


def _calendar_days(given: Mapping[str, object]) -> list[str]:
    days = given.get("calendar_days")
    if not isinstance(days, int):
        return []
    days = abs(days)
    return [ngettext("%(days)s calendar day", "%(days)s calendar days", days) % {"days": days}]


def _deadline_tooltip(props: Props) -> str:
    words = _calendar_days(props)
    first = props["first_due_on"]
    if isinstance(first, date) and first != props["due_on"]:
        words.append(_("first date %(date)s") % {"date": first.strftime("%d/%m/%Y")})
    return ", ".join(words)


def deadline(props: Props) -> Props:
    """Words and sign of a deadline (PRACTICE table 4); days are working days."""
    code = str(props["state"])
    sign = DEADLINES.get(code, Sign("neutral", "calendar"))
    return {
        "tone": sign.tone,
        "icon": sign.icon,
        "words": _deadline_words(props),
        # The words of one that has passed say already whose date it is.
        "internal": bool(props["internal"]) and code != "inner_passed",
        "tooltip": _deadline_tooltip(props),
    }


def row_date(given: Mapping[str, object]) -> Props:
    """The same for a row of a list: its words and its day, both as they are shown."""
    code, on, hour = str(given["state"]), given.get("due_on"), given.get("due_time")
    at = on.strftime("%d/%m/%Y") if isinstance(on, date) else ""
    if at and code != "due" and isinstance(hour, time):
        at = f"{hour:%H:%M} {at}"
    return {
        "state": code,
        "words": _deadline_words(given),
        "at": at,
        "statutory": given.get("statutory"),
        "internal": given.get("internal") and code != "inner_passed",
        "tooltip": ", ".join(_calendar_days(given)),
    }


def _levelled(table: dict[str, tuple[Sign, Text]], props: Props) -> Props:
    sign, words = table.get(str(props["level"]), (Sign("", ""), ""))
    return {"tone": sign.tone, "icon": sign.icon, "words": props["label"] or words}


def urgency(props: Props) -> Props:
    return _levelled(URGENCIES, props)


def access(props: Props) -> Props:
    return _levelled(ACCESSES, props)


ROLE_WORDS: dict[str, Text] = {
    "lead": gettext_lazy("Lead office"),
    "coordinate": gettext_lazy("Coordinating office"),
    "informed": pgettext_lazy("role", "For information"),
}
