"""Nhiệm vụ định kỳ: the list, one of them, starting, changing and ending."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from offices.http import OfficeRequest
from offices.services.once import made_once
from tasks.forms.new_task import office_choices
from tasks.forms.starting import task_given
from tasks.models import Series, Task
from tasks.series.forms.rule import RecurrenceForm
from tasks.series.forms.series import EndSeriesForm, SeriesForm, initial_of
from tasks.series.pages import conflict_with, detail_facts, series_rows
from tasks.series.services.series import (
    StaleSeries,
    change_series,
    end_series,
    first_occurrence,
    start_from,
    start_series,
)
from tasks.states import WrongMove
from tasks.views.refused import add_errors

CONFLICT, INVALID = 409, 422


def _seen_or_404(request: OfficeRequest, series_id: int) -> Series:
    found = Series.objects.visible_to(request.powers).filter(pk=series_id).for_pages().first()
    if found is None:
        raise Http404
    return found


def _changeable(request: OfficeRequest, series_id: int) -> Series:
    series = _seen_or_404(request, series_id)
    if not request.powers.can("log_task", series.office_id):
        raise PermissionDenied(_("You do not hold the power to log tasks in this office."))
    return series


def _crumbs(*more: dict[str, str]) -> list[dict[str, str]]:
    tasks = {"label": _("Tasks"), "href": reverse("tasks:list")}
    return [tasks, {"label": _("Recurring tasks"), "href": reverse("tasks:series_list")}, *more]


@require_safe
def series_list(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    rows = series_rows(request.powers)
    office = request.office
    context = {
        "running": [row for row in rows if row["series"].is_active],
        "ended": [row for row in rows if not row["series"].is_active],
        "may_start": bool(office and request.powers.can("log_task", office.pk)),
        "crumbs": [_crumbs()[0], {"label": _("Recurring tasks")}],
    }
    return render(request, "tasks/series_list.html", context)


@require_safe
def series_detail(http: HttpRequest, series_id: int) -> HttpResponse:
    request = cast("OfficeRequest", http)
    series = _seen_or_404(request, series_id)
    context = detail_facts(series, request.powers) | {
        "may_change": series.is_active and request.powers.can("log_task", series.office_id),
        "crumbs": _crumbs({"label": Truncator(series.title).chars(60)}),
    }
    return render(request, "tasks/series_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def series_new(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    office = request.office
    if office is None or not request.powers.can("log_task", office.pk):
        raise PermissionDenied(_("You do not hold the power to log tasks in this office."))
    data = request.POST if request.method == "POST" else None
    task = task_given(request)
    initial = start_from(task) if task and data is None else {}
    form = SeriesForm(data, office=office, offices=office_choices(), initial=initial)
    context: dict[str, Any] = {"crumbs": _crumbs({"label": _("New recurring task")}), "task": task}
    if data is None:
        return _form_page(request, "tasks/series_new.html", form, context)
    series = None
    if form.is_valid() and data.get("action") != "preview":
        series = _kept(form, lambda: _started_once(request, form, task))
    if series is None:
        return _form_page(request, "tasks/series_new.html", form, context)
    messages.success(
        request, _("The recurring task is kept; its next occurrence appears by itself.")
    )
    return redirect(series)


def _started_once(request: OfficeRequest, form: SeriesForm, task: Task | None) -> Series:
    series: Series = made_once(
        key=form.cleaned_data["once"],
        actor=request.actor,
        make=lambda: _started(request, form, task),
    )
    return series


def _started(request: OfficeRequest, form: SeriesForm, task: Task | None) -> Series:
    first_on = first_occurrence(task, form.office.pk) if task else None
    first = task if first_on else None
    return start_series(given=form.given(), actor=request.actor, first=first, first_on=first_on)


@require_http_methods(["GET", "HEAD", "POST"])
def series_change(http: HttpRequest, series_id: int) -> HttpResponse:
    request = cast("OfficeRequest", http)
    series = _changeable(request, series_id)
    data = request.POST if request.method == "POST" else None
    form = SeriesForm(
        data,
        office=series.office,
        offices=office_choices(),
        known=series,
        initial=initial_of(series),
    )
    wanted = data is not None and form.is_valid() and data.get("action") != "preview"
    if wanted and (done := _changed(request, series, form)) is not None:
        return done
    context = {"series": series, "crumbs": _crumbs({"label": _("Change the recurring task")})}
    return _form_page(request, "tasks/series_change.html", form, context)


def _changed(request: OfficeRequest, series: Series, form: SeriesForm) -> HttpResponse | None:
    """Kept and sent on; None with the errors on the form."""
    version = form.cleaned_data.get("version")

    def change() -> Series:
        return change_series(
            series_id=series.pk, given=form.given(), actor=request.actor, version=version
        )

    if _kept(form, change) is None:
        return None
    messages.success(request, _("Changed for the occurrences to come; those already made stay."))
    return redirect(series)


def _kept(form: SeriesForm, act: Callable[[], Series]) -> Series | None:
    """What the verb gives back; None with its objections on the form."""
    try:
        return act()
    except StaleSeries as stale:
        form.made_from(stale.series.version)
        form.conflict = conflict_with(form, stale.series)
    except WrongMove as wrong:
        form.add_error(None, str(wrong))
    except ValidationError as error:
        add_errors(form, error)
    return None


def _form_page(
    request: OfficeRequest, template: str, form: SeriesForm, context: dict[str, Any]
) -> HttpResponse:
    known = form.known if not form.is_bound else None
    shown = {"form": form, "turns": form.turns(), "said": form.said(), "known": known}
    if known is not None:
        shown |= {"said": known.recurrence, "turns": detail_facts(known, request.powers)["turns"]}
    status = INVALID if form.is_bound and form.errors else 200
    return render(request, template, context | shown, status=CONFLICT if form.conflict else status)


@require_safe
def series_reading(http: HttpRequest) -> HttpResponse:
    """How the writing is understood, and the next five dates: asked for while it is typed."""
    request = cast("OfficeRequest", http)
    form = RecurrenceForm(request.GET, office_id=request.office.pk if request.office else None)
    form.is_valid()
    context = {"form": form, "turns": form.turns(), "said": form.said()}
    return render(request, "tasks/_series_reading.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def series_end(http: HttpRequest, series_id: int) -> HttpResponse:
    request = cast("OfficeRequest", http)
    series = _changeable(request, series_id)
    form = EndSeriesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            end_series(series_id=series.pk, reason=form.cleaned_data["reason"], actor=request.actor)
        except WrongMove as wrong:
            form.add_error(None, str(wrong))
        else:
            messages.success(
                request, _("The recurring task has ended; no occurrence is made any more.")
            )
            return redirect(series)
    context = {"series": series, "form": form, "crumbs": _crumbs({"label": _("End")})}
    status = INVALID if form.is_bound else 200
    return render(request, "tasks/series_end.html", context, status=status)
