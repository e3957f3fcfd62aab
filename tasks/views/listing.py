"""Nhiệm vụ and Nhiệm vụ quá hạn: every choice stands in the address, pages go by key."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from tasks.forms.bulk import BulkAssign, BulkDate
from tasks.forms.filters import TaskFilter, unfolding
from tasks.lists.choosing import Choices, list_choices
from tasks.lists.listing import page_links, task_page
from tasks.lists.rows import list_rows, reader_of
from tasks.lists.ways import ways
from tasks.views.refused import NOTHING, Refused


def desk_of(request: OfficeRequest) -> int | None:
    return request.office.pk if request.office else None


@require_safe
@vary_on_headers("HX-Request")
def task_list(http: HttpRequest) -> HttpResponse:
    return list_page(cast(OfficeRequest, http))


def list_page(request: OfficeRequest, refused: Refused = NOTHING) -> HttpResponse:
    choices = list_choices(request.powers)
    form = TaskFilter(request.GET, choices=choices)
    chosen = form.chosen()
    reader = reader_of(request.powers, desk_of(request))
    page = task_page(chosen, request.powers, today=reader.today, address=request.GET)
    context = {
        "form": form,
        "rows": list_rows(page.rows, reader, refused.ticked),
        "links": page_links(page, request.path, request.GET),
        "narrowed": bool(chosen.keys() - {"sort", "size"}),
        "bulk": _bulk(request, choices, refused),
        "moving": refused.put(BulkDate()) if request.powers.can_anywhere("log_task") else None,
        "may_export": request.powers.can_anywhere("export_data"),
        "ways": ways(request.GET, request.path),
        "here": request.get_full_path(),
    }
    part = "#results" if request.headers.get("HX-Request") and not unfolding(request) else ""
    return render(request, f"tasks/list.html{part}", context)


def _bulk(request: OfficeRequest, choices: Choices, refused: Refused) -> BulkAssign | None:
    """The bar's own form, for those who may hand out work."""
    if not request.powers.can_anywhere("assign_part"):
        return None
    return refused.put(BulkAssign(people=choices.people))
