"""/diary/: all leaders of the week in one grid."""

import datetime as dt
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from diary.entries.access import ISSUE, may_write
from diary.week.grid import Grid, build_grid
from diary.week.weeks import Week, asked_week, week_of
from offices.http import OfficeRequest


@require_safe
def week(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    chosen = asked_week(request.GET.get("week", ""))
    grid = build_grid(
        chosen, request.powers, office_id=_number(request, "office"),
        leader_id=_number(request, "leader"),
    )  # fmt: skip
    day = _day(grid, request.GET.get("day", ""))
    office = request.office
    writes = office is not None and may_write(request.powers, office.pk)
    context = {
        "grid": grid,
        "movable_of": office.pk if office and writes else None,
        "week": chosen,
        "steps": _steps(chosen),
        "days": _days(chosen, day),
        "shown": (day - chosen.monday).days + 1,
        "today": timezone.localdate(),
        "papers": _papers(chosen),
        "offices": _offices(grid, chosen, request.GET.get("office", "")),
        "may_write": writes,
        "may_issue": office is not None and request.powers.can(ISSUE, office.pk),
        "mine": next((one for one in grid.offices if office and one.office == office), None),
    }
    return render(request, "diary/week.html", context)


def _number(request: OfficeRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _day(grid: Grid, text: str) -> dt.date:
    """The day a phone shows: the one asked for, else the next one of the week with entries."""
    week = grid.week
    try:
        asked = dt.date.fromisoformat(text)
    except ValueError:
        asked = None
    day = asked or timezone.localdate()
    first = day if week.monday <= day <= week.sunday else week.monday
    if asked is not None:
        return first
    return next((one for one in week.days if one >= first and grid.holds(one)), first)


def _at(week: Week, **more: str) -> str:
    extra = "".join(f"&{name}={value}" for name, value in more.items())
    return f"{reverse('diary:week')}?week={week.iso}{extra}"


def _steps(week: Week) -> list[dict[str, Any]]:
    """The week that is shown and its neighbours, and the way back to this one."""
    here = week_of(timezone.localdate())
    names = {
        here.turned(-1): _("Week before"), here: _("This week"), here.turned(1): _("Week after"),
    }  # fmt: skip
    around = sorted({week.turned(-1), week, week.turned(1), here}, key=lambda one: one.monday)
    return [
        {"label": names.get(one) or one.days_words, "href": _at(one), "current": one == week}
        for one in around
    ]


def _days(week: Week, shown: dt.date) -> list[dict[str, Any]]:
    return [
        {"day": day, "href": _at(week, day=day.isoformat()), "current": day == shown}
        for day in week.days
    ]


def _offices(grid: Grid, week: Week, chosen: str) -> list[dict[str, Any]]:
    every = {"label": _("All offices"), "href": _at(week), "current": not chosen}
    return [every] + [
        {
            "label": one.office.short_name,
            "href": _at(week, office=str(one.office.pk)),
            "current": chosen == str(one.office.pk),
        }
        for one in grid.offices
    ]


def _papers(week: Week) -> list[dict[str, str]]:
    """Word, Excel, and the sheet to print."""
    forms = (
        ("pdf", _("Print (PDF)"), "printer"),
        ("docx", _("Export Word"), "file-text"),
        ("xlsx", _("Export Excel"), "sheet"),
    )
    at = reverse("diary:paper")
    return [
        {"label": label, "href": f"{at}?week={week.iso}&form={form}", "icon": icon}
        for form, label, icon in forms
    ]
