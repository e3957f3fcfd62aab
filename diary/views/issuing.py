"""Đăng ký lịch, Ban hành lịch, and every version that was issued."""

from collections.abc import Callable, Sized
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diary.entries.access import ISSUE, desk_or_403
from diary.forms.entry import EntryReasonForm
from diary.models import DiaryIssue, Slot
from diary.models.slots import SlotState
from diary.services.issues import ask_leaders, ask_week, issue_week
from diary.services.slot_rows import ClashRefused
from diary.slots.shown import seen
from diary.views.entry import ANSWERED, INVALID
from diary.week.paper import VersionRow, shown_rows
from diary.week.weeks import Week, asked_week
from offices.http import OfficeRequest
from offices.models import Office
from tasks.states import WrongMove


def _home(week: Week) -> str:
    return f"{reverse('diary:week')}?week={week.iso}"


def _press(http: HttpRequest, verb: Callable[..., Sized], said: str) -> HttpResponse:
    """One press on a week: what it did is counted, or why it did nothing is said."""
    request = cast("OfficeRequest", http)
    office = desk_or_403(request)
    week = asked_week(request.POST.get("week", ""))
    try:
        done = verb(office=office, monday=week.monday, actor=request.actor)
    except (ClashRefused, WrongMove) as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said % {"count": len(done)})
    return redirect(_home(week))


@require_POST
def ask(http: HttpRequest) -> HttpResponse:
    """The office's drafts of the week are shown to all three."""
    return _press(http, ask_week, _("%(count)s entries are registered."))


@require_POST
def opinion(http: HttpRequest) -> HttpResponse:
    """The leaders of the office are asked before the week is issued."""
    return _press(http, ask_leaders, _("%(count)s leaders and secretaries are asked."))


@require_http_methods(ANSWERED)
def issue(http: HttpRequest) -> HttpResponse:
    """What is about to be issued, and the press that does it."""
    request = cast("OfficeRequest", http)
    office = desk_or_403(request, ISSUE)
    posted = request.method == "POST"
    week = asked_week((request.POST if posted else request.GET).get("week", ""))
    form = EntryReasonForm(request.POST if posted else None)
    if form.is_valid():
        try:
            version = issue_week(
                office=office,
                monday=week.monday,
                reason=form.cleaned_data["reason"] or "",
                actor=request.actor,
            )
        except WrongMove as wrong:
            form.add_error(None, str(wrong))
        else:
            words = {"number": version.number}
            messages.success(request, _("The diary is issued, version %(number)s.") % words)
            return redirect(_home(week))
    return _issue_page(request, office, week, form)


def _issue_page(
    request: OfficeRequest, office: Office, week: Week, form: EntryReasonForm
) -> HttpResponse:
    waiting = Slot.objects.visible_to(request.powers).of_week(week.monday).on(office_id=office.pk)
    rows = [seen(slot, request.powers) for slot in waiting.kept().for_pages().in_order()]
    context: dict[str, Any] = {
        "form": form,
        "week": week,
        "office": office,
        "back": _home(week),
        "rows": [row for row in rows if row.slot.state == SlotState.ASKED],
    }
    status = INVALID if form.is_bound else 200
    return render(request, "diary/issue.html", context, status=status)


@require_safe
def versions(http: HttpRequest) -> HttpResponse:
    """Every version of every office's week, newest first."""
    request = cast("OfficeRequest", http)
    if not request.powers.offices:
        raise Http404
    week = asked_week(request.GET.get("week", ""))
    found = DiaryIssue.objects.of_week(week.monday).select_related("office", "issued_by")
    context = {"week": week, "rows": found.defer("rows").newest(), "back": _home(week)}
    return render(request, "diary/versions.html", context)


@require_safe
def version(http: HttpRequest, issue_id: int) -> HttpResponse:
    """One version as it was issued."""
    request = cast("OfficeRequest", http)
    found = DiaryIssue.objects.select_related("office", "issued_by").filter(pk=issue_id).first()
    if found is None or not request.powers.offices:
        raise Http404
    rows: list[VersionRow] = shown_rows(found, request.powers)
    week = Week(found.monday)
    context = {"version": found, "rows": rows, "week": week, "back": _home(week)}
    return render(request, "diary/version.html", context)
