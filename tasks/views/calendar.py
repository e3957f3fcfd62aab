"""The calendar of deadlines one may see: month or week."""

from typing import cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.lists.calendar import chosen_day, turns, weeks
from tasks.lists.rows import reader_of
from tasks.lists.ways import ways
from tasks.views.listing import desk_of


@require_safe
def due_calendar(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    reader = reader_of(request.powers, desk_of(request))
    view = "week" if request.GET.get("view") == "week" else "month"
    day = chosen_day(request.GET.get("day", ""), reader.today)
    context = {
        "view": view,
        "weeks": weeks(view, day, request.powers, reader),
        "turns": turns(view, day, reader.today),
        "ways": ways(QueryDict(), request.path),
    }
    return render(request, "tasks/calendar.html", context)
