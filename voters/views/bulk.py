"""One act on many petitions: the rows it fits, ticked, and the few words it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from offices.foundation.days import DayField
from offices.http import OfficeRequest
from offices.services.once import made_once
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.views.verbs import asked
from voters.figures.definitions import untold
from voters.forms.petition import ForwardForm, ProposeForm
from voters.models import VoterPetition
from voters.pages import PETITIONS
from voters.petition_list import PetitionFilter, in_scope
from voters.services import closing, following, forwarding
from voters.states import HEADS, RELEASES, WORKS, PetitionState

INVALID, SHOWN = 422, 200
type Words = str | Promise


class ToldForm(VerbForm):
    told_on = DayField(label=_("Voters told on"), initial=timezone.localdate)


class PublishForm(VerbForm):
    published_on = DayField(label=_("Published on"), initial=timezone.localdate)


class CarryForm(VerbForm):
    to_session = line_box(_("Next session"), required=True)
    reason = reason_box(required=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkAction:
    """`power`: asked on the acting office; `rows`: what it fits."""

    label: Words
    run: Callable[..., Any]
    power: str
    rows: Callable[[Any], Any]
    form: type[VerbForm] = VerbForm
    icon: str = "check"


ACTS = {
    "compile": BulkAction(
        label=_("Compile petitions"), run=forwarding.compile_petitions, power=HEADS,
        rows=lambda rows: rows.filter(state=PetitionState.SORTED), icon="check-check",
    ),
    "forward": BulkAction(
        label=_("Forward petitions"), run=forwarding.forward, power=RELEASES, form=ForwardForm,
        rows=lambda rows: rows.filter(state__in=("sorted", "compiled", "returned")), icon="send",
    ),
    "tell": BulkAction(
        label=_("Voters were told"), run=following.tell_voters, power=WORKS, form=ToldForm,
        rows=lambda rows: rows.filter(untold(timezone.localdate())),
        icon="megaphone",
    ),
    "publish": BulkAction(
        label=_("Publish the replies"), run=following.publish, power=WORKS, form=PublishForm,
        rows=lambda rows: rows.filter(replied_on__isnull=False, published_on__isnull=True),
        icon="eye",
    ),
    "propose": BulkAction(
        label=_("Propose to end them"), run=closing.propose_close, power=WORKS, form=ProposeForm,
        rows=lambda rows: rows.filter(state__in=("replied", "following"), proposed=""),
        icon="badge-check",
    ),
    "confirm": BulkAction(
        label=_("Confirm the end"), run=closing.confirm_close, power=HEADS,
        rows=lambda rows: rows.exclude(proposed=""), icon="circle-check-big",
    ),
    "carry": BulkAction(
        label=_("Carry over to the next session"), run=closing.carry_over, power=WORKS,
        form=CarryForm, rows=lambda rows: rows.open(), icon="arrow-right-from-line",
    ),
}  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def many_page(http: HttpRequest, act: str) -> HttpResponse:
    """See first, then do: rows of the own office that the person reads."""
    request, one = asked(http), ACTS.get(act)
    if one is None:
        raise Http404
    office = request.office
    if office is None or not request.powers.can(one.power, office.pk):
        raise PermissionDenied(str(PETITIONS.no_power))
    chosen = PetitionFilter(request.GET).chosen()
    own = VoterPetition.objects.visible_to(request.powers).led_by(office.pk)
    rows = one.rows(in_scope(own, chosen)).for_lists().order_by("on", "pk")[:SHOWN]
    form = one.form(request.POST if request.method == "POST" else None)
    ticked = [int(pk) for pk in request.POST.getlist("selected") if pk.isdecimal()]
    if form.is_valid() and (done := _done(request, one, form, ticked, own)):
        said = ngettext("%(n)d petition done.", "%(n)d petitions done.", done) % {"n": done}
        messages.success(request, said)
        return redirect("petitions:list")
    context = {
        "title": one.label, "act": one, "rows": rows, "form": form, "ticked": ticked,
        "crumbs": PETITIONS.crumbs(None, one.label), "back": reverse("petitions:list"),
    }  # fmt: skip
    return render(request, "voters/many.html", context, status=INVALID if form.errors else 200)


def _done(request: OfficeRequest, act: BulkAction, form: Any, ticked: list[int], own: Any) -> int:
    """How many; 0 where it was refused, which the form now says. A foreign id is as none."""
    known = set(own.filter(pk__in=ticked).values_list("pk", flat=True))
    ids = [pk for pk in ticked if pk in known]

    def make() -> None:
        act.run(petitions=ids, actor=request.actor, **form.words())

    with RefusedIn(form):
        made_once(key=form.cleaned_data.get("once"), actor=request.actor, make=make)
    return 0 if form.errors else len(ids)


def offered(request: OfficeRequest) -> list[dict[str, Any]]:
    """Acts on many that this person may do at the desk he works at."""
    office = request.office
    if office is None:
        return []
    return [
        {"label": one.label, "icon": one.icon, "href": reverse("petitions:many", args=[name])}
        for name, one in ACTS.items()
        if request.powers.can(one.power, office.pk)
    ]
