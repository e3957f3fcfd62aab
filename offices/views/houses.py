"""The offices and their divisions."""

from typing import Any

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from offices.changes.words import changes_of
from offices.forms.houses import DivisionForm, OfficeForm
from offices.http import OfficeRequest
from offices.models import Division, Office, Post
from offices.services.offices import add_division, change_division, change_office
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer
from offices.views.people import ANSWERED


def office_or_404(code: str) -> Office:
    found = Office.objects.by_code(code).first()
    if found is None:
        raise Http404
    return found


def _headcount() -> dict[str, dict[int, int]]:
    """People at work per office and per division; one statement."""
    rows = Post.objects.running(timezone.localdate()).of_active_people()
    offices: dict[int, set[int]] = {}
    divisions: dict[int, set[int]] = {}
    for person, office, division in rows.values_list("person_id", "office_id", "division_id"):
        offices.setdefault(office, set()).add(person)
        if division is not None:
            divisions.setdefault(division, set()).add(person)
    return {
        "in_office": {pk: len(people) for pk, people in offices.items()},
        "in_division": {pk: len(people) for pk, people in divisions.items()},
    }


@require_safe
@administrators
def offices(request: OfficeRequest) -> HttpResponse:
    """All offices: whom they serve, how a paper leaves them, their divisions."""
    divisions = Prefetch("divisions", Division.objects.order_by("sort", "id"))
    context = {
        "offices": Office.objects.prefetch_related(divisions),
        **_headcount(),
        "crumbs": crumbs(_("Offices and divisions")),
    }
    return render(request, "offices/offices.html", context)


@require_http_methods(ANSWERED)
@administrators
def office(request: OfficeRequest, code: str) -> HttpResponse:
    """Facts of one office and the steps of its inside chain."""
    found = office_or_404(code)
    steps = (("offices:offices", _("Offices and divisions")),)
    context = {
        "title": found.name,
        "crumbs": crumbs(found.short_name, *steps),
        "changes": changes_of(found),
        "back": reverse("offices:offices"),
    }
    return answer(
        request,
        OfficeForm(request.POST or None, instance=found),
        lambda **words: change_office(actor=request.actor, office=found, **words),
        done=_("The office is changed."),
        to=reverse("offices:offices"),
        context=context,
        template="offices/office.html",
        row=found,
    )


def _division_page(office: Office, title: str, **more: Any) -> dict[str, Any]:
    steps = (("offices:offices", _("Offices and divisions")),)
    back = reverse("offices:offices")
    return {
        "title": title,
        "eyebrow": office.name,
        "crumbs": crumbs(title, *steps),
        "back": back,
        **more,
    }


@require_http_methods(ANSWERED)
@administrators
def division_add(request: OfficeRequest, code: str) -> HttpResponse:
    found = office_or_404(code)
    page = _division_page(found, _("Add a division"), lead=found.name)
    return answer(
        request,
        DivisionForm(request.POST or None, instance=Division(office=found)),
        lambda **words: add_division(actor=request.actor, office=found, **words),
        done=_("The division is added."),
        to=page["back"],
        context=page,
    )


@require_http_methods(ANSWERED)
@administrators
def division(request: OfficeRequest, pk: int) -> HttpResponse:
    """Rename or close one division."""
    found = get_object_or_404(Division.objects.select_related("office"), pk=pk)
    page = _division_page(found.office, found.name, changes=changes_of(found))
    return answer(
        request,
        DivisionForm(request.POST or None, instance=found),
        lambda **words: change_division(actor=request.actor, division=found, **words),
        done=_("The division is changed."),
        to=page["back"],
        context=page,
        row=found,
    )
