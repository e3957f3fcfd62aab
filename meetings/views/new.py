"""Ghi cuộc họp, and changing one that lies ahead."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from meetings.forms.meeting import MeetingForm, NewMeetingForm, initial_of
from meetings.models import MeetingTemplate
from meetings.services.given import NewMeeting
from meetings.services.preparing import change_meeting, enter_meeting, proposed_lead
from meetings.states import POWER
from meetings.views.finding import asked, crumbs, managed_or_refused, once
from offices.http import OfficeRequest
from offices.models import Office
from offices.views.answering import add_errors, answer
from tasks.forms.new_task import office_choices
from tasks.states import WrongMove

INVALID = 422


def own_desk(request: OfficeRequest) -> Office:
    if request.office is None or not request.powers.can(POWER, request.office.pk):
        raise PermissionDenied(_("You do not hold the power to manage meetings of this office."))
    return request.office


def _template(request: OfficeRequest) -> MeetingTemplate | None:
    number = request.GET.get("template", "")
    if not number:
        return None
    known = MeetingTemplate.objects.visible_to(request.powers).in_use()
    found = known.filter(pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        raise Http404
    return found


def _begin(template: MeetingTemplate | None, request: OfficeRequest) -> dict[str, Any]:
    start: dict[str, Any] = {"kind": request.GET.get("kind", "meeting")}
    if template is not None:
        same = ("kind", "title", "body", "chair", "time_words", "place")
        start |= {name: getattr(template, name) for name in same}
    return start


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office, template = own_desk(request), _template(asked(http))
    data = request.POST if request.method == "POST" else None
    initial = _begin(template, request) if data is None else {}
    form = NewMeetingForm(data, office=office, offices=office_choices(), initial=initial)
    if form.is_valid():
        try:
            meeting = _entered(request, form, template)
        except WrongMove as wrong:
            form.add_error(None, str(wrong))
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("The meeting is entered."))
            return redirect(meeting)
    context: dict[str, Any] = {
        "form": form,
        "template": template,
        "templates": MeetingTemplate.objects.visible_to(request.powers).in_use(),
        "crumbs": crumbs(None, _("New meeting")),
    }
    return render(request, "meetings/new.html", context, status=INVALID if form.errors else 200)


def _entered(request: OfficeRequest, form: NewMeetingForm, template: Any) -> Any:
    new: NewMeeting = form.words()["new"]
    return enter_meeting(new=replace(new, template=template), actor=request.actor)


@require_safe
def meeting_lead_hint(http: HttpRequest) -> HttpResponse:
    """Which office leads, and by which rule: asked for while the form is filled in."""
    request = asked(http)
    office = own_desk(request)
    form = NewMeetingForm(request.GET, office=office, offices=office_choices())
    form.is_valid()
    proposal = proposed_lead(form.given(), actor=request.actor)
    return render(request, "meetings/_lead_hint.html", {"proposal": proposal})


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_change(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    data = request.POST if request.method == "POST" else None
    form = MeetingForm(
        data, office=meeting.task.lead_office, initial=initial_of(meeting), row=meeting
    )
    act = once(request, form, lambda **words: change_meeting(task_id=task_id, **words))
    title = _("Change the meeting")
    context = {
        "title": title, "eyebrow": meeting.task.title, "crumbs": crumbs(meeting, title),
        "meeting": meeting,
    }  # fmt: skip
    to = meeting.get_absolute_url()
    done, page = _("The meeting is changed."), "meetings/change.html"
    return answer(request, form, act, done=done, to=to, context=context, template=page, row=meeting)
