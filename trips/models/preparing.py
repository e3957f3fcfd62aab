"""What a trip needs: arrangements, and permissions of a journey abroad."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from trips.choices import ArrangementKind, PermissionKind
from trips.models.trip import Trip


class Arrangement(Tracked):
    """Who sees to it by when. Of a gift to whom and how many; no price is kept."""

    trip = models.ForeignKey(Trip, models.CASCADE, related_name="arrangements")
    kind = models.CharField(_("kind"), max_length=12, choices=ArrangementKind)
    words = models.CharField(_("what is needed"), max_length=300, blank=True)
    who = models.CharField(_("who sees to it"), max_length=200, blank=True)
    due_on = models.DateField(_("by the day"), null=True, blank=True)
    to_whom = models.CharField(_("gift to"), max_length=200, blank=True)
    quantity = models.PositiveSmallIntegerField(_("quantity"), null=True, blank=True)
    done = models.BooleanField(_("arranged"), default=False)

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="arrangement_gift_to_somebody",
                condition=Q(to_whom="") | Q(kind=ArrangementKind.GIFT),
                violation_error_message=_("Only a gift is for somebody."),
            )
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())


class PermissionQuerySet(models.QuerySet["TravelPermission"]):
    def lacking(self) -> Self:
        """Gates that nobody has opened yet."""
        return self.filter(required=True, granted_on__isnull=True)


class TravelPermission(Tracked):
    """`required`: without it the programme is not approved."""

    trip = models.ForeignKey(Trip, models.CASCADE, related_name="permissions")
    kind = models.CharField(_("kind"), max_length=10, choices=PermissionKind)
    required = models.BooleanField(_("required"), default=True)
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    number = models.CharField(_("number, symbol"), max_length=100, blank=True)
    granted_on = models.DateField(_("granted on"), null=True, blank=True)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = PermissionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["trip", "kind"], name="travelpermission_once"),
            models.CheckConstraint(
                name="travelpermission_granted_after_asked",
                condition=Q(asked_on__isnull=True)
                | Q(granted_on__isnull=True)
                | Q(granted_on__gte=F("asked_on")),
                violation_error_message=_("It was granted before it was asked for."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
