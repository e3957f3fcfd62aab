"""/trips/away/: who is away this week and who acts."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from diary.week.weeks import Week, asked_week, week_of
from offices.http import OfficeRequest
from tasks.audience import own_offices
from trips.away.week import cars_of, journeys, leaders_away, reports_owed
from trips.pages import TRIPS


@require_safe
def away_page(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    week, office = asked_week(request.GET.get("week", "")), request.office
    title = _("Who is away this week, and who acts")
    context: dict[str, Any] = {
        "title": title,
        "week": week,
        "steps": _steps(week),
        "crumbs": TRIPS.crumbs(None, title),
        "away": leaders_away(week, request.powers),
        "cars": [],
        "journeys": [],
        "owed": [],
        "year": week.monday.year,
    }
    if office is not None and office.pk in own_offices(request.powers):
        context["cars"] = cars_of(office, week, request.powers)
        context["owed"] = reports_owed(office, request.powers)
        context["journeys"] = journeys(office, week.monday.year, request.powers)
    return render(request, "trips/away.html", context)


def _steps(week: Week) -> list[dict[str, Any]]:
    now = week_of(timezone.localdate())
    named = (
        (week.turned(-1), _("Previous week")),
        (now, _("This week")),
        (week.turned(1), _("Next week")),
    )
    return [
        {"label": label, "href": f"?week={one.iso}", "current": one == week} for one, label in named
    ]
