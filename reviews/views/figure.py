"""The rows behind one number of the overview, exactly as many as it says."""

from dataclasses import replace
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from reviews.chief_figures.friday import words_without_task
from reviews.chief_figures.meanings import MEANINGS
from reviews.dashboard import naming
from reviews.dashboard.links import Wanted, wanted_of
from reviews.dashboard.moment import Desk, desk_of
from reviews.dashboard.sources import keys_of, page
from tasks.home.waiting import pointers, tasks_of, with_rows
from tasks.home.waiting_rows import waiting_row
from tasks.lists.rows import Reader, reader_of


def _waiting(request: OfficeRequest, reader: Reader) -> dict[str, Any]:
    found = pointers(request.powers)
    tasks = tasks_of({p.task_id for p in found})
    rows = [waiting_row(with_rows(p, tasks[p.task_id]), reader) for p in found]
    return {"rows": rows, "count": len(rows)}


def _words(desk: Desk) -> dict[str, Any]:
    rows = list(words_without_task(desk.moment, desk.scope).newest())
    return {"directives": rows, "count": len(rows)}


def _found(request: OfficeRequest, code: str, desk: Desk, wanted: Wanted) -> dict[str, Any]:
    if code == "f4":
        return _words(desk)
    reader = reader_of(request.powers, desk.moment.office.pk)
    if code == "m4":
        return _waiting(request, reader)
    found = page(keys_of(code, desk.moment, desk.scope, wanted), reader, wanted.after)
    after = replace(wanted, after=found.after)
    return {
        "rows": found.rows,
        "count": found.count,
        "next": desk.links.to(code, after) if found.after else "",
    }


@require_safe
def figure(http: HttpRequest, code: str) -> HttpResponse:
    """The rows of one figure, nearest date first."""
    request = cast(OfficeRequest, http)
    if code not in naming.titles():
        raise Http404
    wanted = wanted_of(request.GET)
    desk = desk_of(request, "mine" if wanted.mine else "office", default_mine=False)
    context = {
        "title": naming.titles()[code],
        "narrowed": naming.narrowed(wanted),
        "moment": desk.moment,
        "meaning": MEANINGS.get(code, ""),
        "here": request.get_full_path(),
        "up": desk.links.page(),
        "next": "",
        "rows": [],
        "directives": [],
        **_found(request, code, desk, wanted),
    }
    return render(request, "reviews/figure.html", context)
