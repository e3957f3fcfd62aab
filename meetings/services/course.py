"""The course of a meeting: invited, held, closed; postponed, brought forward, cancelled."""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import notices
from meetings.choices import ItemState
from meetings.models import Meeting
from meetings.reading import Unreadable, read_when
from meetings.services.gate import ask_task_open, lock_meeting, move_meeting
from meetings.services.papers import drop_owed
from meetings.services.people import tell_people
from meetings.services.preparing import ask_on_day, move_day
from meetings.services.slots import keep_slots
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.services.closing import complete, stop
from tasks.services.delivering import Result
from tasks.services.gate import need_reason, powers_of
from tasks.services.milestones import meet_due
from tasks.states import PartState


@transaction.atomic
def invite(*, task_id: int, override: str = "", actor: Actor) -> Meeting:
    """The invitations go out; again later, to those who have been added since."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    ask_task_open(meeting.task)
    ask_on_day(meeting)
    if not meeting.participants.exists():
        raise ValidationError(_("Enter who takes part first."))
    move_meeting(meeting, verb="invite")
    meeting.invited_at = meeting.invited_at or timezone.now()
    meeting.save(actor=actor)
    tell_people(meeting, actor=actor)
    keep_slots(meeting, override=override, actor=actor)
    return meeting


@transaction.atomic
def hold(*, task_id: int, held_on: dt.date, actor: Actor) -> Meeting:
    """It took place: its own date is met, and the agenda's items count as discussed."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    move_meeting(meeting, verb="hold")
    if held_on > timezone.localdate():
        raise ValidationError({"held_on": _("This day lies in the future.")})
    meeting.on, meeting.held_at = held_on, timezone.now()
    if meeting.ends_on and meeting.ends_on < held_on:
        meeting.ends_on = None
    if meeting.day_deadline is not None:
        meet_due(meeting.day_deadline, met_on=held_on, actor=actor)
    meeting.save(actor=actor)
    items = list(meeting.items.filter(state=ItemState.PLANNED))
    for item in items:
        item.state = ItemState.DISCUSSED
    update_many(items, ["state"], actor=actor)
    keep_slots(meeting, actor=actor)
    return meeting


