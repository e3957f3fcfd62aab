"""Rows of the agenda and their papers."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from meetings.forms.rows import CarryForm, DropPaperForm, ItemForm, PaperForm, ReceiveForm, TakeForm
from meetings.models import AgendaItem, Meeting
from meetings.services import agenda, papers
from meetings.views.finding import (
    asked,
    crumbs,
    managed_or_refused,
    meeting_or_404,
    once,
    row_or_404,
)
from offices.http import OfficeRequest
from offices.models import Office
from offices.views.answering import answer
from tasks.states import WrongMove


def sheet(
    request: OfficeRequest, meeting: Meeting, form: Any, act: Any, *, title: str, done: str,
    icon: str = "check", lead: str = "", **more: Any,
) -> HttpResponse:  # fmt: skip
    """One form about a row of the meeting, on the common sheet."""
    context = {
        "title": title, "eyebrow": meeting.task.title, "crumbs": crumbs(meeting, title),
        "icon": icon, "lead": lead, **more,
    }  # fmt: skip
    to = meeting.get_absolute_url()
    return answer(request, form, once(request, form, act), done=done, to=to, context=context)


def sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


@require_http_methods(["GET", "HEAD", "POST"])
def item_new(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    form = ItemForm(sent(request))
    title, done = _("Add an item of the agenda"), _("The item is on the agenda.")
    act = partial(agenda.add_item, task_id=task_id)
    return sheet(request, meeting, form, act, title=title, done=done)


@require_http_methods(["GET", "HEAD", "POST"])
def item_change(http: HttpRequest, task_id: int, item_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    item = row_or_404(meeting.items.all(), item_id)
    form = ItemForm(sent(request), item=item)
    title, done = _("Change the item"), _("The item is changed.")
    act = partial(agenda.change_item, task_id=task_id, item_id=item_id)
    return sheet(request, meeting, form, act, title=title, done=done)


@require_POST
def item_move(http: HttpRequest, task_id: int, item_id: int) -> HttpResponse:
    """One place up or down, or off the agenda into the pool."""
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    row_or_404(meeting.items.all(), item_id)
    try:
        if request.POST.get("way") == "off":
            agenda.take_off(task_id=task_id, item_id=item_id, actor=request.actor)
            messages.success(request, _("The item waits for another meeting."))
        else:
            up = request.POST.get("way") == "up"
            agenda.move_item(task_id=task_id, item_id=item_id, up=up, actor=request.actor)
    except WrongMove as wrong:
        messages.error(request, str(wrong))
    return redirect(f"{meeting.get_absolute_url()}#agenda")


@require_http_methods(["GET", "HEAD", "POST"])
def item_carry(http: HttpRequest, task_id: int, item_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    item = row_or_404(meeting.items.all(), item_id)
    own = Meeting.objects.visible_to(request.powers).led_by(meeting.task.lead_office_id)
    ahead = own.ahead().filter(secret_content=False).exclude(pk=task_id).select_related("task")
    form = CarryForm(sent(request), ahead=ahead.soonest())
    title, done = _("Carry the item over"), _("The item is carried over.")
    act = partial(agenda.carry_over, task_id=task_id, item_id=item_id)
    return sheet(request, meeting, form, act, title=title, done=done, lead=item.title)


@require_http_methods(["GET", "HEAD", "POST"])
def item_take(http: HttpRequest, task_id: int) -> HttpResponse:
    """Waiting items come onto this agenda."""
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    waiting = AgendaItem.objects.waiting().filter(office=meeting.task.lead_office)
    form = TakeForm(sent(request), waiting=waiting)
    title, done = _("Take from the items waiting"), _("The items are on the agenda.")
    act = partial(agenda.take_from_pool, task_id=task_id)
    return sheet(request, meeting, form, act, title=title, done=done)


def _owing(meeting: Meeting) -> Any:
    parts = meeting.task.parts.exclude(role="informed").values("office_id")
    return Office.objects.active().filter(pk__in=parts)


@require_http_methods(["GET", "HEAD", "POST"])
def paper_new(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    start = {"item": request.GET.get("item")} if request.method != "POST" else {}
    form = PaperForm(sent(request), meeting=meeting, offices=_owing(meeting), initial=start)
    title, done = _("Ask for a paper"), _("The paper is asked for.")
    act = partial(papers.ask_paper, task_id=task_id)
    return sheet(request, meeting, form, act, title=title, done=done)


@require_http_methods(["GET", "HEAD", "POST"])
def paper_receive(http: HttpRequest, task_id: int, paper_id: int) -> HttpResponse:
    request = asked(http)
    meeting = meeting_or_404(request, task_id)
    paper = row_or_404(meeting.papers.all(), paper_id)
    form = ReceiveForm(sent(request), request.FILES or None)
    title, done = _("Note that the paper is here"), _("The paper is here.")
    act = partial(papers.receive_paper, task_id=task_id, paper_id=paper_id)
    return sheet(request, meeting, form, act, title=title, done=done, lead=paper.title)


@require_http_methods(["GET", "HEAD", "POST"])
def paper_drop(http: HttpRequest, task_id: int, paper_id: int) -> HttpResponse:
    request = asked(http)
    meeting = managed_or_refused(request, task_id)
    paper = row_or_404(meeting.papers.all(), paper_id)
    form = DropPaperForm(sent(request))
    title, done = _("The paper is not needed"), _("The paper is not asked for any more.")
    act = partial(papers.drop_paper, task_id=task_id, paper_id=paper_id)
    return sheet(request, meeting, form, act, title=title, done=done, lead=paper.title, danger=True)
