"""What every verb of a meeting does first and last: lock, ask, move, save."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from meetings.models import Meeting
from meetings.states import MEETING_MOVES, OVER, POWER, MeetingState
from offices.foundation.actor import Actor
from tasks.models import Task
from tasks.services.gate import ask_move, empowered, lock_task
from tasks.states import WrongMove


def lock_meeting(task_id: int, *, actor: Actor) -> tuple[Meeting, Actor]:
    """The meeting, its task locked first, for who manages meetings of the lead office."""
    task = lock_task(task_id)
    meeting = Meeting.objects.select_for_update(of=("self",)).get(pk=task_id)
    meeting.task = task
    return meeting, empowered(actor, POWER, task.lead_office_id)


def move_meeting(meeting: Meeting, *, verb: str) -> None:
    meeting.state = ask_move(MEETING_MOVES, verb, meeting.state).target


def ask_open_content(meeting: Meeting) -> None:
    """Of a meeting with content by separate invitation nothing but time and place is kept."""
    if meeting.secret_content:
        raise ValidationError(_("Only time and place are kept of such a meeting."))


def ask_not_ended(meeting: Meeting) -> None:
    if meeting.state in (MeetingState.CLOSED, MeetingState.CANCELLED):
        raise WrongMove(_("The meeting is closed or cancelled."))


def ask_held(meeting: Meeting) -> None:
    if meeting.state not in OVER:
        raise WrongMove(_("First note that the meeting was held."))


def ask_task_open(task: Task) -> None:
    if not task.is_live:
        raise WrongMove(
            _("The task of this meeting is not in progress; its requests must be released first.")
        )
