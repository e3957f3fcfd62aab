"""The course of a meeting: invited, held, closed; postponed, brought forward, cancelled."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import notices
from meetings.choices import ItemState
from meetings.models import Meeting
from meetings.services.preparing import ask_on_day, move_day, read_time
from meetings.services.slots import keep_slots
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.days import check_not_ahead, check_not_past
from tasks.dossier.services.ending import complete_task, stop_task
from tasks.dossier.services.papers import drop_owed
from tasks.dossier.services.participants import tell_people
from tasks.services.delivering import Result
from tasks.services.gate import need_reason
from tasks.services.milestones import meet_due
from tasks.states import WrongMove


@transaction.atomic
def invite(*, task_id: int, override: str = "", actor: Actor) -> Meeting:
    """The invitations go out; again later, to those who have been added since."""
    meeting, actor = lock(Meeting, task_id, actor=actor)
    if not meeting.task.is_live:
        raise WrongMove(
            _("The task of this meeting is not in progress; its requests must be released first.")
        )
    ask_on_day(meeting)
    if not meeting.participants.exists():
        raise ValidationError(_("Enter who takes part first."))
    move(meeting, verb="invite")
    meeting.invited_at = meeting.invited_at or timezone.now()
    meeting.save(actor=actor)
    tell_people(meeting, actor=actor)
    keep_slots(meeting, override=override, actor=actor)
    return meeting


@transaction.atomic
def hold(*, task_id: int, held_on: dt.date, actor: Actor) -> Meeting:
    """It took place: its own date is met, and the agenda's items count as discussed."""
    meeting, actor = lock(Meeting, task_id, actor=actor)
    move(meeting, verb="hold")
    check_not_ahead(held_on, field="held_on")
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
    meeting, actor = lock(Meeting, task_id, actor=actor)
    move(meeting, verb="postpone")
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
    words = reason or _("New day")
    return _to_day("reschedule", task_id, on, time_words, words, actor=actor, override=override)


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
    meeting, actor = lock(Meeting, task_id, actor=actor)
    move(meeting, verb=verb)
    check_not_past(on, field="on")
    before, length = meeting.on, _length(meeting)
    meeting.on, meeting.move_reason = on, need_reason(reason)[:500]
    meeting.ends_on = on + length if length else None
    if time_words:
        read_time(meeting, time_words)
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
    meeting, actor = lock(Meeting, task_id, actor=actor)
    move(meeting, verb="cancel")
    meeting.move_reason = need_reason(reason)[:500]
    meeting.sequence += 1
    meeting.save(actor=actor, reason=reason)
    drop_owed(meeting, reason=reason, actor=actor)
    _back_to_pool(meeting, actor=actor)
    notices.cancelled(meeting, actor=actor)
    keep_slots(meeting, actor=actor)
    stop_task(meeting, reason=reason, actor=actor)
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
    meeting, actor = lock(Meeting, task_id, actor=actor)
    move(meeting, verb="close")
    if meeting.lines.open().exists():
        raise ValidationError(_("Some lines of the conclusions are neither tasks nor marked."))
    if meeting.notice is None:
        if not why_no_notice.strip() and not meeting.no_notice:
            raise ValidationError({"why_no_notice": _("Say why no notice is issued.")})
        meeting.no_notice = why_no_notice.strip() or meeting.no_notice
    meeting.save(actor=actor, reason=meeting.no_notice)
    drop_owed(meeting, reason=_("The meeting is over"), actor=actor)
    _complete(meeting, actor=actor)
    return meeting


def _complete(meeting: Meeting, *, actor: Actor) -> None:
    """The task ends with the day it was held."""
    notice = meeting.notice
    assert meeting.on is not None
    held = Result(
        dated=meeting.on,
        number=notice.symbol if notice else "",
        issuer=notice.issuer if notice else "",
        abstract=notice.abstract if notice else "",
    )
    complete_task(meeting, result=held, actor=actor)
