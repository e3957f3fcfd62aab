"""The floor's pages: the obvious indexed SQL and a plain table; no menu, rights or history."""

import datetime as dt

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.db.models import F
from django.db.models.expressions import RawSQL
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils import timezone

from tests.bench.floor.models import Note, Part, Slot, Task

SHOWN = 50
FIGURES = """
SELECT a.short_name, t.state, count(*), count(*) FILTER (WHERE t.is_open AND t.due_on < %s),
  count(*) FILTER (WHERE t.done_on <= t.due_on), date_trunc('month', max(t.created_at))
FROM floor_task t JOIN coordination_area a ON a.id = t.area_id
WHERE t.office_id = %s GROUP BY 1, 2 ORDER BY 1, 2
"""
MONTHS = """
SELECT date_trunc('month', d.due_on), count(*), count(*) FILTER (WHERE d.met_on <= d.due_on)
FROM tasks_deadline d WHERE d.office_id = %s AND d.due_on > %s GROUP BY 1 ORDER BY 1
"""


@login_required
def tasks(request: HttpRequest) -> HttpResponse:
    """Open tasks by date; `office` and `area` narrow them, `offset` skips."""
    found = Task._default_manager.filter(is_open=True).select_related("area", "office", "person")
    if "area" in request.GET:
        found = found.filter(office=request.GET["office"], area=request.GET["area"])
    offset = int(request.GET.get("offset", 0))
    rows = found.order_by("due_on", "id")[offset : offset + SHOWN]
    return render(request, "floor/tasks.html", {"rows": rows})


@login_required
def slots(request: HttpRequest) -> HttpResponse:
    """Three hundred entries of the diary as a bare list, in the columns of the list of tasks."""
    found = Slot._default_manager.select_related("office", "created_by")
    rows = found.order_by("date", "start", "id")[:300]
    return render(request, "floor/slots.html", {"rows": rows})


@login_required
def task(request: HttpRequest, pk: int) -> HttpResponse:
    one = get_object_or_404(Task._default_manager.select_related("area", "office", "person"), pk=pk)
    context = {
        "task": one,
        "parts": Part._default_manager.filter(task=one).select_related("office"),
        "notes": Note._default_manager.filter(task=one)
        .select_related("author")
        .order_by("created_at"),
    }
    return render(request, "floor/task.html", context)


@login_required
def search(request: HttpRequest) -> HttpResponse:
    """Ranked full text without accents."""
    words = request.GET["q"]
    query = "plainto_tsquery('simple', unaccent(lower(%s)))"
    found = Task._default_manager.select_related("area", "office", "person").extra(  # noqa: S610
        where=[f"floor_task.words @@ {query}"], params=[words]
    )
    ranked = found.annotate(rank=RawSQL(f"ts_rank(floor_task.words, {query})", [words]))  # noqa: S611
    rows = ranked.order_by(F("rank").desc(), "-created_at")[:SHOWN]
    return render(request, "floor/tasks.html", {"rows": rows})


@login_required
def dashboard(request: HttpRequest) -> HttpResponse:
    """Everything of one office counted anew for each look."""
    today = timezone.localdate()
    office = request.GET["office"]
    with connection.cursor() as cursor:
        cursor.execute(FIGURES, [today, office])
        figures = cursor.fetchall()
        cursor.execute(MONTHS, [office, today - dt.timedelta(days=365)])
        months = cursor.fetchall()
    return render(request, "floor/figures.html", {"figures": figures, "months": months})


@login_required
def add(request: HttpRequest) -> HttpResponse:
    """One bare row."""
    one = Task._default_manager.create(
        code=request.POST["code"],
        title=request.POST["title"],
        description="",
        area_id=request.POST["area"],
        office_id=request.POST["office"],
        person_id=request.user.pk,
        state="open",
        is_open=True,
        due_on=timezone.localdate(),
        created_at=timezone.now(),
    )
    return HttpResponse(status=302, headers={"Location": f"/task/{one.pk}/"})


urlpatterns = [
    path("tasks/", tasks),
    path("slots/", slots),
    path("task/<int:pk>/", task),
    path("search/", search),
    path("dashboard/", dashboard),
    path("add/", add),
]
