"""Minutes, and the notice of conclusions with its number."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from coordination.services.numbers import symbol_of, take_number
from meetings.models import Meeting, Minutes, Notice
from meetings.services.gate import (
    ask_held,
    ask_not_ended,
    ask_open_content,
    lock_meeting,
    move_meeting,
)
from meetings.services.lines import split_lines
from offices.foundation.actor import Actor
from tasks.choices import Basis
from tasks.services.sources import enter_source

KIND = "TB"


@transaction.atomic
def write_minutes(
    *, task_id: int, secretary: str, text: str, began: dt.time | None = None,
    ended: dt.time | None = None, actor: Actor,
) -> Minutes:  # fmt: skip
    """Biên bản; attendance stands with the participants."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    ask_open_content(meeting)
    ask_held(meeting)
    ask_not_ended(meeting)
    if began and ended and ended < began:
        raise ValidationError({"ended": _("The end lies before the beginning.")})
    row = Minutes.objects.filter(meeting=meeting).first() or Minutes(meeting=meeting)
    row.secretary, row.text, row.began, row.ended = secretary, text, began, ended
    row.save(actor=actor)
    return row


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeGiven:
    """`body`: the issuer when it is not the office itself; then it is signed by its order."""

    symbol: str
    dated: dt.date
    capacity: str
    abstract: str
    body: Body | None = None
    number: int | None = None
    signer: str = ""
    text: str = ""


def _ask_issuable(meeting: Meeting, given: NoticeGiven) -> None:
    ask_open_content(meeting)
    ask_not_ended(meeting)
    if Notice.objects.filter(meeting=meeting).exists():
        raise ValidationError(_("The notice of conclusions has been issued already."))
    if given.dated > timezone.localdate():
        raise ValidationError({"dated": _("The date of the document lies in the future.")})
    if meeting.on is not None and given.dated < meeting.on:
        raise ValidationError({"dated": _("The notice is dated before the meeting.")})
    office = meeting.task.lead_office
    if given.body is not None and given.body.served_by_id != office.pk:
        raise ValidationError({"body": _("This office does not serve that body.")})


@transaction.atomic
def issue_notice(*, task_id: int, given: NoticeGiven, actor: Actor) -> Notice:
    """The number is taken from the issuer's book; the text is split into its lines."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    move_meeting(meeting, verb="conclude")
    _ask_issuable(meeting, given)
    office = meeting.task.lead_office
    book, number = take_number(
        office=office, kind=KIND, symbol=given.symbol, dated=given.dated, wanted=given.number,
        actor=actor,
    )  # fmt: skip
    symbol = symbol_of(office.layout, number, KIND, given.symbol)
    source = enter_source(
        actor=actor, basis=Basis.CONCLUSION, number=symbol, dated=given.dated,
        abstract=given.abstract,
    )  # fmt: skip
    notice = Notice(
        meeting=meeting, book=book, number=number, symbol=symbol, dated=given.dated,
        issuer=str(given.body or office), capacity=given.capacity, signer=given.signer,
        abstract=given.abstract, text=given.text, source=source,
    )  # fmt: skip
    notice.save(actor=actor)
    meeting.no_notice = ""
    meeting.save(actor=actor)
    if given.text.strip():
        split_lines(meeting, given.text, written_on=given.dated, actor=actor)
    return notice


@transaction.atomic
def need_no_notice(*, task_id: int, reason: str, actor: Actor) -> Meeting:
    """Nothing is to be issued: the meeting does not count among those without a notice."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    ask_held(meeting)
    ask_not_ended(meeting)
    if Notice.objects.filter(meeting=meeting).exists():
        raise ValidationError(_("The notice of conclusions has been issued already."))
    if not reason.strip():
        raise ValidationError({"reason": _("Please state the reason.")})
    meeting.no_notice = reason.strip()[:500]
    meeting.save(actor=actor, reason=reason)
    return meeting
