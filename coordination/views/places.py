"""Rooms, cars, and what the joint diary reckons with."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coordination.forms.places import CarForm, DiarySettingForm, RoomForm
from coordination.models import Car, DiarySetting, Room
from coordination.services.province import save_car, save_diary_setting, save_room
from offices.changes.words import changes_of
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer

ANSWERED = ["GET", "HEAD", "POST"]


@require_safe
@administrators
def places(request: OfficeRequest) -> HttpResponse:
    """Every room and car, those in use first."""
    context = {
        "rooms": Room.objects.for_pages(),
        "cars": Car.objects.for_pages(),
        "crumbs": crumbs(_("Rooms and cars")),
    }
    return render(request, "coordination/places.html", context)


def _steps(title: str) -> list[dict[str, str]]:
    return crumbs(title, ("coordination:places", _("Rooms and cars")))


def _edit_room(request: OfficeRequest, found: Room, title: str, **more: Any) -> HttpResponse:
    row = found if found.pk else None
    return answer(
        request,
        RoomForm(request.POST or None, instance=found),
        lambda **words: save_room(actor=request.actor, room=row, **words),
        done=_("The room is saved."),
        to=reverse("coordination:places"),
        context={"title": title, "crumbs": _steps(title), **more},
        row=row,
    )


@require_http_methods(ANSWERED)
@administrators
def room_add(request: OfficeRequest) -> HttpResponse:
    return _edit_room(request, Room(), _("Add a room"))


@require_http_methods(ANSWERED)
@administrators
def room(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Room, pk=pk)
    return _edit_room(request, found, found.name, changes=changes_of(found))


def _edit_car(request: OfficeRequest, found: Car, title: str, **more: Any) -> HttpResponse:
    row = found if found.pk else None
    return answer(
        request,
        CarForm(request.POST or None, instance=found),
        lambda **words: save_car(actor=request.actor, car=row, **words),
        done=_("The car is saved."),
        to=reverse("coordination:places"),
        context={"title": title, "crumbs": _steps(title), **more},
        row=row,
    )


@require_http_methods(ANSWERED)
@administrators
def car_add(request: OfficeRequest) -> HttpResponse:
    return _edit_car(request, Car(), _("Add a car"))


@require_http_methods(ANSWERED)
@administrators
def car(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Car, pk=pk)
    return _edit_car(request, found, str(found), changes=changes_of(found))


@require_http_methods(ANSWERED)
@administrators
def diary_setting(request: OfficeRequest) -> HttpResponse:
    """Minutes between two addresses, how long things last, the clash round."""
    row = DiarySetting.objects.current()
    saved = row if DiarySetting.objects.filter(pk=row.pk).exists() else None
    return answer(
        request,
        DiarySettingForm(request.POST or None, instance=row),
        lambda **words: save_diary_setting(actor=request.actor, **words),
        done=_("The settings are saved."),
        to=reverse("coordination:administration"),
        context={
            "title": _("Joint weekly diary"),
            "crumbs": crumbs(_("Joint weekly diary")),
            "changes": changes_of(saved) if saved else [],
        },
        row=saved,
    )
