"""/diary/import/: a published schedule is read, looked at row by row, and taken over."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coordination.models import Leader
from diary.entries.access import desk_or_403
from diary.entries.importing import initials, rows_of_text, rows_of_upload, take_over
from diary.forms.importing import MOST_ROWS, ScheduleForm, ScheduleRowForm
from diary.models.slots import SlotState
from diary.views.entry import ANSWERED, CONFLICT, INVALID
from diary.week.weeks import week_of
from offices.forms.base import SettingsForm
from offices.http import OfficeRequest
from offices.models import Office
from offices.services.once import first_time, key_of

Rows = forms.formset_factory(
    ScheduleRowForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
)


@require_http_methods(ANSWERED)
def import_schedule(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    office = desk_or_403(request)
    if request.method == "POST" and request.POST.get("step") == "rows":
        return _rows(request, office)
    form = ScheduleForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if not form.is_bound or not form.is_valid():
        return _first(request, form)
    given = form.cleaned_data
    title = given["title"] or ""
    try:
        found = (
            rows_of_upload(given["upload"], title)
            if given["upload"]
            else rows_of_text(given["text"] or "", title)
        )
    except ValidationError as error:
        for name, errors in error.error_dict.items():
            form.add_error(name, errors)
        return _first(request, form)
    leaders = list(Leader.objects.active().select_related("same_as"))
    rows = Rows(initial=initials(found, leaders), form_kwargs={"leaders": leaders}, prefix="row")
    return _page(request, rows)


def _first(request: OfficeRequest, form: ScheduleForm) -> HttpResponse:
    status = INVALID if form.is_bound else 200
    return render(request, "diary/import.html", {"form": form}, status=status)


def _page(request: OfficeRequest, rows: Any, status: int = 200) -> HttpResponse:
    doubtful = sum(1 for form in rows if form.doubts)
    context = {
        "rows": rows,
        "doubtful": doubtful,
        "state": request.POST.get("state", "draft"),
        "sent": SettingsForm(),
    }
    return render(request, "diary/import_rows.html", context, status=status)


def _rows(request: OfficeRequest, office: Office) -> HttpResponse:
    leaders = list(Leader.objects.active())
    rows = Rows(request.POST, form_kwargs={"leaders": leaders}, prefix="row")
    if not rows.is_valid():
        return _page(request, rows, INVALID)
    with transaction.atomic():
        if not first_time(key=key_of(request.POST), actor=request.actor):
            return _to_week(rows)
        left = _taken_over(request, rows, office)
    if left:
        rows.forms = left
        return _page(request, rows, CONFLICT)
    return _to_week(rows)


def _taken_over(request: OfficeRequest, rows: Any, office: Office) -> list[ScheduleRowForm]:
    """The rows that clash and stay; how many did not is said."""
    asked = request.POST.get("state") == "asked"
    state = SlotState.ASKED if asked else SlotState.DRAFT
    kept, left = take_over(rows.forms, office=office, state=state, actor=request.actor)
    say = messages.warning if left else messages.success
    say(request, _("%(count)s entries are taken over.") % {"count": kept})
    return left


def _to_week(rows: Any) -> HttpResponse:
    days = [form.cleaned_data["date"] for form in rows.forms if form.cleaned_data.get("keep")]
    week = f"?week={week_of(min(days)).iso}" if days else ""
    return redirect(f"{reverse('diary:week')}{week}")
