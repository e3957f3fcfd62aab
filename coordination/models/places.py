"""Rooms and cars the three offices share, and what the joint diary reckons with."""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coordination.province.room_names import room_key
from offices.foundation.history import Tracked
from offices.models import Office


class RoomQuerySet(models.QuerySet["Room"]):
    def active(self) -> Self:
        return self.filter(is_active=True)

    def for_pages(self) -> Self:
        return self.select_related("office").order_by("-is_active", "office__sort", "name", "id")


class Room(Tracked):
    """A room that can be booked; `aliases` are the ways people write it."""

    name = models.CharField(_("name of the room"), max_length=160, unique=True)
    aliases = ArrayField(
        models.CharField(max_length=120), verbose_name=_("other names"), default=list, blank=True
    )
    site = models.CharField(_("address of the house"), max_length=200)
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="rooms", verbose_name=_("kept by")
    )
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = RoomQuerySet.as_manager()

    class Meta:
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        ordering = ("office", "name", "id")
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @property
    def keys(self) -> set[str]:
        """Every way of writing it, made alike ("P họp 2 tầng 3" = "P. họp 2 tầng 3")."""
        return {room_key(name) for name in (self.name, *self.aliases)}


class CarQuerySet(models.QuerySet["Car"]):
    def active(self) -> Self:
        return self.filter(is_active=True)

    def for_pages(self) -> Self:
        return self.select_related("office").order_by("-is_active", "office__sort", "name", "id")


class Car(Tracked):
    """A car of one of the offices."""

    name = models.CharField(_("name of the car"), max_length=120)
    plate = models.CharField(_("number plate"), max_length=20, unique=True)
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="cars", verbose_name=_("kept by")
    )
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = CarQuerySet.as_manager()

    class Meta:
        verbose_name = _("car")
        verbose_name_plural = _("cars")
        ordering = ("office", "name", "id")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name} ({self.plate})"


class DiarySettingQuerySet(models.QuerySet["DiarySetting"]):
    def current(self) -> "DiarySetting":
        """The one row, or the defaults before it is saved."""
        return self.first() or DiarySetting()


def minutes(label: Any, default: int) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        label, default=default, validators=[MaxValueValidator(600)]
    )


class DiarySetting(Tracked):
    """What the joint diary reckons with: a single row with id 1.

    `*_minutes` is how long an entry without an end is taken to last when clashes are looked
    for; such a clash only warns. Weekdays are those of ISO: Monday is 1.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    travel_minutes = minutes(_("minutes between two addresses"), 60)
    conference_minutes = minutes(_("minutes of a conference"), 210)
    meeting_minutes = minutes(_("minutes of a meeting"), 120)
    working_minutes = minutes(_("minutes of a working session"), 120)
    briefing_minutes = minutes(_("minutes of a briefing"), 60)
    other_minutes = minutes(_("minutes of anything else"), 120)
    round_opens_day = models.PositiveSmallIntegerField(_("clash round: day it opens"), default=4)
    round_opens_at = models.TimeField(_("clash round: hour it opens"), default="16:00")
    round_closes_day = models.PositiveSmallIntegerField(_("clash round: day it closes"), default=5)
    round_closes_at = models.TimeField(_("clash round: hour it closes"), default="11:00")

    objects = DiarySettingQuerySet.as_manager()

    class Meta:
        verbose_name = _("settings of the joint diary")
        verbose_name_plural = _("settings of the joint diary")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(name="diarysetting_single_row", condition=Q(id=1)),
            models.CheckConstraint(
                name="diarysetting_round_in_one_week",
                condition=Q(round_opens_day__range=(1, 7))
                & Q(round_closes_day__range=(models.F("round_opens_day"), 7)),
                violation_error_message=_("The clash round opens and closes in one week."),
            ),
        )

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
