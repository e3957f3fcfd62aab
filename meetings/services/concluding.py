"""Minutes, and the notice of conclusions with its number."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from meetings.models import Meeting, Minutes
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock
from tasks.dossier.services import notice
from tasks.dossier.services.notice import NoticeGiven
from tasks.models import Notice


@transaction.atomic
def write_minutes(
    *,
    task_id: int,
    secretary: str,
    text: str,
    began: dt.time | None = None,
    ended: dt.time | None = None,
    actor: Actor,
) -> Minutes:
    """Biên bản; attendance stands with the participants."""
    meeting, actor = lock(Meeting, task_id, actor=actor)
    meeting.check_content()
    meeting.check_held()
    meeting.check_open()
    if began and ended and ended < began:
        raise ValidationError({"ended": _("The end lies before the beginning.")})
    row = Minutes.objects.filter(meeting=meeting).first() or Minutes(meeting=meeting)
    row.secretary, row.text, row.began, row.ended = secretary, text, began, ended
    row.save(actor=actor)
    return row


@transaction.atomic
def issue_notice(*, task_id: int, given: NoticeGiven, actor: Actor) -> Notice:
    """With a notice no reason is wanted for having none."""
    issued = notice.issue_notice(task_id=task_id, given=given, actor=actor)
    meeting = Meeting.objects.get(pk=task_id)
    if meeting.no_notice:
        meeting.no_notice = ""
        meeting.save(actor=actor)
    return issued


@transaction.atomic
def need_no_notice(*, task_id: int, reason: str, actor: Actor) -> Meeting:
    """Nothing is to be issued: the meeting does not count among those without a notice."""
    meeting, actor = lock(Meeting, task_id, actor=actor)
    meeting.check_held()
    meeting.check_open()
    notice.check_not_issued(meeting)
    if not reason.strip():
        raise ValidationError({"reason": _("Please state the reason.")})
    meeting.no_notice = reason.strip()[:500]
    meeting.save(actor=actor, reason=reason)
    return meeting
