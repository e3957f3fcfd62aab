"""Minutes, the notice of conclusions, and its lines becoming tasks."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from meetings.forms.conclusions import (
    LineForm,
    LinesForm,
    MinutesForm,
    NoneForm,
    NoticeForm,
)
from meetings.models import Minutes
from meetings.services import concluding, lines
from meetings.views.agenda import sent, sheet
from meetings.views.detail import page_of
from meetings.views.finding import asked, managed_or_refused, row_or_404
from tasks.states import WrongMove


@require_http_methods(["GET", "HEAD", "POST"])
def minutes(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    known = Minutes.objects.filter(meeting=meeting).first()
    form = MinutesForm(sent(request), minutes=known, row=known)
    title, done = _("Minutes of the meeting"), _("The minutes are kept.")
    act = partial(concluding.write_minutes, task_id=task_id)
    lead = _("Attendance is taken over from the participants.")
    return sheet(request, meeting, form, act, title=title, done=done, lead=lead)


@require_http_methods(["GET", "HEAD", "POST"])
def notice(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    form = NoticeForm(sent(request), meeting=meeting)
    title, done = _("Issue the notice of conclusions"), _("The notice has its number.")
    act = partial(concluding.issue_notice, task_id=task_id)
    lead = _("The number comes from the issuer's book; each line of the text may become a task.")
    return sheet(request, meeting, form, act, title=title, done=done, lead=lead, icon="stamp")


@require_http_methods(["GET", "HEAD", "POST"])
def line_new(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    form = LinesForm(sent(request))
    title, done = _("Add lines of the conclusions"), _("The lines are entered.")
    act = partial(lines.add_lines, task_id=task_id)
    return sheet(request, meeting, form, act, title=title, done=done)


@require_http_methods(["GET", "HEAD", "POST"])
def line_change(http: HttpRequest, task_id: int, line_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    line = row_or_404(meeting.lines.all(), line_id)
    form = LineForm(sent(request), line=line)
    title, done = _("Correct what was read"), _("The line is corrected.")
    act = partial(lines.correct_line, task_id=task_id, line_id=line_id)
    return sheet(request, meeting, form, act, title=title, done=done, lead=line.text)


@require_POST
def line_task(http: HttpRequest, task_id: int, line_id: int) -> HttpResponse:
    """One press: the line becomes a task, and the next line waits under the same key."""
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    row_or_404(meeting.lines.all(), line_id)
    more = True
    try:
        task = lines.make_task(task_id=task_id, line_id=line_id, actor=request.actor)
        messages.success(request, _("Task %(code)s was logged.") % {"code": task.code})
        more = meeting.lines.open().exists()
    except PermissionDenied as refused:
        messages.error(request, str(refused))
    except (WrongMove, ValidationError) as wrong:
        messages.error(request, _said(wrong))
        return redirect("meetings:line_change", task_id, line_id)
    # Without a fragment: browsers give no focus on loading to an address that has one.
    return redirect(f"{meeting.get_absolute_url()}{'?log=1' if more else '#lines'}")


@require_POST
def lines_none(http: HttpRequest, task_id: int) -> HttpResponse:
    """The ticked lines need no task."""
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    ticked = [int(one) for one in request.POST.getlist("line") if one.isdecimal()]
    form = NoneForm(request.POST)
    form.ticked = ticked
    if form.is_valid() and not ticked:
        form.add_error("reason", _("Tick the lines and state the reason."))
    if not form.is_valid():
        return page_of(request, meeting, form)
    reason = form.cleaned_data["reason"]
    try:
        count = lines.needs_none(task_id=task_id, lines=ticked, reason=reason, actor=request.actor)
        said = ngettext("%(n)d line marked.", "%(n)d lines marked.", count)
        messages.success(request, said % {"n": count})
    except (WrongMove, ValidationError) as wrong:
        messages.error(request, _said(wrong))
    return redirect(f"{meeting.get_absolute_url()}#lines")


def _said(wrong: WrongMove | ValidationError) -> str:
    return " ".join(wrong.messages) if isinstance(wrong, ValidationError) else str(wrong)
