"""Tổng quan: the figures of an office or of what a deputy is in charge of, printed as well."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from reviews.dashboard import charts
from reviews.dashboard import page as overview
from reviews.dashboard.moment import Desk, desk_of
from reviews.dashboard.periods import (
    DashboardPeriod,
    FreePeriodForm,
    kind_names,
    period_of,
    read_period,
)
from reviews.dashboard.printing import pdf_of
from tasks.home.waiting import pointers
from ui.downloads import SANDBOX

FRIDAY = 4


def _gathered(request: OfficeRequest, desk: Desk) -> dict[str, Any]:
    period, fault = read_period(request.GET, desk.moment.today)
    given = overview.report(desk.scope, desk.moment, period, desk.links)
    waiting = pointers(request.powers)
    return {
        **given,
        **overview.figures(desk.scope, desk.moment, given, waiting, desk.links),
        "desk": desk,
        "moment": desk.moment,
        "period": period,
        "fault": fault,
        "friday_first": desk.moment.today.weekday() >= FRIDAY,
    }


def _scopes(desk: Desk, period: DashboardPeriod) -> list[dict[str, Any]]:
    rows = (("mine", _("What I am in charge of"), True), ("office", _("The whole office"), False))
    return [
        {
            "label": label,
            "href": f"?scope={name}&{period.query}",
            "current": mine == desk.links.mine,
        }
        for name, label, mine in rows
    ]


def _kinds(desk: Desk, period: DashboardPeriod) -> list[dict[str, Any]]:
    day = min(period.last, desk.moment.today)
    return [
        {
            "label": label,
            "current": kind == period.kind,
            "href": f"?{desk.links.scope}&{period_of(kind, day).query}#period",
        }
        for kind, label in kind_names().items()
    ]


def _papers(desk: Desk, period: DashboardPeriod) -> list[dict[str, str]]:
    """What can be printed of it; the browser's own printing gives the same two pages at most."""
    one_page = f"{reverse('reviews:dashboard_pdf')}?{desk.links.scope}&{period.query}"
    weekly = reverse("reviews:weekly_table")
    return [
        {"label": _("Print on one page (PDF)"), "href": one_page, "icon": "printer"},
        {"label": _("Weekly briefing table"), "href": weekly, "icon": "table-2"},
    ]


@require_safe
def dashboard(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    desk = desk_of(request, request.GET.get("scope", ""), default_mine=True)
    context = _gathered(request, desk)
    period: DashboardPeriod = context["period"]
    parts, moment = context["parts"], desk.moment
    leads = request.powers.can("see_load", moment.office.pk)
    context |= {
        "load": charts.load(parts, desk.links) if leads else None,
        "scope_query": f"{desk.links.scope}&",
        "papers": _papers(desk, period),
        "weeks": charts.weeks_ahead(parts, moment.today, moment.calendar, desk.links),
        "scopes": _scopes(desk, period) if desk.has_charges else [],
        "kinds": _kinds(desk, period),
        "free": FreePeriodForm.beginning(request.GET, period, mine=desk.links.mine),
        "earlier": period.before,
        "later": period.after if period.kind != "free" and period.last < moment.today else None,
    }
    return render(request, "reviews/dashboard.html", context)


@require_safe
def dashboard_pdf(http: HttpRequest) -> HttpResponse:
    """ "Tình hình thực hiện nhiệm vụ" on one A4 page."""
    request = cast(OfficeRequest, http)
    desk = desk_of(request, request.GET.get("scope", ""), default_mine=True)
    context = _gathered(request, desk)
    answer = HttpResponse(pdf_of(context), content_type="application/pdf")
    answer["Content-Security-Policy"] = SANDBOX
    name = f"tinh-hinh-thuc-hien-nhiem-vu-{desk.moment.today:%Y%m%d}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
