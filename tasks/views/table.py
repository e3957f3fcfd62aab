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
from tasks.lists.listing import address_with, bare_page, narrowed, page_links
from tasks.lists.rows import Reader, reader_of
from tasks.lists.sorting import Sorting, few, heads, sorted_ids, sorting_of
from tasks.lists.table import TaskTable
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
    sorting = sorting_of(request.GET, columns.keys)
    remaining = few(narrowed(chosen, request.powers, reader.today))
    ids, links = _page(request, chosen, sorting, remaining, reader)
    any_column = bool(remaining)
    context: dict[str, Any] = {
        "form": form,
        "columns": columns,
        "kept": columns.kept_beside(request.GET),
        "table": TaskTable(columns.keys, ids, reader),
        "heads": heads(columns.keys, request.GET, request.path, sorting, any_column=any_column),
        "links": links,
        "narrowed": bool(chosen.keys() - {"sort", "size"}) or columns.is_own,
        "ways": ways(request.GET, request.path),
    }
    part = "#results" if request.headers.get("HX-Request") and not unfolding(request) else ""
    return render(request, f"tasks/table.html{part}", context)


def _page(
    request: OfficeRequest,
    chosen: dict[str, str],
    sorting: Sorting,
    remaining: list[int],
    reader: Reader,
) -> tuple[list[int], dict[str, str]]:
    """The tasks of the page and the addresses beside it; sorted by a column, a page by number."""
    if not sorting.key or not remaining:
        page = bare_page(chosen, request.powers, today=reader.today, address=request.GET)
        return [task.pk for task in page.rows], page_links(page, request.path, request.GET)
    ids, size = sorted_ids(remaining, sorting, reader), int(chosen.get("size", "50"))
    asked = request.GET.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 1
    begin = max(number - 1, 0) * size
    before = address_with(request.path, request.GET, page=str(number - 1)) if number > 1 else ""
    after = address_with(request.path, request.GET, page=str(number + 1))
    links = {"previous": before, "next": after if begin + size < len(ids) else ""}
    return ids[begin : begin + size], links
