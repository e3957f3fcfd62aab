"""Nhiệm vụ quá hạn (`/overdue/`)."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.listing import page_links
from tasks.overdue import overdue_page, overdue_rows
from tasks.rows import reader_of
from tasks.views.listing import desk_of


@require_safe
def overdue(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    reader = reader_of(request.powers, desk_of(request))
    page = overdue_page(request.powers, reader, request.GET)
    context = {
        "rows": overdue_rows(page, reader),
        "tabs": _tabs(request.GET.get("of") == "others"),
        "links": page_links(page, request.path, request.GET),
        "here": request.get_full_path(),
    }
    return render(request, "tasks/overdue.html", context)


def _tabs(others: bool) -> list[dict[str, Any]]:
    return [
        {"label": _("My office owes"), "href": "/overdue/", "current": not others},
        {"label": _("Owed to my office"), "href": "/overdue/?of=others", "current": others},
    ]
