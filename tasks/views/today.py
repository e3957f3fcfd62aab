"""Việc hôm nay (`/`): the page one opens at 7 o'clock."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.rows import Reader, reader_of
from tasks.today import Today, today_for
from tasks.views.listing import desk_of
from tasks.waiting import waiting_for
from tasks.waiting_rows import waiting_row


@require_safe
def today(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    reader = reader_of(request.powers, desk_of(request))
    found = today_for(request.powers, reader)
    context = {
        "today": found,
        "day": reader.today,
        "day_name": reader.calendars[None].name_of(reader.today),
        "leads": _leads(reader),
        "works": bool(reader.mine),
        "empty_debts": _empty_debts(found),
        "here": request.get_full_path(),
    }
    return render(request, "tasks/today.html", context)


def _leads(reader: Reader) -> bool:
    """Leaders read "waiting for an opinion" where others read "waiting for me"."""
    return reader.powers.can_anywhere("release_request")


def _empty_debts(found: Today) -> str:
    return "" if found.owes else _("You owe nothing this week.")


@require_safe
def decisions(http: HttpRequest) -> HttpResponse:
    """Chờ cho ý kiến: everything whose next step is the person's own."""
    request = cast(OfficeRequest, http)
    reader = reader_of(request.powers, desk_of(request))
    rows = [waiting_row(one, reader) for one in waiting_for(request.powers)]
    context = {"rows": rows, "leads": _leads(reader), "here": request.get_full_path()}
    return render(request, "tasks/decisions.html", context)
