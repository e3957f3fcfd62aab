"""Access that two people decide: what waits, and confirming or refusing it."""

from collections.abc import Callable
from typing import Any, cast

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from offices.forms.people import DecideAccessForm
from offices.http import OfficeRequest
from offices.models import AccessRequest
from offices.powers_table import POWER_NAMES
from offices.services.access_requests import confirm, may_decide, refuse
from offices.views.administration import crumbs, steps_up
from offices.views.answering import answer
from offices.views.paging import paged

PAGE = 40


def done_or_asked(done: str) -> Callable[[Any], str]:
    """What is said of an act: that it is done, or that it waits for a second person."""
    return lambda result: asked_words(result) if isinstance(result, AccessRequest) else done


def asked_words(asked: AccessRequest) -> str:
    return _(
        "This waits until another administrator or the chief of %(office)s has confirmed it; "
        "they have been told."
    ) % {"office": asked.office.short_name}


def _crumbs(request: OfficeRequest, title: str) -> list[dict[str, str]]:
    """A chief does not come from administration."""
    return crumbs(title) if request.powers.can_anywhere("configure") else []


@require_safe
def access_requests(http: HttpRequest) -> HttpResponse:
    """What waits first, then what was decided."""
    request = cast("OfficeRequest", http)
    rows = AccessRequest.objects.visible_to(request.powers).for_pages()
    rows = rows.order_by(F("decided_at").desc(nulls_first=True), "-pk")
    context = {
        **paged(request, rows, PAGE),
        "columns": [_("Asked for"), _("Person"), _("Asked for by"), _("State"), ""],
        "crumbs": _crumbs(request, _("Access to confirm")),
    }
    return render(request, "offices/access_requests.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@steps_up
def access_request(http: HttpRequest, pk: int) -> HttpResponse:
    """One request: confirmed, or refused with a reason."""
    request = cast("OfficeRequest", http)
    found = AccessRequest.objects.visible_to(request.powers).for_pages()
    asked = found.waiting().filter(pk=pk).first()
    if asked is None:
        raise Http404
    return _decide(request, asked)


def _decide(request: OfficeRequest, asked: AccessRequest) -> HttpResponse:
    may, title = may_decide(asked, request.user.pk), _("Access to confirm")

    def act(*, decision: str, reason: str) -> AccessRequest:
        if decision == "confirm":
            return confirm(actor=request.actor, request_id=asked.pk)
        return refuse(actor=request.actor, request_id=asked.pk, reason=reason)

    context = {
        "title": title,
        "asked": asked,
        "submit": _("Send the decision"),
        "power": POWER_NAMES.get(asked.codename, ""),
        "crumbs": _crumbs(request, title),
    }
    return answer(
        request,
        DecideAccessForm(request.POST or None, may=may),
        act,
        done=_("The decision is kept; those concerned have been told."),
        to=reverse("offices:access_requests"),
        context=context,
        template="offices/access_request.html",
    )
