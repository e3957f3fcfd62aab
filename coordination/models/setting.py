"""What the province decides once, its emblem among it, drawn anew from what was uploaded."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coordination.models.body import Body
from offices.foundation.history import Tracked

GROUP_FROM = 5


class BeforeReading(models.TextChoices):
    """How "trước ngày 15" is read: the 14th, or the 15th itself."""

    BEFORE = "before", _("the day before")
    SAME = "same", _("that day")


def _limit(label: Any) -> "models.PositiveSmallIntegerField[int | None, int | None]":
    """A number the province may set; empty: nothing is held against it."""
    return models.PositiveSmallIntegerField(label, null=True, blank=True)


class SettingQuerySet(models.QuerySet["Setting"]):
    def current(self) -> "Setting":
        """The one row, or the defaults before it is saved."""
        return self.first() or Setting()


class Setting(Tracked):
    """The province's settings: a single row with id 1."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    province = models.CharField(_("province"), max_length=100, default="Phú Thọ")
    system_name = models.CharField(
        _("name of the system"), max_length=200, default="Phối hợp công tác ba văn phòng"
    )
    emblem = models.CharField(_("emblem"), max_length=20, blank=True, default="")
    truoc_reading = models.CharField(
        _('reading of "trước ngày"'),
        max_length=10,
        choices=BeforeReading,
        default=BeforeReading.BEFORE,
    )
    council = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("body whose sessions are prepared"),
    )

    communes_directly = models.BooleanField(
        _("voters' petitions of commune level go straight to the commune"), default=False
    )
    group_from = models.PositiveSmallIntegerField(
        _("visitors who make a group"),
        default=GROUP_FROM,
        validators=[MinValueValidator(2), MaxValueValidator(100)],
    )
    kept_months = models.PositiveSmallIntegerField(
        _("months the names of a letter kept and followed stay"),
        default=12,
        validators=[MinValueValidator(12), MaxValueValidator(600)],
    )
    closed_months = models.PositiveSmallIntegerField(
        _("months the names of any other letter stay after its end"),
        default=60,
        validators=[MinValueValidator(12), MaxValueValidator(600)],
    )
    abroad_people = _limit(_("people in a delegation abroad"))
    abroad_days = _limit(_("days of a journey abroad"))
    abroad_countries = _limit(_("countries of a journey abroad"))
    abroad_journeys = _limit(_("journeys abroad of one leader in a year"))
    training_periods = _limit(_("periods a person learns in a year, at least"))
    half_yearly_reviews = models.BooleanField(_("reviews every half-year"), default=False)

    objects = SettingQuerySet.as_manager()

    class Meta:
        verbose_name = _("settings of the province")
        verbose_name_plural = _("settings of the province")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(name="setting_single_row", condition=Q(id=1)),
            models.CheckConstraint(
                name="setting_reading_known", condition=Q(truoc_reading__in=BeforeReading.values)
            ),
        )

    def __str__(self) -> str:
        return self.province


class Emblem(models.Model):
    """A small PNG named by its content; `Setting.emblem` says which one is shown, and its
    history who changed it. Rows stay: history can show what stood there."""

    only_grows: ClassVar[bool] = True

    digest = models.CharField(max_length=20, primary_key=True)
    png = models.BinaryField()

    class Meta:
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="emblem_digest_whole", condition=Q(digest__regex=r"^[0-9a-f]{20}$")
            ),
        )

    def __str__(self) -> str:
        return self.digest
