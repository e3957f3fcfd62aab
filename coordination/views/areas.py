"""The eight areas: worded anew, put in another order, retired."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coordination.forms.matrix import AreaForm
from coordination.models import Area
from coordination.services.rules import move_area, save_area
from offices.changes.words import changes_of
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer

ANSWERED = ["GET", "HEAD", "POST"]


@require_safe
@administrators
def areas(request: OfficeRequest) -> HttpResponse:
    context = {
        "areas": Area.objects.order_by("sort", "number"),
        "today": timezone.localdate(),
        "crumbs": crumbs(_("Areas of coordination")),
    }
    return render(request, "coordination/areas.html", context)


@require_http_methods(ANSWERED)
@administrators
def area(request: OfficeRequest, number: int) -> HttpResponse:
    """Wording and retirement; old tasks keep the area."""
    found = get_object_or_404(Area, number=number)
    steps = (("coordination:areas", _("Areas of coordination")),)
    context = {
        "title": f"{found.number}. {found.short_name}",
        "crumbs": crumbs(found.short_name, *steps),
        "changes": changes_of(found),
    }
    return answer(
        request,
        AreaForm(request.POST or None, instance=found),
        lambda **words: save_area(actor=request.actor, area=found, **words),
        done=_("The area is changed."),
        to=reverse("coordination:areas"),
        context=context,
        row=found,
    )


@require_POST
@administrators
def area_move(request: OfficeRequest, number: int) -> HttpResponse:
    """One place up or down in every list."""
    found = get_object_or_404(Area, number=number)
    step = {"up": -1, "down": 1}.get(request.POST.get("to", ""))
    if step is None:
        raise Http404
    move_area(actor=request.actor, area=found, step=step)
    messages.success(request, _("The order is changed."))
    return redirect("coordination:areas")
