"""Rows of what waits: each says for what, since when, and carries its next act."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from tasks.home.waiting import Waiting, WaitingKind
from tasks.lists.row_actions import (
    RowAction,
    ask,
    assign,
    note_result,
    nudges,
    press,
    receive,
    remind,
)
from tasks.lists.rows import Reader, Row, due_props, row_of
from tasks.models import Deadline
from tasks.models.list_rows import AnyPart
from tasks.states import DeadlineState
from tasks.verbs.base import change_door, opinion_door, part_door, product_door, task_door

type Acts = Callable[[Waiting, Reader], list[RowAction]]


def _release(one: Waiting, _reader: Reader) -> list[RowAction]:
    return [
        press(
            pgettext("button", "Release"),
            task_door(one.task, "release"),
            one.task.version,
            icon="send",
            primary=True,
        ),
        ask(pgettext("button", "Ask to complete"), task_door(one.task, "return-draft")),
    ]


def _approve(one: Waiting, _reader: Reader) -> list[RowAction]:
    part = _part(one)
    rework = ask(pgettext("button", "Ask to complete"), part_door(part, "ask-rework"))
    if part.is_lead:
        agree = press(
            pgettext("button", "Approve the result"),
            part_door(part, "approve-inside"),
            part.version,
            icon="check",
            primary=True,
        )
        return [agree, rework]
    deliver = ask(
        pgettext("button", "Send the result"), part_door(part, "deliver"), icon="send", primary=True
    )
    return [deliver, rework]


def _change(one: Waiting, _reader: Reader) -> list[RowAction]:
    door = change_door(one.task.pk, one.ref_id, "decide-change")
    return [ask(pgettext("button", "Decide"), door, icon="stamp", primary=True)]


def _opinion(one: Waiting, _reader: Reader) -> list[RowAction]:
    door = opinion_door(one.task.pk, one.ref_id, "give-opinion")
    return [ask(pgettext("button", "Give an opinion"), door, icon="stamp", primary=True)]


def _handed_back(one: Waiting, _reader: Reader) -> list[RowAction]:
    part = _part(one)
    return [
        ask(
            pgettext("button", "Send the request again"),
            part_door(part, "send-again"),
            icon="send",
            primary=True,
        ),
        ask(pgettext("button", "Settle"), part_door(part, "settle")),
        ask(pgettext("button", "Put before the competent level"), part_door(part, "to-superior")),
    ]


def _product(one: Waiting, _reader: Reader) -> list[RowAction]:
    door = product_door(one.task.pk, one.ref_id, "confirm-product")
    label = pgettext("button", "Confirm the result")
    return [press(label, door, None, icon="check", primary=True)]


def _delivered(one: Waiting, _reader: Reader) -> list[RowAction]:
    return note_result(_part(one))


def _receive(one: Waiting, _reader: Reader) -> list[RowAction]:
    return [receive(_part(one))]


def _assign(one: Waiting, _reader: Reader) -> list[RowAction]:
    return [assign(_part(one))]


def _others(one: Waiting, reader: Reader) -> list[RowAction]:
    """The courteous reminder at once, everything else behind the second button."""
    at_once = [
        press(nudge.label, part_door(nudge.part, "nudge"), nudge.part.version, icon="bell-ring")
        for nudge in nudges(one.task, reader)
        if nudge.part == one.part
    ]
    return [*at_once, *remind(one.task, reader)]


def _nothing(_one: Waiting, _reader: Reader) -> list[RowAction]:
    return []


ACTS: Mapping[WaitingKind, Acts] = {
    WaitingKind.RELEASE: _release,
    WaitingKind.APPROVE: _approve,
    WaitingKind.CHANGE: _change,
    WaitingKind.OPINION: _opinion,
    WaitingKind.HANDED_BACK: _handed_back,
    WaitingKind.PRODUCT: _product,
    WaitingKind.DELIVERED: _delivered,
    WaitingKind.RECEIVE: _receive,
    WaitingKind.ASSIGN: _assign,
    WaitingKind.OTHERS: _others,
}


def since_props(since: dt.datetime, reader: Reader) -> dict[str, Any]:
    """How long a row has waited, and since which day."""
    local = timezone.localtime(since)
    said = _days_waited(local, reader)
    words = _("%(waited)s, since") % {"waited": said} if said else _("waiting since")
    return {"last_act": words, "last_on": local}


def waited(since: dt.datetime, reader: Reader) -> str:
    """ "chờ 4 ngày làm việc", or the hour of today; the same on every page."""
    local = timezone.localtime(since)
    hour = {"hour": local.strftime("%H:%M")}
    return _days_waited(local, reader) or _("since %(hour)s today") % hour


def _days_waited(since: dt.datetime, reader: Reader) -> str:
    """By the calendar of the desk; empty within the same working day."""
    days = reader.calendar(reader.desk).between(since.date(), reader.today)
    if days <= 0:
        return ""
    said = ngettext("waiting %(days)d working day", "waiting %(days)d working days", days)
    return said % {"days": days}


def _part(one: Waiting) -> AnyPart:
    assert one.part is not None
    return one.part


def _change_words(one: Waiting) -> str:
    day = one.due_on.strftime("%d/%m/%Y") if one.due_on else "—"
    return _("Another date asked for: %(day)s") % {"day": day}


def words(one: Waiting) -> str:
    """What it waits for, in the words of the one who looks."""
    plain = {
        WaitingKind.RELEASE: _("Waiting for release"),
        WaitingKind.APPROVE: pgettext("waiting", "Result to be approved"),
        WaitingKind.PRODUCT: pgettext("waiting", "Result to be confirmed"),
        WaitingKind.PUT_RELEASE: _("Waiting for release"),
        WaitingKind.PUT_LEADER: pgettext("own", "Before the office's leaders"),
        WaitingKind.PUT_ABOVE: _("Submitted, waiting for an opinion"),
        WaitingKind.PUT_CHANGE: _("Waiting for a decision on extension"),
    }
    if one.kind == WaitingKind.CHANGE:
        return _change_words(one)
    if one.kind == WaitingKind.OPINION:
        return _("An opinion is asked of %(name)s") % {"name": one.words}
    if one.kind == WaitingKind.PUT_OPINION:
        return _("Waiting for the opinion of %(name)s") % {"name": one.words}
    if one.kind == WaitingKind.OUTSIDE:
        return _("Waiting for %(body)s") % {"body": one.words}
    return plain.get(one.kind, "")


SIGNS = {
    WaitingKind.RELEASE: "to_release",
    WaitingKind.APPROVE: "delivered",
    WaitingKind.PRODUCT: "delivered",
    WaitingKind.CHANGE: "date_discussed",
    WaitingKind.PUT_CHANGE: "date_discussed",
    WaitingKind.PUT_RELEASE: "to_release",
    WaitingKind.PUT_LEADER: "submitted",
    WaitingKind.PUT_ABOVE: "submitted",
    WaitingKind.OUTSIDE: "sent",
    WaitingKind.OPINION: "submitted",
    WaitingKind.PUT_OPINION: "submitted",
}


def waiting_row(one: Waiting, reader: Reader) -> Row:
    """The task's row, told from what waits."""
    row = row_of(one.task, reader, part=one.part)
    if said := words(one):
        row.props |= {"state": SIGNS[one.kind], "state_label": said}
    if one.kind == WaitingKind.OUTSIDE:
        row.props["deadline"] = _outside_due(one, reader)
    if one.kind == WaitingKind.OTHERS:
        # The same task may wait for two offices: each row is about one of them.
        row.props |= {"lead": None, "offices": [_part(one).office]}
    if one.since is not None:
        row.props |= since_props(one.since, reader)
    row.acts = ACTS.get(one.kind, _nothing)(one, reader)
    return row


def _outside_due(one: Waiting, reader: Reader) -> dict[str, Any]:
    """The date asked of a body outside counts like any other."""
    if one.due_on is None:
        return {"state": "none"}
    asked = Deadline(
        due_on=one.due_on,
        first_due_on=one.due_on,
        state=DeadlineState.RUNNING,
        office_id=_part(one).office_id,
    )
    return due_props(asked, reader)
