"""Tổng quan: the chief's figures for the own office, and exactly the rows behind each."""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from coordination.workdays import calendar_for
from offices.http import OfficeRequest
from reviews.figures import ROWS, monday, titles
from reviews.moment import Moment
from tasks.rows import reader_of, row_of
from tasks.waiting import pointers, tasks_of, with_rows
from tasks.waiting_rows import waiting_row

MOST = 500


def _moment(request: OfficeRequest) -> Moment:
    """The own office now; only for those who read everything of it."""
    office = request.office
    if office is None or not request.powers.can("read_restricted", office.pk):
        raise PermissionDenied(_("This page is for the leaders of the office."))
    return Moment(timezone.localtime(), calendar_for(office.pk), office)


@require_safe
def dashboard(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    moment = _moment(request)
    waiting = pointers(request.powers)
    days = [timezone.localtime(p.since).date() for p in waiting if p.since is not None]
    oldest = moment.calendar.between(min(days), moment.today) if days else 0
    figures = monday(moment, request.powers, len(waiting), oldest)
    return render(request, "reviews/dashboard.html", {"figures": figures, "moment": moment})


@require_safe
def figure(http: HttpRequest, code: str) -> HttpResponse:
    """The rows of one figure, nearest date first."""
    request = cast(OfficeRequest, http)
    moment = _moment(request)
    if code not in titles():
        raise Http404
    reader = reader_of(request.powers, moment.office.pk)
    if code == "m4":
        found = pointers(request.powers)
        tasks = tasks_of({p.task_id for p in found})
        rows = [waiting_row(with_rows(p, tasks[p.task_id]), reader) for p in found]
    else:
        parts = list(ROWS[code](moment, request.powers).values_list("task_id", "pk")[:MOST])
        tasks = tasks_of({task for task, _part in parts})
        rows = [
            row_of(tasks[task], reader, part=next(p for p in tasks[task].parts.all() if p.pk == pk))
            for task, pk in parts
        ]
        rows.sort(key=lambda row: (row.day is None, row.day, row.task.pk))
    return render(
        request,
        "reviews/figure.html",
        {"title": titles()[code], "rows": rows, "moment": moment, "here": request.path},
    )
