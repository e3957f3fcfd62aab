"""Nhiệm vụ theo trạng thái: the list's filters, its tasks as cards in columns."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from tasks.forms.filters import TaskFilter, unfolding
from tasks.lists.choosing import list_choices
from tasks.lists.rows import reader_of
from tasks.lists.state_board import MOST, columns
from tasks.lists.ways import ways
from tasks.views.listing import desk_of


@require_safe
@vary_on_headers("HX-Request")
def board(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    form = TaskFilter(request.GET, choices=list_choices(request.powers))
    chosen = form.chosen()
    reader = reader_of(request.powers, desk_of(request))
    context = {
        "form": form,
        "columns": columns(chosen, reader, request.GET),
        "most": MOST,
        "ways": ways(request.GET, request.path),
    }
    part = "#results" if request.headers.get("HX-Request") and not unfolding(request) else ""
    return render(request, f"tasks/board.html{part}", context)
