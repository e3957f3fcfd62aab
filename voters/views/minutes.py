"""Minutes to opinions in three steps: paste, correct, save; nothing is kept before the last."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from offices.http import OfficeRequest
from offices.services.once import first_time, key_of
from reading.names import every_name
from reading.registry import known_bodies
from tasks.dossier.refusals import say_refusal
from tasks.dossier.verbs import manages
from tasks.dossier.views.verbs import asked, row_or_404
from tasks.states import WrongMove
from voters.forms.minutes import SHOWN, MinutesForm, OpinionRows, row_of
from voters.models import ContactPoint, VoterContact
from voters.pages import CONTACTS
from voters.reading.minutes import read_minutes
from voters.services.opinions import enter_opinions, handles_letters
from voters.similar import offered

INVALID = 422


@require_http_methods(["GET", "HEAD", "POST"])
def minutes_page(http: HttpRequest, task_id: int, point_id: int) -> HttpResponse:
    request = asked(http)
    contact = CONTACTS.find(request, task_id)
    if not manages(request, contact):
        raise PermissionDenied(str(CONTACTS.no_power))
    point = row_or_404(contact.points, point_id)
    if request.method == "POST" and "rows-TOTAL_FORMS" in request.POST:
        return _save(request, contact, point)
    form = MinutesForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        return _preview(request, contact, point, form.cleaned_data["text"])
    context = _context(contact, point, form=form)
    status = INVALID if form.errors else 200
    return render(request, "voters/minutes.html", context, status=status)


def _context(contact: VoterContact, point: ContactPoint, **more: Any) -> dict[str, Any]:
    title = _("Enter opinions of voters")
    return {
        "contact": contact,
        "point": point,
        "title": title,
        "form": None,
        "rows": None,
        "crumbs": CONTACTS.crumbs(contact, title),
        "once": None,
    } | more


def _preview(
    request: OfficeRequest, contact: VoterContact, point: ContactPoint, text: str
) -> HttpResponse:
    known = known_bodies()
    found = read_minutes(text, every_name(known))[:SHOWN]
    letters = handles_letters(request.actor)
    initial = [row_of(one, known, letters=letters) for one in found]
    rows, form = OpinionRows(prefix="rows", initial=initial), MinutesForm()
    context = _context(contact, point, rows=_beside(request, rows), form=form)
    context |= {"management": rows.management_form, "once": form["once"].value()}
    return render(request, "voters/opinion_rows.html", context)


def _beside(request: OfficeRequest, rows: Any) -> list[dict[str, Any]]:
    """Each row with what was doubtful and the petitions that look the same."""
    for form in rows.forms:
        form.alike(offered(str(form["text"].value() or ""), request.powers))
    return [{"form": form, "flags": form.doubts()} for form in rows.forms]


def _save(request: OfficeRequest, contact: VoterContact, point: ContactPoint) -> HttpResponse:
    rows = OpinionRows(request.POST, prefix="rows")
    if rows.is_valid() and (said := _entered(request, contact, point, rows)):
        messages.success(request, said)
        return redirect(f"{contact.get_absolute_url()}#opinions")
    context = _context(contact, point, rows=_beside(request, rows), form=MinutesForm())
    context |= {"management": rows.management_form, "once": request.POST.get("once")}
    return render(request, "voters/opinion_rows.html", context, status=INVALID)


def _entered(request: OfficeRequest, contact: VoterContact, point: ContactPoint, rows: Any) -> str:
    """What to say; empty where it was refused, which the rows now say."""
    kept = [form for form in rows.forms if form.cleaned_data.get("keep")]
    given = [form.given() for form in kept]
    try:
        with transaction.atomic():
            if not first_time(key=key_of(request.POST), actor=request.actor):
                return _("Entered already.")
            made = enter_opinions(
                task_id=contact.pk, point_id=point.pk, given=given, actor=request.actor
            )
    except (ValidationError, WrongMove) as wrong:
        say_refusal(request, wrong)
        return ""
    said = ngettext("%(n)d opinion entered.", "%(n)d opinions entered.", len(made))
    return said % {"n": len(made)}
