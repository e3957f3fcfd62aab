"""Who is in charge of which area, division and leader, office by office."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coordination.forms.bodies import ChargeForm
from coordination.models import Area, Charge
from coordination.services.rules import put_in_charge, release_from_charge
from offices.http import OfficeRequest
from offices.models import Office, Post
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer
from offices.views.houses import office_or_404


@dataclass(frozen=True, slots=True)
class ChargedPost:
    post: Post
    areas: Sequence[Charge]
    divisions: Sequence[Charge]
    leaders: Sequence[Charge]


@dataclass(frozen=True, slots=True)
class ChargedOffice:
    """`open_areas` are those nobody of the office is in charge of."""

    office: Office
    posts: Sequence[ChargedPost]
    open_areas: Sequence[Area]


def charges_of_offices() -> list[ChargedOffice]:
    """Leaders of each office with their charges; four statements."""
    today = timezone.localdate()
    running = Post.objects.running(today).of_active_people().with_names()
    found = Charge.objects.select_related("area", "division", "leader")
    by_post: dict[int, list[Charge]] = defaultdict(list)
    for charge in found.filter(post__in=running):
        by_post[charge.post_id].append(charge)
    posts: dict[int, list[ChargedPost]] = defaultdict(list)
    for post in running.in_charge_of_others():
        posts[post.office_id].append(_charged(post, by_post[post.pk]))
    areas = list(Area.objects.open_on(today))
    return [
        ChargedOffice(office, posts[office.pk], _open(areas, posts[office.pk]))
        for office in Office.objects.active()
    ]


def _charged(post: Post, charges: list[Charge]) -> ChargedPost:
    return ChargedPost(
        post,
        areas=[charge for charge in charges if charge.area_id],
        divisions=[charge for charge in charges if charge.division_id],
        leaders=[charge for charge in charges if charge.leader_id],
    )


def _open(areas: list[Area], posts: Sequence[ChargedPost]) -> list[Area]:
    taken = {charge.area_id for post in posts for charge in post.areas}
    return [area for area in areas if area.pk not in taken]


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
