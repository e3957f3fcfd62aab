"""What the province decides about signing in, and what all web processes must know together."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from offices.models.post import Role

# Loopback and the addresses no network outside a house can have.
INSIDE = ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")


def _leading() -> list[str]:
    return [Role.CHIEF.value, Role.ADMINISTRATOR.value]


def _inside() -> list[str]:
    return list(INSIDE)


def _between(low: int, high: int) -> list[Any]:
    return [MinValueValidator(low), MaxValueValidator(high)]


class SignInRulesQuerySet(models.QuerySet["SignInRules"]):
    def current(self) -> "SignInRules":
        """The one row, or the defaults before it is saved."""
        return self.first() or SignInRules()

    def as_json(self) -> models.QuerySet[Any]:
        """The columns a request needs, for a subquery beside the person."""
        names = (
            "second_step_roles",
            "idle_minutes",
            "longest_hours",
            "max_age_days",
            "data_addresses",
            "data_from",
            "data_until",
            "security_keys",
        )
        return self.values(json=JSONObject(**{name: name for name in names}))[:1]


class SignInRules(Tracked):
    """How people sign in: a single row with id 1.

    Decision 742/QĐ-BTTTT asks for settable rules on length, characters, change and time-out;
    the defaults follow ASVS 5.0: long, unmixed, not changed by the calendar.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    second_step_roles = ArrayField(
        models.CharField(max_length=30, choices=Role),
        verbose_name=_("roles that need the second step"),
        default=_leading,
        blank=True,
    )
    security_keys = models.BooleanField(
        _("security keys and passkeys as second step"), default=False
    )
    min_length = models.PositiveSmallIntegerField(
        _("least length of a password"), default=12, validators=_between(8, 64)
    )
    mixed_characters = models.BooleanField(
        _("letters of both sizes, digit and sign"), default=False
    )
    max_age_days = models.PositiveSmallIntegerField(
        _("change the password after (days)"), default=0, validators=_between(0, 730)
    )
    blocked_words = ArrayField(
        models.CharField(max_length=60), verbose_name=_("blocked words"), default=list, blank=True
    )
    idle_minutes = models.PositiveSmallIntegerField(
        _("sign out after idle (minutes)"), default=30, validators=_between(5, 720)
    )
    longest_hours = models.PositiveSmallIntegerField(
        _("sign out at the latest after (hours)"), default=12, validators=_between(1, 24)
    )
    data_addresses = ArrayField(
        models.CharField(max_length=50),
        verbose_name=_("addresses that may open the data pages"),
        default=_inside,
        blank=True,
    )
    data_from = models.TimeField(_("data pages open from"), null=True, blank=True)
    data_until = models.TimeField(_("data pages open until"), null=True, blank=True)

    objects = SignInRulesQuerySet.as_manager()

    class Meta:
        verbose_name = _("rules of signing in")
        verbose_name_plural = _("rules of signing in")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(name="signin_single_row", condition=Q(id=1)),
            models.CheckConstraint(
                name="signin_length_bounded",
                condition=Q(min_length__gte=8, min_length__lte=64),
                violation_error_message=_("A password has at least 8 to 64 characters."),
            ),
            models.CheckConstraint(
                name="signin_limits_bounded",
                condition=Q(idle_minutes__gte=5, longest_hours__gte=1, longest_hours__lte=24),
                violation_error_message=_("A sign-in ends after 5 idle minutes to 24 hours."),
            ),
            models.CheckConstraint(
                name="signin_hours_paired",
                condition=Q(data_from=None, data_until=None)
                | Q(
                    data_from__isnull=False,
                    data_until__isnull=False,
                    data_from__lt=models.F("data_until"),
                ),
                violation_error_message=_("Give both hours, the first before the last."),
            ),
        )

    def __str__(self) -> str:
        return str(_("rules of signing in"))


class SharedEntry(models.Model):
    """Table of Django's database cache: used codes and counters that all processes share.

    A code of the second step opens once, whichever process it is shown to.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "offices_shared"
        default_permissions = ()

    def __str__(self) -> str:
        return self.cache_key
