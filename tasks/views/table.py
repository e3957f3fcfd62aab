"""Nhiệm vụ as a table of the columns a person chose; the file it leaves as has the same ones."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from tasks.forms.filters import TaskFilter, unfolding
from tasks.forms.table_columns import TableColumns
from tasks.lists.choosing import list_choices
from tasks.lists.listing import bare_page, page_links
from tasks.lists.rows import reader_of
from tasks.lists.table import Table
from tasks.lists.ways import ways
from tasks.views.listing import desk_of


@require_safe
@vary_on_headers("HX-Request")
def task_table(http: HttpRequest) -> HttpResponse:
    """`?columns=…` once for each column, beside the filters of the list."""
    request = cast(OfficeRequest, http)
    form = TaskFilter(request.GET, choices=list_choices(request.powers))
    chosen, columns = form.chosen(), TableColumns(request.GET)
    reader = reader_of(request.powers, desk_of(request))
    page = bare_page(chosen, request.powers, today=reader.today, address=request.GET)
    context: dict[str, Any] = {
        "form": form,
        "columns": columns,
        "kept": columns.kept_beside(request.GET),
        "table": Table(columns.keys, [task.pk for task in page.rows], reader),
        "links": page_links(page, request.path, request.GET),
        "narrowed": bool(chosen.keys() - {"sort", "size"}) or columns.is_own,
        "ways": ways(request.GET, request.path),
    }
    part = "#results" if request.headers.get("HX-Request") and not unfolding(request) else ""
    return render(request, f"tasks/table.html{part}", context)
