"""People from a sheet of Excel: shown and corrected before anything is saved."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from offices.forms.base import SettingsForm
from offices.forms.importing import LineSet, SheetForm
from offices.http import OfficeRequest
from offices.models import AccessRequest, Person
from offices.people import sheet as sheets
from offices.services.importing import import_people
from offices.services.once import first_time, key_of, sent_before
from offices.views.administration import administrators, crumbs
from offices.views.answering import INVALID
from offices.views.people import ANSWERED


@require_http_methods(ANSWERED)
@administrators
def people_import(request: OfficeRequest) -> HttpResponse:
    """GET: the file; POST of a file: its rows; POST of rows: all accounts, or their faults."""
    if "form-TOTAL_FORMS" in request.POST:
        return _save(request)
    form = SheetForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if not form.is_valid():
        return _page(request, form=form, status=INVALID if form.is_bound else 200)
    try:
        rows = sheets.read(form.cleaned_data["upload"])
    except ValidationError as error:
        form.add_error("upload", error)
        return _page(request, form=form, status=INVALID)
    lines = LineSet(_as_posted(rows))
    lines.is_valid()
    return _page(request, lines=lines, invited=True)


def _as_posted(rows: list[dict[str, str]]) -> dict[str, Any]:
    data: dict[str, Any] = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": 0}
    for number, row in enumerate(sheets.understood(rows)):
        told = {"take": "on", **row}
        data |= {f"form-{number}-{name}": value for name, value in told.items()}
    return data


def _save(request: OfficeRequest) -> HttpResponse:
    lines, invited = LineSet(request.POST), "invited" in request.POST
    if sent_before(key=key_of(request.POST), actor=request.actor)[0]:
        return redirect("offices:people")
    if not lines.is_valid():
        return _page(request, lines=lines, invited=invited, status=INVALID)
    rows = [form.words() for form in lines.taken()]
    try:
        made = _once(request, rows, invited=invited)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return _page(request, lines=lines, invited=invited, status=INVALID)
    if made is not None:
        _say(request, made)
    return redirect("offices:people")


@transaction.atomic
def _once(
    request: OfficeRequest, rows: list[dict[str, Any]], *, invited: bool
) -> list[Person] | None:
    """The accounts; None where the sheet was sent before."""
    if not first_time(key=key_of(request.POST), actor=request.actor):
        return None
    return import_people(actor=request.actor, rows=rows, invited=invited)


def _say(request: OfficeRequest, made: list[Person]) -> None:
    told = ngettext("%(n)d account was created.", "%(n)d accounts were created.", len(made))
    messages.success(request, told % {"n": len(made)})
    asked = AccessRequest.objects.waiting().filter(person__in=made).count()
    if asked:
        words = ngettext(
            "%(n)d post waits until another administrator or the chief has confirmed it.",
            "%(n)d posts wait until another administrator or the chief has confirmed them.",
            asked,
        )
        messages.info(request, words % {"n": asked})


def _page(request: OfficeRequest, *, status: int = 200, **told: Any) -> HttpResponse:
    title = _("People from a sheet")
    steps = (("offices:people", _("People and accounts")),)
    page = {"title": title, "crumbs": crumbs(title, *steps), "sent": SettingsForm(), **told}
    return render(request, "offices/people_import.html", page, status=status)


@require_safe
@administrators
def people_pattern(request: OfficeRequest) -> HttpResponse:
    """The empty sheet."""
    answer = HttpResponse(sheets.pattern(), content_type=sheets.TYPE)
    answer.headers["Content-Disposition"] = 'attachment; filename="danh-sach-can-bo.xlsx"'
    return answer
