"""A stop of the programme: a time, a place, who takes part; one entry of the joint diary."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from diary.models.slots import Half
from offices.foundation.history import Tracked
from trips.models.trip import Trip


class StopQuerySet(models.QuerySet["TripStop"]):
    def in_order(self) -> Self:
        """By day, the morning first, then by the hour."""
        return self.order_by("on", "-half", F("start").asc(nulls_first=True), "pk")

    def with_sets(self) -> Self:
        rows = self.select_related("room", "office", "slot")
        return rows.prefetch_related("leaders", "officers", "cars")


class TripStop(Tracked):
    """`leaders`: who is there, where not the whole delegation is; `office`: who prepares it.

    `clash_reason`: why its entry of the diary stands beside another one. `hour_unclear`: typed
    without an hour or half of the day and taken for the morning, till somebody has looked again.
    """

    trip = models.ForeignKey(Trip, models.CASCADE, related_name="stops")
    on = models.DateField(_("day"))
    half = models.CharField(max_length=10, choices=Half, default=Half.MORNING)
    start = models.TimeField(_("from (hour)"), null=True, blank=True)
    end = models.TimeField(_("until (hour)"), null=True, blank=True)
    hour_unclear = models.BooleanField(_("hour not clear"), default=False)
    content = models.CharField(_("content"), max_length=500)
    place = models.CharField(_("place"), max_length=300, blank=True)
    room = models.ForeignKey(
        "coordination.Room", models.PROTECT, null=True, blank=True, related_name="+"
    )
    leaders = models.ManyToManyField("coordination.Leader", blank=True, related_name="+")
    leaders_text = models.CharField(_("others taking part"), max_length=500, blank=True)
    officers = models.ManyToManyField("offices.Person", blank=True, related_name="+")
    cars = models.ManyToManyField("coordination.Car", blank=True, related_name="+")
    office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    host_name = models.CharField(_("contact at the place"), max_length=120, blank=True)
    host_post = models.CharField(_("post"), max_length=200, blank=True)
    host_phone = models.CharField(_("telephone at work"), max_length=40, blank=True)
    clash_reason = models.CharField(_("reason for standing beside"), max_length=500, blank=True)
    slot = models.ForeignKey(
        "diary.Slot", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    history_m2m = ("leaders", "officers", "cars")
    objects = StopQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                name="tripstop_ends_after_it_begins",
                condition=Q(end__isnull=True) | Q(start__isnull=False, start__lt=F("end")),
                violation_error_message=_("A stop ends after it begins."),
            ),
            models.CheckConstraint(
                name="tripstop_says_something",
                condition=~Q(content=""),
                violation_error_message=_("Say what takes place."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y} {self.content}"

    @property
    def host(self) -> str:
        return ", ".join(filter(None, (self.host_name, self.host_post, self.host_phone)))
