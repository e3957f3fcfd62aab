"""Nhiệm vụ as a list, as a table, by state, as a calendar: every choice stands in the address."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from tasks.forms.bulk import BulkAssign, BulkDate
from tasks.forms.exports import TableColumns
from tasks.forms.filters import TaskFilter, unfolding
from tasks.lists import state_board
from tasks.lists.calendar import chosen_day, turns, weeks
from tasks.lists.choosing import Choices, list_choices
from tasks.lists.listing import address_with, bare_page, narrowed, page_links, task_page, ways
from tasks.lists.rows import Reader, list_rows, reader_of
from tasks.lists.table import Sorting, TaskTable, few, heads, sorted_ids, sorting_of
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
    return _answer(request, "list", context)


def _answer(request: OfficeRequest, way: str, context: dict[str, Any]) -> HttpResponse:
    """The rows alone where htmx asks for them."""
    part = "#results" if request.headers.get("HX-Request") and not unfolding(request) else ""
    return render(request, f"tasks/{way}.html{part}", context)


def _bulk(request: OfficeRequest, choices: Choices, refused: Refused) -> BulkAssign | None:
    """The bar's own form, for those who may hand out work."""
    if not request.powers.can_anywhere("assign_part"):
        return None
    return refused.put(BulkAssign(people=choices.people))


@require_safe
@vary_on_headers("HX-Request")
def board(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    form = TaskFilter(request.GET, choices=list_choices(request.powers))
    chosen = form.chosen()
    reader = reader_of(request.powers, desk_of(request))
    context = {
        "form": form,
        "columns": state_board.columns(chosen, reader, request.GET),
        "most": state_board.MOST,
        "ways": ways(request.GET, request.path),
    }
    return _answer(request, "board", context)


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
    ids, links = _table_page(request, chosen, sorting, remaining, reader)
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
    return _answer(request, "table", context)


def _table_page(
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
