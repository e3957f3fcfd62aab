"""Who is in charge of which area, division and leader."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coordination.administration.charges import charges_of_offices
from coordination.forms.bodies import ChargeForm
from coordination.models import Charge
from coordination.services.rules import put_in_charge, release_from_charge
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer
from offices.views.houses import office_or_404

ANSWERED = ["GET", "HEAD", "POST"]


@require_safe
@administrators
def charges(request: OfficeRequest) -> HttpResponse:
    """Per office: its leaders, and what each answers for."""
    context = {"offices": charges_of_offices(), "crumbs": crumbs(_("Who is in charge of what"))}
    return render(request, "coordination/charges.html", context)


@require_http_methods(ANSWERED)
@administrators
def charge_add(request: OfficeRequest, code: str) -> HttpResponse:
    office = office_or_404(code)
    steps = (("coordination:charges", _("Who is in charge of what")),)
    title = _("Put in charge")
    return answer(
        request,
        ChargeForm(request.POST or None, office=office, initial={"post": request.GET.get("post")}),
        lambda **words: put_in_charge(actor=request.actor, **words),
        done=_("The charge is entered."),
        to=reverse("coordination:charges"),
        context={"title": title, "lead": office.name, "crumbs": crumbs(title, *steps)},
    )


@require_POST
@administrators
def charge_end(request: OfficeRequest, pk: int) -> HttpResponse:
    """No longer in charge; the history keeps it."""
    found = get_object_or_404(Charge, pk=pk)
    release_from_charge(actor=request.actor, charge=found, reason=_("No longer in charge"))
    messages.success(request, _("The charge is ended."))
    return redirect("coordination:charges")
