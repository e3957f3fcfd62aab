"""Standing in: who acts in whose place, and when (Ủy quyền xử lý thay khi vắng mặt)."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from offices.absences import away_chart, owed_in
from offices.forms.own import AbsenceForm
from offices.http import OfficeRequest
from offices.models import Absence, Office, Person
from offices.models.absence import AbsenceQuerySet
from offices.models.person import PersonQuerySet
from offices.people import handover
from offices.services.absences import cancel_absence, set_absence
from offices.views.answering import answer

PAST = 10


@require_http_methods(["GET", "HEAD", "POST"])
def absence(http: HttpRequest) -> HttpResponse:
    """One's own absences, those one stands in for, and for leaders those of their people."""
    request = cast("OfficeRequest", http)
    if not request.powers.may_be_away:
        raise PermissionDenied(_("You hold no post in any office."))
    led = _led(request)
    form = AbsenceForm(
        request.POST or None, own=request.user, people=led, colleagues=_colleagues(request)
    )
    return answer(
        request,
        form,
        lambda **words: set_absence(actor=request.actor, **words),
        done=_("The absence is entered. The substitute can act from the first day on."),
        to=reverse("offices:absence"),
        context=_lists(request, led),
        template="offices/absence.html",
    )


@require_POST
def absence_cancel(http: HttpRequest, pk: int) -> HttpResponse:
    """Take one back; somebody else's, not led, does not exist for this person."""
    request = cast("OfficeRequest", http)
    found = Absence.objects.filter(pk=pk).with_people().first()
    if found is None or not _has_say(request, found):
        raise Http404
    try:
        cancel_absence(actor=request.actor, absence=found)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("The absence is taken back."))
    return redirect("offices:absence")


def _led_offices(request: OfficeRequest) -> frozenset[int]:
    """Offices whose people's absences this person may enter."""
    if request.powers.can_anywhere("configure"):
        return frozenset(Office.objects.values_list("pk", flat=True))
    return request.powers.offices_with("approve_inside")


def _led(request: OfficeRequest) -> PersonQuerySet | None:
    offices = _led_offices(request)
    if not offices:
        return None
    people: PersonQuerySet = Person.objects.active()
    return people.of_offices(offices, timezone.localdate())


def _colleagues(request: OfficeRequest) -> PersonQuerySet:
    people: PersonQuerySet = Person.objects.active()
    offices = request.powers.offices | _led_offices(request)
    return people.of_offices(offices, timezone.localdate())


def _has_say(request: OfficeRequest, found: Absence) -> bool:
    led = _led(request)
    own = found.person_id == request.user.pk
    return own or (led is not None and led.filter(pk=found.person_id).exists())


def _lists(request: OfficeRequest, led: PersonQuerySet | None) -> dict[str, Any]:
    today, me = timezone.localdate(), request.user
    every: AbsenceQuerySet = Absence.objects.with_people()
    others = every.none() if led is None else every.filter(person__in=led).exclude(person=me)
    offices = request.powers.offices | _led_offices(request)
    mine = list(every.from_day(today).filter(person=me))
    stands_in = list(every.from_day(today).filter(substitute=me))
    led_away = list(others.from_day(today))
    return {
        "today": today,
        "mine": mine,
        "stands_in": stands_in,
        "others": led_away,
        "owed": owed_in(request.powers, [*{*mine, *stands_in, *led_away}]),
        "past": every.over_before(today).filter(person=me)[:PAST],
        "open_work": handover.open_work(me.pk),
        "chart": away_chart(offices, today),
    }
