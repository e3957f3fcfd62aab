"""Days off, made up and swapped: the year, one day, and what a change moves."""

from datetime import date
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coordination.administration.year import WEEKDAY_SIGNS, drawn_year
from coordination.forms.clocks import CalendarDayForm, DayReasonForm, day_start, new_day
from coordination.models import CalendarDay
from coordination.services.calendar import remove_day, seed_year, set_days, switch_day
from coordination.views.settling import Change, settle
from coordination.workdays import calendar_for
from offices.changes.read import Narrowed
from offices.changes.words import changes, changes_of
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs

ANSWERED = ["GET", "HEAD", "POST"]
FIRST_YEAR, LAST_YEAR = 2020, 2060


def _year(request: OfficeRequest) -> int:
    told = request.GET.get("year", "")
    known = told.isascii() and told.isdigit() and len(told) == 4
    year = int(told) if known else timezone.localdate().year
    return min(max(year, FIRST_YEAR), LAST_YEAR)


@require_safe
@administrators
def workdays(request: OfficeRequest) -> HttpResponse:
    """One year as twelve months, and its exceptions as a list with their papers."""
    year, today = _year(request), timezone.localdate()
    rows = list(CalendarDay.objects.of_year(year).select_related("office"))
    here = reverse("coordination:workdays")
    context = {
        "year": drawn_year(year, rows, calendar_for(), today),
        "rows": rows,
        "weekday_names": [(short, WEEKDAYS[n]) for n, short in enumerate(WEEKDAY_SIGNS)],
        "today": today,
        "previous": f"{here}?year={year - 1}" if year > FIRST_YEAR else "",
        "next": f"{here}?year={year + 1}" if year < LAST_YEAR else "",
        "changes": changes([CalendarDay], Narrowed(), limit=6),
        "crumbs": crumbs(_("Days off, made up, swapped")),
    }
    return render(request, "coordination/workdays.html", context)


def _page(title: str, **more: Any) -> dict[str, Any]:
    steps = (("coordination:workdays", _("Days off, made up, swapped")),)
    return {"title": title, "crumbs": crumbs(title, *steps), **more}


def _of_year(day: date) -> str:
    return f"{reverse('coordination:workdays')}?year={day.year}"


def _told_day(request: OfficeRequest) -> date | None:
    try:
        return date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return None


def _typed_day(form: CalendarDayForm) -> date | None:
    """The day that was entered: one comes back to its year."""
    day: date | None = form.cleaned_data.get("day") if form.is_bound and form.is_valid() else None
    return day


@require_http_methods(ANSWERED)
@administrators
def workday_add(request: OfficeRequest) -> HttpResponse:
    """A day, or some days in a row, with the number of the notice."""
    day = _told_day(request)
    form = CalendarDayForm(request.POST or None, initial=new_day(day))
    return settle(
        request,
        form,
        Change(
            act=partial(set_days, actor=request.actor),
            done=_("The calendar is changed."),
            to=_of_year(_typed_day(form) or day or timezone.localdate()),
        ),
        _page(_("Add a day")),
    )


def _row(pk: int) -> CalendarDay:
    return get_object_or_404(CalendarDay.objects.select_related("office"), pk=pk)


@require_http_methods(ANSWERED)
@administrators
def workday(request: OfficeRequest, pk: int) -> HttpResponse:
    """Correct one row."""
    row = _row(pk)
    form = CalendarDayForm(request.POST or None, row=row, initial=day_start(row))
    change = partial(
        set_days, actor=request.actor, day=row.date, office=row.office, is_on=row.is_on
    )
    return settle(
        request,
        form,
        Change(act=change, done=_("The calendar is changed."), to=_of_year(row.date), row=row),
        _page(
            f"{row.date:%d/%m/%Y} – {row.name}",
            day=row,
            changes=changes_of(row),
            template="coordination/workday.html",
        ),
    )


@require_http_methods(ANSWERED)
@administrators
def workday_switch(request: OfficeRequest, pk: int) -> HttpResponse:
    """Let a day count, or keep it without effect (24 November until its law is made)."""
    row = _row(pk)
    title = _("Stop counting this day") if row.is_on else _("Let this day count")
    act = partial(switch_day, actor=request.actor, row=row, is_on=not row.is_on)
    return settle(
        request,
        DayReasonForm(request.POST or None, row=row),
        Change(act=act, done=_("The calendar is changed."), to=_of_year(row.date), row=row),
        _page(title, lead=f"{row.date:%d/%m/%Y} – {row.name}", submit=title),
    )


@require_http_methods(ANSWERED)
@administrators
def workday_remove(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take out a row entered by mistake; its history stays."""
    row = _row(pk)
    return settle(
        request,
        DayReasonForm(request.POST or None, row=row),
        Change(
            act=partial(remove_day, actor=request.actor, row=row),
            done=_("The day is taken out."),
            to=_of_year(row.date),
            row=row,
        ),
        _page(_("Take the day out"), lead=f"{row.date:%d/%m/%Y} – {row.name}", danger=True),
    )


@require_http_methods(ANSWERED)
@administrators
def workdays_seed(request: OfficeRequest, year: int) -> HttpResponse:
    """Estimate the public holidays of a year that has no rows yet."""
    wanted = min(max(year, FIRST_YEAR), LAST_YEAR)

    def act(reason: str) -> int:
        return seed_year(actor=request.actor, year=wanted)

    title = _("Estimate the holidays of %(year)s") % {"year": wanted}
    return settle(
        request,
        DayReasonForm(request.POST or None),
        Change(act=act, done=_("The estimate is entered."), to=_of_year(date(wanted, 1, 1))),
        _page(title, lead=_("By the Labour Code; swaps follow with the notice."), submit=title),
    )
