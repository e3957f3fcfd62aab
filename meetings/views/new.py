"""Ghi cuộc họp: perhaps from a template; who leads is told while the form is filled in."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from meetings.forms.meeting import NewMeetingForm
from meetings.models import Meeting, MeetingTemplate
from meetings.pages import MEETINGS
from meetings.services.preparing import NewMeeting, enter_meeting, proposed_lead
from offices.foundation.actor import Actor
from offices.http import OfficeRequest
from tasks.dossier.pages import CreatePage
from tasks.dossier.services.importing import Import
from tasks.dossier.views.verbs import asked

SAME = ("kind", "title", "body", "chair", "time_words", "place")


def _template(request: OfficeRequest) -> MeetingTemplate | None:
    number = request.GET.get("template", "")
    if not number:
        return None
    known = MeetingTemplate.objects.visible_to(request.powers).in_use()
    found = known.filter(pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        raise Http404
    return found


def _start(request: OfficeRequest) -> dict[str, Any]:
    template = _template(request)
    start: dict[str, Any] = {"kind": request.GET.get("kind", "meeting")}
    return start | ({name: getattr(template, name) for name in SAME} if template else {})


def _context(request: OfficeRequest) -> dict[str, Any]:
    known = MeetingTemplate.objects.visible_to(request.powers).in_use()
    return {"template": _template(request), "templates": known}


def _enter(*, new: NewMeeting, template: MeetingTemplate | None = None, actor: Actor) -> Meeting:
    return enter_meeting(new=replace(new, template=template), actor=actor)


ENTRY = CreatePage(
    title=_("New meeting"),
    done=_("The meeting is entered."),
    form=NewMeetingForm,
    run=_enter,
    template="meetings/new.html",
    takes_office=True,
    start=_start,
    context=_context,
    given=lambda request: {"template": _template(request)},
)
TABLE = Import(
    entry=ENTRY,
    columns={
        "Nội dung": "title",
        "Ngày": "on",
        "Thời gian": "time_words",
        "Địa điểm": "place",
        "Chủ trì": "chair_words",
    },
    fixed={"kind": "meeting"},
)


@require_safe
def meeting_lead_hint(http: HttpRequest) -> HttpResponse:
    """Which office leads, and by which rule: asked for while the form is filled in."""
    request = asked(http)
    form = ENTRY.form_for(request.GET, MEETINGS.desk(request))
    form.is_valid()
    proposal = proposed_lead(form.given(), actor=request.actor)
    return render(request, "meetings/_lead_hint.html", {"proposal": proposal})
