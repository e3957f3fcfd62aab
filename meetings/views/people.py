"""Who takes part: added, taken off, answering, and whether they came; the calendar file."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meetings.calendar import calendar_of
from meetings.forms.course import AttendanceForm
from meetings.forms.rows import PeopleForm, ReplyForm
from meetings.models import Participant
from meetings.services import people
from meetings.views.agenda import sent, sheet
from meetings.views.finding import asked, managed_or_refused, meeting_or_404, row_or_404
from offices.models import Office
from tasks.states import WrongMove


def _with_part(task: Any) -> Any:
    return Office.objects.active().filter(pk__in=task.parts.values("office_id"))


@require_http_methods(["GET", "HEAD", "POST"])
def participant_new(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    form = PeopleForm(sent(request), offices=_with_part(meeting.task))
    title, done = _("Add participants"), _("The participants are entered.")
    act = partial(people.add_people, task_id=task_id)
    return sheet(request, meeting, form, act, title=title, done=done)


@require_POST
def participant_remove(http: HttpRequest, task_id: int, participant_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    row = row_or_404(meeting.participants.all(), participant_id)
    try:
        people.remove_participant(task_id=task_id, participant_id=row.pk, actor=request.actor)
        messages.success(request, _("Taken off the participants."))
    except WrongMove as wrong:
        messages.error(request, str(wrong))
    return redirect(f"{meeting.get_absolute_url()}#people")


@require_http_methods(["GET", "HEAD", "POST"])
def participant_reply(http: HttpRequest, task_id: int, participant_id: int) -> HttpResponse:
    request = asked(http)
    meeting = meeting_or_404(request, task_id)
    row: Participant = row_or_404(meeting.participants.with_names(), participant_id)
    if not people.may_reply(meeting, row, request.actor):
        raise PermissionDenied(_("Only those invited, or who prepare the meeting, reply."))
    start = {"answer": row.reply or None, "instead": row.instead, "note": row.reply_note}
    form = ReplyForm(sent(request), initial=start)
    title, done = _("Reply to the invitation"), _("The reply is noted.")
    act = partial(people.reply, task_id=task_id, participant_id=participant_id)
    return sheet(request, meeting, form, act, title=title, done=done, lead=row.name)


@require_http_methods(["GET", "HEAD", "POST"])
def attendance(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    rows = list(meeting.participants.with_names().in_order())
    form = AttendanceForm(sent(request), rows=rows)
    title, done = _("Note attendance"), _("Attendance is noted.")
    act = partial(people.note_attendance, task_id=task_id)
    return sheet(request, meeting, form, act, title=title, done=done)


@require_safe
def invitation_ics(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = meeting_or_404(request, task_id)
    if meeting.on is None:
        raise Http404
    answer = HttpResponse(calendar_of(meeting), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{meeting.task.code}.ics"'
    return answer
