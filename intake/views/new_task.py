"""Ghi nhiệm vụ: one screen; saved as a draft, or sent to whoever must see it next."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coordination.services.lead import propose_lead
from intake.pages.new_task import Readings, deadline_reading, read_again
from intake.services.from_form import new_task_from
from offices.http import OfficeRequest
from tasks.forms.new_task import NewTaskForm, office_choices
from tasks.forms.starting import directive_of, source_of, start_of
from tasks.models import Task
from tasks.services.logging import log_task
from tasks.services.sources import drop_source, source_of_first
from tasks.states import TaskState


def _form(request: OfficeRequest, data: Any = None) -> NewTaskForm:
    initial = {} if data is not None else start_of(request)
    return NewTaskForm(data, office=request.office, offices=office_choices(), initial=initial)


def _linked(request: OfficeRequest, form: NewTaskForm) -> None:
    """Parent, document and words must be one's own to use; a foreign id is as unknown as none."""
    data = form.cleaned_data
    parent = data.get("parent")
    if parent and not Task.objects.visible_to(request.powers).filter(pk=parent).exists():
        form.add_error(None, _("The task above this one is not known."))
    if data.get("directive") and directive_of(request, data["directive"]) is None:
        form.add_error(None, _("These words belong to a task already."))
    data["source_document"] = source_of(request, data.get("source"))
    if data["source_document"] and data.get("area") and data["area"].always_restricted:
        drop_source(source=data["source_document"], actor=request.actor)
        data["source_document"] = None  # a paper of area 5 is no source document


def ask_to_log(request: OfficeRequest) -> None:
    """Asked by every page that logs; 403 without the power at the present desk."""
    if request.office is None or not request.powers.can("log_task", request.office.pk):
        raise PermissionDenied(_("You do not hold the power to log tasks in this office."))


@require_http_methods(["GET", "HEAD", "POST"])
def task_new(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    ask_to_log(request)
    if request.method != "POST":
        return _page(request, _form(request))
    if request.POST.get("action") == "read" or "take" in request.POST:
        return _read(request)
    form = _form(request, request.POST)
    if form.is_valid():
        _linked(request, form)
    task = _save(request, form) if form.is_valid() else None
    if task is None:
        return _page(request, form, status=422)
    for warning in form.warnings:
        messages.warning(request, warning)
    messages.success(request, _said(task))
    return redirect(_next(request, task))


def _read(request: OfficeRequest) -> HttpResponse:
    """The form again with what was read of the pasted sentence; nothing is saved."""
    data, readings = read_again(request.POST.copy(), _form(request))
    form = NewTaskForm(None, office=request.office, offices=office_choices(), initial=data)
    partial = "#sheet" if request.headers.get("HX-Request") else ""
    return _page(request, form, readings=readings, partial=partial)


def _save(request: OfficeRequest, form: NewTaskForm) -> Task | None:
    data = form.cleaned_data
    try:
        if request.POST.get("action") == "send_and_next":
            data["source_document"] = source_of_first(data, actor=request.actor)
        new = new_task_from(data, actor=request.actor, today=timezone.localdate())
        send = request.POST.get("action") != "draft"
        return log_task(new=new, actor=request.actor, send=send)
    except ValidationError as error:
        form.add_error(None, error)
        return None


def _next(request: OfficeRequest, task: Task) -> str:
    if request.POST.get("action") == "send_and_next":
        return f"/tasks/new/?from={task.pk}"
    return task.get_absolute_url()


def _said(task: Task) -> str:
    words = {
        TaskState.DRAFT: _("%(code)s is saved as a draft."),
        TaskState.TO_RELEASE: _("%(code)s waits for the leader's release."),
    }
    said = words.get(TaskState(task.state), _("%(code)s is logged and on its way."))
    return said % {"code": task.code}


def _page(
    request: OfficeRequest,
    form: NewTaskForm,
    *,
    status: int = 200,
    partial: str = "",
    readings: Readings | None = None,
) -> HttpResponse:
    directive = form["directive"].value()
    known = directive_of(request, int(directive)) if str(directive or "").isdecimal() else None
    context = {
        "form": form,
        "lead_hint": _lead_hint(form, request),
        "readings": readings,
        "due_hint": deadline_reading(form) if readings is None else readings.deadline,
        "words": known,
    }
    return render(request, f"intake/new.html{partial}", context, status=status)


def _lead_hint(form: NewTaskForm, request: OfficeRequest) -> str:
    """What the lead rule of the chosen area proposes, in words."""
    field = form.fields["area"]
    chosen = form["area"].value()
    area = field.queryset.filter(pk=chosen).first() if str(chosen or "").isdecimal() else None  # type: ignore[attr-defined]
    if area is None:
        return ""
    proposal = propose_lead(area=area, on=timezone.localdate(), asking_office=request.office)
    return proposal.explanation


@require_http_methods(["GET", "HEAD"])
def task_lead_hint(http: HttpRequest) -> HttpResponse:
    """The proposal alone, asked for when the area changes."""
    request = cast(OfficeRequest, http)
    form = NewTaskForm(
        None,
        office=request.office,
        offices=office_choices(),
        initial={"area": request.GET.get("area", "")},
    )
    return render(request, "intake/new.html#lead_hint", {"lead_hint": _lead_hint(form, request)})


@require_http_methods(["GET", "HEAD"])
def task_deadline_hint(http: HttpRequest) -> HttpResponse:
    """How the writing of a deadline is understood, asked for while the form is filled in."""
    request = cast(OfficeRequest, http)
    names = ("deadline_text", "document_date", "event_on")
    given = {name: request.GET.get(name, "")[:300] for name in names}
    form = NewTaskForm(None, office=request.office, offices=office_choices(), initial=given)
    context = {"due_hint": deadline_reading(form), "form": form}
    return render(request, "intake/new.html#due_hint", context)
