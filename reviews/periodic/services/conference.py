"""The conference of a review: a meeting, its task a child of the review's."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.choices import MeetingKind
from meetings.services.preparing import MeetingGiven, NewMeeting, enter_meeting
from offices.foundation.actor import Actor
from reviews.models import Review
from reviews.periodic.access import offices_of
from tasks.dossier.destinations import Destination
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.entering import AskedOffice
from tasks.models import Task
from tasks.services.gate import save_task


@transaction.atomic
def set_conference(
    *,
    task_id: int,
    event: Destination | None = None,
    on: dt.date | None = None,
    time_words: str = "",
    place: str = "",
    actor: Actor,
) -> Review:
    """A meeting known already, or a new one on that day which all offices hold together.

    Dates asked for from now on follow its day.
    """
    review, actor = lock(Review, task_id, actor=actor)
    review.check_open()
    if event is None:
        if on is None or on < timezone.localdate():
            raise ValidationError({"on": _("Choose a meeting, or give a day ahead.")})
        task = _new_meeting(review, on, time_words=time_words, place=place, actor=actor)
    else:
        task, on = event.task, event.on
    if task.parent_id is None and task.lead_office_id == review.task.lead_office_id:
        task.parent = review.task
        save_task(task, verb="retitle", actor=actor)
    review.conference, review.conference_on = task, on
    review.save(actor=actor)
    return review


def _new_meeting(review: Review, on: dt.date, *, time_words: str, place: str, actor: Actor) -> Task:
    """By the meetings' own verb, so that diary, papers and notice are theirs."""
    lead, *others = offices_of(review)
    given = MeetingGiven(kind=MeetingKind.CONFERENCE, on=on, time_words=time_words, place=place)
    asked = tuple(
        AskedOffice(office=one, ask=_("Hold the conference together"), co_lead=True)
        for one in others
    )
    title = _("Conference: %(title)s") % {"title": review.task.title}
    new = NewMeeting(
        given=given,
        title=title[:500],
        lead_office=lead,
        asked=asked,
        lead_reason=_("The office that leads the review holds its conference."),
        access=review.task.access,
    )
    return enter_meeting(new=new, actor=actor).task
