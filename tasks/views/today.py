"""Việc hôm nay (`/`): the page one opens at 7 o'clock."""

import datetime as dt
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.home.panels import panels_for
from tasks.home.tiles import tiles_for
from tasks.home.today import today_for
from tasks.home.tour import tour_for, without_work
from tasks.home.waiting import gives_opinions
from tasks.lists.rows import Reader, reader_of
from tasks.views.listing import desk_of


@require_safe
def today(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    reader = reader_of(request.powers, desk_of(request))
    found = today_for(request.powers, reader, whole=request.GET.get("all", ""))
    calendar, title = reader.calendars[None], _waiting_title(reader)
    idle_title, idle_text = without_work(request.powers)
    context = {
        "today": found,
        "idle_title": idle_title,
        "idle_text": idle_text,
        "tiles": tiles_for(found, request.powers, request.office, reader.now, calendar, title),
        "day_words": day_words(reader.today),
        "day_name": reader.calendars[None].name_of(reader.today),
        "leads": gives_opinions(reader.powers),
        "waiting_title": title,
        "works": bool(reader.mine),
        "empty_debts": "" if found.owes else _("Nothing of yours is due this week."),
        "tour": tour_for(request.powers, toured=request.user.toured),
        "here": request.get_full_path(),
        "panels": panels_for(request.powers, reader.today),
    }
    return render(request, "tasks/today.html", context)


def _waiting_title(reader: Reader) -> str:
    if gives_opinions(reader.powers):
        return _("Waiting for an opinion")
    return pgettext("block", "Waiting for me")


def day_words(day: dt.date) -> str:
    """ "Thứ Ba, ngày 24/11/2026" """
    names = (
        pgettext("weekday", "Monday"),
        pgettext("weekday", "Tuesday"),
        pgettext("weekday", "Wednesday"),
        pgettext("weekday", "Thursday"),
        pgettext("weekday", "Friday"),
        pgettext("weekday", "Saturday"),
        pgettext("weekday", "Sunday"),
    )
    words = {"weekday": names[day.weekday()], "day": day.strftime("%d/%m/%Y")}
    return _("%(weekday)s, %(day)s") % words
