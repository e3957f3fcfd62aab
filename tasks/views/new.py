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
from offices.http import OfficeRequest
from tasks.forms.new_task import NewTaskForm, office_choices
from tasks.models import Task
from tasks.services.from_form import new_task_from
from tasks.services.logging import log_task
from tasks.states import TaskState


def _form(request: OfficeRequest, data: Any = None) -> NewTaskForm:
    initial = {} if data is not None else _initial(request)
    return NewTaskForm(data, office=request.office, offices=office_choices(), initial=initial)


def _initial(request: OfficeRequest) -> dict[str, Any]:
    """`?parent=` and `?from=` carry over what a child or a sister task shares."""
    given = request.GET.get("parent") or request.GET.get("from") or ""
    task = None
    if given.isdecimal() and len(given) < 19:
        task = Task.objects.visible_to(request.powers).filter(pk=int(given)).first()
    if task is None:
        return {}
    shared = ("area_id", "basis", "document_number", "document_date", "document_abstract")
    kept: dict[str, Any] = {n.removesuffix("_id"): getattr(task, n) for n in shared}
    if request.GET.get("parent"):
        kept["parent"] = task.pk
    return kept


def _parent(request: OfficeRequest, form: NewTaskForm) -> None:
    """A parent must be a task one may see; a foreign id is as unknown as a missing one."""
    parent = form.cleaned_data.get("parent")
    if parent and not Task.objects.visible_to(request.powers).filter(pk=parent).exists():
        form.add_error(None, _("The task above this one is not known."))


@require_http_methods(["GET", "HEAD", "POST"])
def task_new(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    if request.office is None or not request.powers.can("log_task", request.office.pk):
        raise PermissionDenied(_("You do not hold the power to log tasks in this office."))
    if request.method != "POST":
        return _page(request, _form(request))
    form = _form(request, request.POST)
    if form.is_valid():
        _parent(request, form)
    task = _save(request, form) if form.is_valid() else None
    if task is None:
        return _page(request, form, status=422)
    for warning in form.warnings:
        messages.warning(request, warning)
    messages.success(request, _said(task))
    return redirect(_next(request, task))


def _save(request: OfficeRequest, form: NewTaskForm) -> Task | None:
    new = new_task_from(form.cleaned_data, actor=request.actor, today=timezone.localdate())
    try:
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


def _page(request: OfficeRequest, form: NewTaskForm, status: int = 200) -> HttpResponse:
    return render(
        request, "tasks/new.html", {"form": form, "lead_hint": _lead_hint(form, request)},
        status=status,
    )  # fmt: skip


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
        None, office=request.office, offices=office_choices(),
        initial={"area": request.GET.get("area", "")},
    )  # fmt: skip
    return render(request, "tasks/new.html#lead_hint", {"lead_hint": _lead_hint(form, request)})
