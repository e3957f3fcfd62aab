"""The list of the three offices with its sides, noting an obstacle, following one."""

from functools import partial
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from offices.http import OfficeRequest
from offices.powers import Powers
from offices.views.answering import answer
from offices.views.paging import paged
from reviews.models import Obstacle
from reviews.obstacles.forms import FollowForm, ObstacleForm
from reviews.obstacles.services import POWER, follow_obstacle, note_obstacle, works_on
from reviews.periodic.states import ObstacleState
from tasks.forms.starting import number_given
from tasks.models import Task
from tasks.verbs.finding import note_opened


def side_of(side: str) -> str:
    return side if side in ObstacleState.values else ObstacleState.OPEN


def rows_of(side: str, powers: Powers) -> Any:
    """What this person may read, the nearest date first."""
    return Obstacle.objects.visible_to(powers).in_state(side_of(side)).for_lists()


def tabs(side: str, powers: Powers) -> list[dict[str, Any]]:
    here, counts = side_of(side), Obstacle.objects.visible_to(powers).by_state()
    return [
        {
            "label": state.label,
            "href": f"?side={state.value}",
            "current": state == here,
            "count": counts.get(state, 0),
        }
        for state in ObstacleState
    ]


SIZE = 50


def _crumbs(*more: str) -> list[dict[str, str]]:
    way = [
        {"label": _("Reviews"), "href": reverse("reviews:list")},
        {"label": _("Obstacles"), "href": reverse("obstacles:list")},
    ]
    return [*way, *({"label": one} for one in more)]


@require_safe
def obstacle_list(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    side = request.GET.get("side", "")
    context = paged(request, rows_of(side, request.powers), SIZE)
    context |= {
        "tabs": tabs(side, request.powers),
        "crumbs": _crumbs()[:1],
        "may_note": request.office is not None and request.powers.can(POWER, request.office.pk),
        "rows": [(one, works_on(request.powers, one)) for one in context["page"]],
    }
    return render(request, "reviews/obstacles/list.html", context)


def _task_of(request: OfficeRequest) -> Task | None:
    """The task in the address; 404 for one that is not there or not to be seen."""
    if not request.GET.get("task"):
        return None
    number = number_given(request, "task")
    rows = Task.objects.visible_to(request.powers).select_related("area", "lead_office")
    task = rows.filter(pk=number).first() if number is not None else None
    if task is None:
        raise Http404
    note_opened(task)
    return task


@require_http_methods(["GET", "HEAD", "POST"])
def obstacle_new(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    if request.office is None or not request.powers.can(POWER, request.office.pk):
        raise PermissionDenied(_("You do not work on tasks in this office."))
    task = _task_of(request)
    form = ObstacleForm(request.POST if request.method == "POST" else None, task=task)
    act: Any = partial(note_obstacle, task_id=task.pk if task else None, actor=request.actor)
    to = task.get_absolute_url() if task else reverse("obstacles:list")
    title = _("Note an obstacle")
    context = {
        "title": title,
        "crumbs": _crumbs(title),
        "icon": "octagon-alert",
        "eyebrow": task.title if task else "",
        "action": request.get_full_path(),
    }
    return answer(request, form, act, done=_("The obstacle is noted."), to=to, context=context)


@require_http_methods(["GET", "HEAD", "POST"])
def obstacle_change(http: HttpRequest, obstacle_id: int) -> HttpResponse:
    """404 for one not to be seen, 403 for who works in neither of its two offices."""
    request = cast("OfficeRequest", http)
    rows = Obstacle.objects.visible_to(request.powers).filter(pk=obstacle_id).for_lists()
    row = rows.first()
    if row is None:
        raise Http404
    if not works_on(request.powers, row):
        raise PermissionDenied(_("Only the office that noted it, or that removes it, changes it."))
    form = FollowForm(request.POST if request.method == "POST" else None, row=row)
    act: Any = partial(follow_obstacle, obstacle_id=obstacle_id, actor=request.actor)
    title = _("Follow the obstacle")
    context = {"title": title, "crumbs": _crumbs(title), "eyebrow": row.office.name}
    return answer(
        request, form, act, done=_("Kept."), to=reverse("obstacles:list"), context=context, row=row
    )
