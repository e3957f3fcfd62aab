"""The steps of a meeting: one view, one literal table; the same address on GET and POST."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods

from meetings.forms.base import VerbForm
from meetings.forms.conclusions import TemplateForm
from meetings.forms.course import CloseForm, HoldForm, InviteForm, NewDayForm, ReasonForm
from meetings.models import Meeting
from meetings.services import concluding, course, templates
from meetings.states import MEETING_MOVES, OVER
from meetings.views.finding import asked, crumbs, managed_or_refused, once
from offices.views.answering import answer

type Words = str | Promise


@dataclass(frozen=True, slots=True)
class Verb:
    name: str
    label: Words
    done: Words
    icon: str
    act: Callable[..., Any]
    form: type[VerbForm] = VerbForm
    lead: Words = ""
    kind: str = "quiet"

    @property
    def slug(self) -> str:
        return self.name.replace("_", "-")

    @property
    def danger(self) -> bool:
        return self.kind == "danger"

    def fits(self, meeting: Meeting) -> bool:
        if self.name == "no_notice":
            return meeting.state == "held" and not meeting.no_notice
        if self.name == "keep_template":
            return not meeting.secret_content
        return meeting.state in MEETING_MOVES[self.name].sources


VERBS = {
    verb.name: verb
    for verb in (
        Verb(
            "invite", _("Send the invitations"), _("The invitations have gone out."),
            "send", course.invite, InviteForm, kind="primary",
            lead=_("Everybody entered who has not been told yet gets a mail with a calendar file."),
        ),
        Verb(
            "hold", _("Note that it was held"), _("Noted as held."), "circle-check", course.hold,
            HoldForm, kind="primary",
        ),
        Verb(
            "close", _("Close the meeting"), _("The meeting is closed."), "archive", course.close,
            CloseForm, kind="primary",
            lead=_("Every line must be a task or marked; the task of the meeting is completed."),
        ),
        Verb(
            "reschedule", _("Set the new day"), _("The new day is set; those invited are told."),
            "calendar-check", course.reschedule, NewDayForm, kind="primary",
            lead=_("Open dates counted from the meeting move with it."),
        ),
        Verb(
            "postpone", pgettext_lazy("verb", "Postpone"),
            _("The meeting is postponed; those invited are told."), "calendar-x", course.postpone,
            ReasonForm,
        ),
        Verb(
            "bring_forward", _("Bring forward"),
            _("The meeting is brought forward; those invited are told."), "calendar-arrow-up",
            course.bring_forward, NewDayForm,
            lead=_("Open dates counted from the meeting move with it."),
        ),
        Verb(
            "cancel", _("Cancel the meeting"),
            _("The meeting is cancelled; those invited are told."), "ban", course.cancel,
            ReasonForm, kind="danger",
            lead=_("Papers are not owed any more; items of the agenda wait for another meeting."),
        ),
        Verb(
            "no_notice", _("No notice is needed"), _("Noted: no notice of conclusions is issued."),
            "file-x", concluding.need_no_notice, ReasonForm,
        ),
        Verb(
            "keep_template", _("Keep as a template"), _("The template is kept."), "copy-plus",
            templates.keep_template, TemplateForm,
            lead=_("Kind, chair, agenda, participants and papers are taken over."),
        ),
    )
}  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_verb(http: HttpRequest, task_id: int, verb: str) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    step = VERBS[verb]
    form = step.form(request.POST if request.method == "POST" else None, row=meeting)
    act = once(request, form, lambda **words: step.act(task_id=task_id, **words))
    context = {
        "title": step.label, "eyebrow": meeting.task.title, "lead": step.lead,
        "submit": step.label, "icon": step.icon, "danger": step.danger,
        "crumbs": crumbs(meeting, str(step.label)),
    }  # fmt: skip
    to = meeting.get_absolute_url()
    return answer(request, form, act, done=str(step.done), to=to, context=context, row=meeting)


def offered(meeting: Meeting) -> dict[str, list[Verb]]:
    """Steps that fit now: those to be seen at once, and those folded away."""
    fitting = [verb for verb in VERBS.values() if verb.fits(meeting)]
    first = [verb for verb in fitting if verb.kind == "primary"]
    if meeting.state in OVER or meeting.invited_at:
        first = [verb for verb in first if verb.name != "invite"]
    elif meeting.state == "draft":
        first = [verb for verb in first if verb.name != "hold"]
    return {"first": first, "rest": [verb for verb in fitting if verb not in first]}
