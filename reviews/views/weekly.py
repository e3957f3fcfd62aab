"""Biểu giao ban tuần (`/tasks/weekly/`): looked at, printed, taken along as Word or Excel."""

import datetime as dt
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from offices.models import Office
from reviews.weekly.file import week_words, weekly_file
from reviews.weekly.table import TABLE, ReportWeek, WeekForm, Weekly, week_of
from reviews.weekly.table import weekly_table as table_of
from tasks.audience import own_offices
from tasks.lists.rows import Reader, reader_of
from ui.downloads import file_answer

FORMS = ("docx", "xlsx", "pdf")


def _desk(request: OfficeRequest) -> Office | None:
    """The acting office, where the person works."""
    office = request.office
    return office if office and office.pk in own_offices(request.powers) else None


def _read(request: OfficeRequest, office: Office, week: ReportWeek) -> tuple[Weekly, Reader]:
    reader = reader_of(request.powers, office.pk)
    found = table_of(office=office, powers=request.powers, week=week, reader=reader)
    return found, reader


@require_safe
def weekly_table(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    form = WeekForm(request.GET if "week" in request.GET else None)
    week, office = form.chosen(), _desk(request)
    context: dict[str, Any] = {"weekly": None, "eyebrow": "", "when": "", "files": []}
    if office is not None:
        weekly, _reader = _read(request, office, week)
        context = {
            "weekly": weekly,
            "eyebrow": office.name,
            "when": week_words(weekly),
            "form": form,
            "steps": _steps(week),
            "columns": [str(one.label) for one in TABLE.fields],
            "files": _files(week) if request.powers.can("export_data", office.pk) else [],
        }
    return render(request, "reviews/weekly_table.html", context)


def _files(week: ReportWeek) -> list[dict[str, str]]:
    """Word, Excel, and the sheet to print."""
    at = f"{reverse('reviews:weekly_export')}?week={week.monday.isoformat()}&form="
    return [
        {"label": _("Export Word"), "href": f"{at}docx", "icon": "file-text"},
        {"label": _("Export Excel"), "href": f"{at}xlsx", "icon": "sheet"},
        {"label": _("Print (PDF)"), "href": f"{at}pdf", "icon": "printer"},
    ]


def _steps(week: ReportWeek) -> list[dict[str, Any]]:
    """The week before, this one, the one after."""
    here = week_of(timezone.localdate()).monday
    steps = (
        (_("Week before"), week.before),
        (_("This week"), here),
        (_("Week after"), week.after),
    )
    return [
        {"label": label, "href": _address(monday), "current": monday == week.monday}
        for label, monday in steps
    ]


def _address(monday: dt.date) -> str:
    return f"{reverse('reviews:weekly_table')}?week={monday.isoformat()}"


@require_safe
def weekly_export(http: HttpRequest) -> HttpResponse:
    """`?form=docx|xlsx|pdf&week=`; for those who may take data along."""
    request = cast(OfficeRequest, http)
    office, chosen = _desk(request), request.GET.get("form", "docx")
    if office is None or not request.powers.can("export_data", office.pk):
        raise PermissionDenied(_("You may read this table, but not take it along as a file."))
    week, form = WeekForm(request.GET).chosen(), chosen if chosen in FORMS else "docx"
    with translation.override("vi"):
        try:
            weekly, reader = _read(request, office, week)
            data = weekly_file(weekly, form, reader)
        except OSError:
            data = b""
    if not data:
        messages.error(request, _("PDF cannot be made on this server; please take Word."))
        return redirect(_address(week.monday))
    name = f"bieu-giao-ban-tuan-{office.code}-{week.monday.isoformat()}"
    return file_answer(data, name=name, form=form)
