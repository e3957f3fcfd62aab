"""Who is in charge of what."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models.area import Area
from coordination.models.body import Leader
from offices.foundation.history import Tracked
from offices.models import Division, Post, Role


def _only(name: str) -> Q:
    others = {f"{other}__isnull": other != name for other in ("area", "division", "leader")}
    return Q(**others)


class ChargeQuerySet(models.QuerySet["Charge"]):
    def of_secretaries(self) -> "ChargeQuerySet":
        """Which leaders are in the charge of whom, today's secretaries."""
        running = Post.objects.running(timezone.localdate())
        return self.filter(post__in=running.filter(role=Role.SECRETARY), leader__isnull=False)

    def of_person(self, person_id: int, office_id: int) -> "ChargeQuerySet":
        """What a person answers for in one office today."""
        running = Post.objects.running(timezone.localdate())
        return self.filter(post__person=person_id, post__office=office_id, post__in=running)


class Charge(Tracked):
    """A post answers for exactly one of: an area, a division, a leader."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="charges", verbose_name=_("post"))
    area = models.ForeignKey(
        Area,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="charges",
        verbose_name=_("coordination area"),
    )
    division = models.ForeignKey(
        Division,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="charges",
        verbose_name=_("division"),
    )
    leader = models.ForeignKey(
        Leader,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="charges",
        verbose_name=_("leader"),
    )

    objects = ChargeQuerySet.as_manager()

    class Meta:
        verbose_name = _("charge")
        verbose_name_plural = _("charges")
        ordering = ("post", "id")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="charge_of_exactly_one",
                condition=_only("area") | _only("division") | _only("leader"),
                violation_error_message=_("Choose exactly one: an area, a division or a leader."),
            ),
            models.UniqueConstraint(
                fields=("post", "area", "division", "leader"),
                nulls_distinct=False,
                name="charge_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.post}: {self.area or self.division or self.leader}"