@transaction.atomic
def postpone(*, task_id: int, reason: str, actor: Actor) -> Meeting:
    """`Hoãn`: no new day is known yet; those invited are told."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    move_meeting(meeting, verb="postpone")
    meeting.move_reason = need_reason(reason)[:500]
    meeting.sequence += 1
    meeting.save(actor=actor, reason=reason)
    notices.postponed(meeting, actor=actor)
    keep_slots(meeting, actor=actor)
    return meeting


@transaction.atomic
def reschedule(
    *,
    task_id: int,
    on: dt.date,
    time_words: str = "",
    reason: str = "",
    override: str = "",
    actor: Actor,
) -> Meeting:
    """A postponed meeting gets its new day; dates counted from the old one move along."""
    return _to_day(
        "reschedule",
        task_id,
        on,
        time_words,
        reason or _("New day"),
        actor=actor,
        override=override,
    )


@transaction.atomic
def bring_forward(
    *,
    task_id: int,
    on: dt.date,
    time_words: str = "",
    reason: str = "",
    override: str = "",
    actor: Actor,
) -> Meeting:
    """It takes place earlier than it was called for."""
    meeting = Meeting.objects.get(pk=task_id)
    if meeting.on is not None and on > meeting.on:
        said = _("This day is later than the present one; postpone the meeting instead.")
        raise ValidationError({"on": said})
    return _to_day("bring_forward", task_id, on, time_words, reason, actor=actor, override=override)


def _to_day(
    verb: str,
    task_id: int,
    on: dt.date,
    time_words: str,
    reason: str,
    *,
    actor: Actor,
    override: str,
) -> Meeting:
    meeting, actor = lock_meeting(task_id, actor=actor)
    move_meeting(meeting, verb=verb)
    if on < timezone.localdate():
        raise ValidationError({"on": _("The new date lies in the past.")})
    before, length = meeting.on, _length(meeting)
    meeting.on, meeting.move_reason = on, need_reason(reason)[:500]
    meeting.ends_on = on + length if length else None
    if time_words:
        try:
            when = read_when(time_words)
        except Unreadable as wrong:
            said = _("Write an hour (“8h30”) or a half of the day (“sáng”, “chiều”, “cả ngày”).")
            raise ValidationError({"time_words": said}) from wrong
        meeting.time_words = time_words
        meeting.half, meeting.start, meeting.end = when.half, when.start, when.end
    meeting.sequence += 1
    move_day(meeting, before, reason=reason, actor=actor)
    meeting.save(actor=actor, reason=reason)
    notices.moved(meeting, actor=actor)
    keep_slots(meeting, override=override, reason=reason, actor=actor)
    return meeting


def _length(meeting: Meeting) -> dt.timedelta:
    if meeting.on is None or meeting.ends_on is None:
        return dt.timedelta()
    return meeting.ends_on - meeting.on


@transaction.atomic
def cancel(*, task_id: int, reason: str, actor: Actor) -> Meeting:
    """`Hủy`: papers are not owed any more, waiting items go back; who may, stops the task."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    move_meeting(meeting, verb="cancel")
    meeting.move_reason = need_reason(reason)[:500]
    meeting.sequence += 1
    meeting.save(actor=actor, reason=reason)
    drop_owed(meeting, reason=reason, actor=actor)
    _back_to_pool(meeting, actor=actor)
    notices.cancelled(meeting, actor=actor)
    keep_slots(meeting, actor=actor)
    if meeting.task.is_live and powers_of(actor).can("deliver_part", meeting.task.lead_office_id):
        stop(task_id=task_id, reason=reason, actor=actor)
    return meeting


def _back_to_pool(meeting: Meeting, *, actor: Actor) -> None:
    """What was to be discussed waits for another meeting of the same office."""
    items = list(meeting.items.filter(state=ItemState.PLANNED))
    for item in items:
        item.state, item.meeting = ItemState.WAITING, None
    update_many(items, ["state", "meeting"], actor=actor)


@transaction.atomic
def close(*, task_id: int, why_no_notice: str = "", actor: Actor) -> Meeting:
    """Nothing is left to do: every line is a task or needs none, and the task is completed.

    Without a notice of conclusions the reason stays on the meeting.
    """
    meeting, actor = lock_meeting(task_id, actor=actor)
    move_meeting(meeting, verb="close")
    if meeting.lines.open().exists():
        raise ValidationError(_("Some lines of the conclusions are neither tasks nor marked."))
    notice = getattr(meeting, "notice", None)
    if notice is None:
        if not why_no_notice.strip() and not meeting.no_notice:
            raise ValidationError({"why_no_notice": _("Say why no notice is issued.")})
        meeting.no_notice = why_no_notice.strip() or meeting.no_notice
    meeting.save(actor=actor, reason=meeting.no_notice)
    drop_owed(meeting, reason=_("The meeting is over"), actor=actor)
    _complete(meeting, actor=actor)
    return meeting


def _complete(meeting: Meeting, *, actor: Actor) -> None:
    """The task ends with the day it was held, where its handler closes the meeting."""
    task = meeting.task
    lead = task.parts.get(role="lead")
    if not task.is_live or lead.state == PartState.CLOSED:
        return
    notice = getattr(meeting, "notice", None)
    assert meeting.on is not None
    held = Result(
        dated=meeting.on, number=notice.symbol if notice else "",
        issuer=notice.issuer if notice else "", abstract=notice.abstract if notice else "",
    )  # fmt: skip
    try:
        with transaction.atomic():
            complete(task_id=task.pk, result=held, actor=actor)
    except PermissionDenied:
        return  # its handler completes it; the meeting itself is over
