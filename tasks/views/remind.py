"""One door to everything that moves a task on by words: remind, urge, telephone, neutral text."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest, page_of_ours
from tasks.lists.row_actions import may_speak, neutral_text, nudges
from tasks.lists.rows import deadline_of, due_props, focus_part, reader_of
from tasks.models import Task
from tasks.states import SETTLED_PARTS
from tasks.views.listing import desk_of


@require_safe
def task_remind(http: HttpRequest, task_id: int) -> HttpResponse:
    request = cast(OfficeRequest, http)
    found = Task.objects.visible_to(request.powers).filter(pk=task_id).for_rows()
    if not found:
        raise Http404
    task = found[0]
    reader = reader_of(request.powers, desk_of(request))
    tones = {one.part.pk: one for one in nudges(task, reader)}
    owing = [p for p in task.loaded_parts if p.state not in SETTLED_PARTS]
    focus = deadline_of(task, focus_part(task, reader))
    context = {
        "task": task,
        "parts": [
            {"part": p, "nudge": tones.get(p.pk), "due": due_props(deadline_of(task, p), reader)}
            for p in owing
        ],
        "speaks": may_speak(task, reader),
        "text": neutral_text(task, focus.due_on if focus else None),
        "here": _next(request, task),
    }
    return render(request, "tasks/remind.html", context)


def _next(request: OfficeRequest, task: Task) -> str:
    wanted = request.GET.get("next", "")
    return page_of_ours(request, wanted, otherwise=task.get_absolute_url())
