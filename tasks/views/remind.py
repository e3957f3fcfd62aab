"""One door to everything that moves a task on by words: remind, urge, telephone, neutral text."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from offices.http import OfficeRequest, page_of_ours
from tasks.lists.row_actions import may_speak, neutral_text, nudges
from tasks.lists.rows import deadline_of, due_props, focus_part, reader_of
from tasks.models import Task
from tasks.services.talking import nudge_names, take_back_nudge
from tasks.states import SETTLED_PARTS, WrongMove
from tasks.views.listing import desk_of


@require_POST
def nudge_take_back(http: HttpRequest, task_id: int, note_id: int) -> HttpResponse:
    """`Rút lại` within ten seconds; whoever cannot is told why."""
    request = cast(OfficeRequest, http)
    task = Task.objects.visible_to(request.powers).filter(pk=task_id).first()
    if task is None:
        raise Http404
    try:
        part = take_back_nudge(note_id=note_id, actor=request.actor)
    except (PermissionDenied, WrongMove) as refused:
        messages.warning(request, str(refused))
    else:
        words = _("The reminder to %(office)s was taken back; nobody has got it.")
        messages.success(request, words % {"office": part.office.short_name})
    return redirect(task.get_absolute_url())


def _task(request: OfficeRequest, task_id: int) -> Task:
    found = Task.objects.visible_to(request.powers).filter(pk=task_id).for_rows()
    if not found:
        raise Http404
    return found[0]


@require_safe
def task_remind(http: HttpRequest, task_id: int) -> HttpResponse:
    request = cast(OfficeRequest, http)
    task = _task(request, task_id)
    reader = reader_of(request.powers, desk_of(request))
    tones = {one.part.pk: one for one in nudges(task, reader)}
    focus = deadline_of(task, focus_part(task, reader))
    asks = dict(task.parts.values_list("pk", "ask"))
    context = {
        "task": task,
        "parts": [
            {
                "part": p,
                "ask": asks.get(p.pk, ""),
                "nudge": tones.get(p.pk),
                "due": due_props(deadline_of(task, p), reader),
                "to": nudge_names(p, tones[p.pk].kind) if p.pk in tones else "",
            }
            for p in task.listed_parts
            if p.state not in SETTLED_PARTS
        ],
        "speaks": may_speak(task, reader),
        "text": neutral_text(task, focus.due_on if focus else None),
        "here": _next(request, task),
    }
    return render(request, "tasks/remind.html", context)


def _next(request: OfficeRequest, task: Task) -> str:
    wanted = request.GET.get("next", "")
    return page_of_ours(request, wanted, otherwise=task.get_absolute_url())
