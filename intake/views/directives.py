"""Ý kiến chỉ đạo: recorded in four clicks, listed until a task comes of each."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from intake.forms.directives import DirectiveEntryForm, SetAsideForm
from intake.services.directives import record_words, set_aside
from intake.views.new_task import ask_to_log
from offices.http import OfficeRequest
from offices.services.once import made_once
from offices.views.answering import INVALID
from tasks.audience import own_offices
from tasks.forms.new_task import office_choices
from tasks.forms.starting import directive_of, task_given
from tasks.models import Directive, Task
from tasks.services.bodies import record_directive
from tasks.states import WrongMove

SHOWN = 100


@require_safe
def directive_list(http: HttpRequest) -> HttpResponse:
    """Words heard in one's own offices: those without a task, or those that led to one."""
    request = cast(OfficeRequest, http)
    led = request.GET.get("show") == "led"
    seen = Directive.objects.visible_to(request.powers).of_offices(own_offices(request.powers))
    rows = (seen.settled() if led else seen.open_ended()).newest()[:SHOWN]
    able = request.office is not None and request.powers.can("log_task", request.office.pk)
    tabs = [
        {"label": _("No task yet"), "href": "/directives/", "current": not led},
        {"label": _("Settled"), "href": "/directives/?show=led", "current": led},
    ]
    context = {"rows": rows, "led": led, "tabs": tabs, "able": able, "desk": request.office}
    return render(request, "intake/directives.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def directive_new(http: HttpRequest) -> HttpResponse:
    """For a task (`?task=`) or on its own."""
    request = cast(OfficeRequest, http)
    ask_to_log(request)
    task = task_given(request)
    office = request.office
    assert office is not None
    data = request.POST if request.method == "POST" else None
    form = DirectiveEntryForm(data, office=office, offices=office_choices(), person=request.user)
    if data is not None and form.is_valid() and (onward := _record(request, form, task)):
        return onward
    status = INVALID if data is not None else 200
    return render(request, "intake/directive_new.html", {"form": form, "task": task}, status=status)


def _record(
    request: OfficeRequest, form: DirectiveEntryForm, task: Task | None
) -> HttpResponse | None:
    try:
        row = made_once(
            key=form.cleaned_data["once"],
            actor=request.actor,
            make=lambda: _said(request, form, task),
        )
    except (ValidationError, WrongMove) as error:
        form.add_error(None, error if isinstance(error, ValidationError) else str(error))
        return None
    messages.success(request, _("The directive was recorded."))
    if task is not None:
        return redirect(task)
    if request.POST.get("action") == "task":
        return redirect(f"/tasks/new/?directive={row.pk}")
    return redirect("intake:directives")


def _said(request: OfficeRequest, form: DirectiveEntryForm, task: Task | None) -> Directive:
    if task is not None:
        return record_directive(task_id=task.pk, said=form.said(), actor=request.actor)
    return record_words(said=form.said(), actor=request.actor)


@require_http_methods(["GET", "HEAD", "POST"])
def directive_set_aside(http: HttpRequest, pk: int) -> HttpResponse:
    """`Không lập nhiệm vụ`, with the reason."""
    request = cast(OfficeRequest, http)
    ask_to_log(request)
    words = directive_of(request, pk)
    if words is None:
        raise Http404
    form = SetAsideForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "words": words}
    if request.method != "POST" or not form.is_valid():
        status = INVALID if request.method == "POST" else 200
        return render(request, "intake/directive_set_aside.html", context, status=status)
    set_aside(directive_id=pk, reason=form.cleaned_data["reason"], actor=request.actor)
    messages.success(request, _("No task comes of these words; the reason is kept."))
    return redirect("intake:directives")
