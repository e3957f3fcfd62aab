"""What entries of the diary take, so that nothing is taken twice unnoticed."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from diary.models.slots import Slot
from offices.foundation.history import Tracked


class Booking(models.Model):
    """What an entry takes: a leader, room, car or officer for a time. Derived from its slot.

    `firm`: both hours are written and no override stands: the database lets one firm booking
    of a thing stand at a time. The others only warn.
    """

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="bookings")
    thing = models.CharField(max_length=400)
    during = DateTimeRangeField()
    firm = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()
        constraints = [
            ExclusionConstraint(
                name="booking_one_at_a_time",
                expressions=[
                    ("thing", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                condition=Q(firm=True),
                violation_error_message=_("This time is taken already."),
            )
        ]
        indexes = [GistIndex(fields=["thing", "during"], name="booking_when")]

    def __str__(self) -> str:
        return f"{self.thing} {self.during}"


class ClashOverride(Tracked):
    """Somebody let an entry stand beside another at the same time, and said why."""

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="overrides")
    other = models.ForeignKey(Slot, models.CASCADE, related_name="+")
    thing = models.CharField(max_length=400)
    reason = models.CharField(_("reason"), max_length=500)
    made_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["slot", "other", "thing"], name="clashoverride_once"),
            models.CheckConstraint(
                name="clashoverride_has_a_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Please state the reason."),
            ),
        ]

    def __str__(self) -> str:
        return self.reason
