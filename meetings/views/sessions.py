"""Kỳ họp HĐND tỉnh: the plans, and a new one in two steps."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from meetings.forms import sessions as forms
from meetings.models import Session
from meetings.pages import SESSIONS
from meetings.services import sessions
from meetings.sessions.plans import proposed
from offices.http import OfficeRequest
from offices.views.paging import paged
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.views.verbs import asked

INVALID = 422


@require_safe
def session_list(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    rows = Session.objects.visible_to(request.powers).with_standing(timezone.localdate())
    context = paged(request, rows.latest(), 20) | {"may_enter": SESSIONS.may_enter(request)}
    return render(request, "meetings/session_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def session_new(http: HttpRequest) -> HttpResponse:
    """First kind and day (in the address), then the milestones counted back from it."""
    request = asked(http)
    SESSIONS.desk(request)
    chosen = "opens_on" in request.GET
    begin = forms.BeginForm(request.GET if chosen else None)
    context: dict[str, Any] = {"begin": begin, "crumbs": SESSIONS.crumbs(None, _("New plan"))}
    if not chosen or not begin.is_valid():
        status = INVALID if chosen else 200
        return render(request, "meetings/session_new.html", context, status=status)
    begun = begin.cleaned_data
    data = request.POST if request.method == "POST" else None
    form = forms.SessionForm(data, begun=begun, rows=proposed(begun["kind"], begun["opens_on"]))
    context |= {"form": form, "back": reverse("meetings:sessions")}
    if form.is_valid() and (session := _entered(request, form)) is not None:
        messages.success(request, _("The plan is kept; each office owes its milestones."))
        return redirect(session)
    status = INVALID if form.errors else 200
    return render(request, "meetings/session_new.html", context, status=status)


def _entered(request: OfficeRequest, form: forms.SessionForm) -> Session | None:
    with RefusedIn(form):
        return sessions.enter_session(actor=request.actor, **form.words())
    return None
