"""Bodies, provincial leaders, and who is in charge of what."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coordination.forms.bodies import BodyFilter, BodyForm, LeaderForm
from coordination.models import Body, Leader
from coordination.models.body import BodyQuerySet
from coordination.services.rules import save_body, save_leader
from offices.changes.words import changes_of
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer
from offices.views.paging import paged

ANSWERED = ["GET", "HEAD", "POST"]
PAGE = 60


@require_safe
@administrators
def bodies(request: OfficeRequest) -> HttpResponse:
    """Bodies the offices serve, and those outside that get letters."""
    form = BodyFilter(request.GET)
    context = {
        "form": form,
        **paged(request, _found(form), PAGE),
        "crumbs": crumbs(_("Bodies served and outside")),
    }
    return render(request, "coordination/bodies.html", context)


def _found(form: BodyFilter) -> BodyQuerySet:
    given = form.cleaned_data if form.is_valid() else {}
    found: BodyQuerySet = Body.objects.select_related("served_by")
    if not given.get("closed"):
        found = found.filter(is_active=True)
    for name in ("kind", "served_by"):
        if given.get(name):
            found = found.filter(**{name: given[name]})
    return found.named_like(given["q"]) if given.get("q") else found


def _edit_body(request: OfficeRequest, found: Body, title: str, **more: Any) -> HttpResponse:
    steps = (("coordination:bodies", _("Bodies served and outside")),)
    row = found if found.pk else None
    return answer(
        request,
        BodyForm(request.POST or None, instance=found),
        lambda **words: save_body(actor=request.actor, body=row, **words),
        done=_("The body is saved."),
        to=reverse("coordination:bodies"),
        context={"title": title, "crumbs": crumbs(title, *steps), **more},
        row=row,
    )


@require_http_methods(ANSWERED)
@administrators
def body_add(request: OfficeRequest) -> HttpResponse:
    return _edit_body(request, Body(), _("Add a body"))


@require_http_methods(ANSWERED)
@administrators
def body(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Body, pk=pk)
    return _edit_body(request, found, found.name, changes=changes_of(found))


@require_safe
@administrators
def leaders(request: OfficeRequest) -> HttpResponse:
    """Provincial leaders by precedence."""
    context = {
        "leaders": Leader.objects.select_related("body__served_by", "person"),
        "crumbs": crumbs(_("Provincial leaders")),
    }
    return render(request, "coordination/leaders.html", context)


def _edit_leader(request: OfficeRequest, found: Leader, title: str, **more: Any) -> HttpResponse:
    steps = (("coordination:leaders", _("Provincial leaders")),)
    row = found if found.pk else None
    return answer(
        request,
        LeaderForm(request.POST or None, instance=found),
        lambda **words: save_leader(actor=request.actor, leader=row, **words),
        done=_("The leader is saved."),
        to=reverse("coordination:leaders"),
        context={"title": title, "crumbs": crumbs(title, *steps), **more},
        row=row,
    )


@require_http_methods(ANSWERED)
@administrators
def leader_add(request: OfficeRequest) -> HttpResponse:
    last = Leader.objects.order_by("-precedence").values_list("precedence", flat=True).first()
    return _edit_leader(request, Leader(precedence=(last or 0) + 1), _("Add a leader"))


@require_http_methods(ANSWERED)
@administrators
def leader(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Leader, pk=pk)
    return _edit_leader(request, found, found.full_name, changes=changes_of(found))
