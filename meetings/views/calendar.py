"""The calendar file of a meeting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from meetings.calendar import calendar_of
from meetings.pages import MEETINGS
from tasks.dossier.views.verbs import asked


@require_safe
def invitation_ics(http: HttpRequest, task_id: int) -> HttpResponse:
    meeting = MEETINGS.find(asked(http), task_id)
    if meeting.on is None:
        raise Http404
    answer = HttpResponse(calendar_of(meeting), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{meeting.task.code}.ics"'
    return answer
