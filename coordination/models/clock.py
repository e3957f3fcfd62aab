"""Time limits set by law, and when reminders go out."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coordination.models.area import Area
from offices.foundation.history import Tracked
from offices.models import Office
from offices.models.absence import DateSpan


class Direction(models.TextChoices):
    FORWARD = "forward", _("after the event")
    BACK = "back", _("before the event")


class Unit(models.TextChoices):
    DAY = "d", _("days")
    WORKING_DAY = "wd", _("working days")


class SessionKind(models.TextChoices):
    """Kinds of sessions of the council; each has its plan of preparation."""

    ORDINARY = "ordinary", _("Ordinary session")
    THEMATIC = "thematic", _("Thematic session")
    URGENT = "urgent", _("Urgent session")


class DeadlineRuleQuerySet(models.QuerySet["DeadlineRule"]):
    def versions_of(self, code: str) -> "DeadlineRuleQuerySet":
        """One limit through time, the first version first."""
        return self.filter(code=code).order_by(F("valid_from").asc(nulls_first=True))

    def after(self, rule: "DeadlineRule") -> "DeadlineRuleQuerySet":
        """Versions that began later than this one."""
        begun = Q() if rule.valid_from is None else Q(valid_from__gt=rule.valid_from)
        return self.filter(begun, valid_from__isnull=False).exclude(pk=rule.pk)

    def in_force(self, day: date) -> "DeadlineRuleQuerySet":
        """Rules a clock that starts on `day` runs under."""
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
        )

    def in_plan_of(self, kind: str) -> "DeadlineRuleQuerySet":
        """Milestones a plan of that kind of session begins with, with the office that owes each."""
        return self.filter(plans__contains=[kind], owed_by__is_active=True).select_related(
            "owed_by"
        )

    def running(self, started: date, today: date) -> "DeadlineRuleQuerySet":
        """Rules for a clock already running: of its start day, or newer ones that reach back."""
        return self.in_force(started) | self.in_force(today).filter(also_running=True)


class DeadlineRule(Tracked):
    """One statutory or customary time limit; every number of the law is such a row.

    `amount` in `unit` (d calendar, wd working days) from `start_event`; the first day is
    not counted (Civil Code 2015 Art. 147–148). `extendable`: how many times.
    """

    code = models.SlugField(_("code"), max_length=60)
    name = models.CharField(_("name"), max_length=300)
    legal_basis = models.CharField(_("legal basis"), max_length=300)
    area = models.ForeignKey(
        Area,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deadline_rules",
        verbose_name=_("coordination area"),
    )
    start_event = models.CharField(_("counted from"), max_length=200)
    direction = models.CharField(
        _("direction"), max_length=10, choices=Direction, default=Direction.FORWARD
    )
    amount = models.PositiveSmallIntegerField(_("amount"))
    unit = models.CharField(_("unit of time"), max_length=2, choices=Unit)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    extendable = models.PositiveSmallIntegerField(_("extensions allowed"), default=0)
    owed_by = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("owed by")
    )
    plans = ArrayField(
        models.CharField(max_length=10, choices=SessionKind),
        verbose_name=_("milestone of the plan of"),
        default=list,
        blank=True,
    )
    also_running = models.BooleanField(_("also for running cases"), default=False)
    note = models.TextField(_("note"), blank=True)

    objects = DeadlineRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("deadline rule")
        verbose_name_plural = _("deadline rules")
        ordering = ("area", "code", "valid_from")
        default_permissions = ()
        constraints = (
            ExclusionConstraint(
                name="deadlinerule_versions_apart",
                expressions=(
                    ("code", RangeOperators.EQUAL),
                    (
                        DateSpan("valid_from", "valid_to", RangeBoundary(True, True)),
                        RangeOperators.OVERLAPS,
                    ),
                ),
                violation_error_message=_("These dates overlap another version of this limit."),
            ),
            models.CheckConstraint(
                name="deadlinerule_valid_order",
                condition=Q(valid_from=None)
                | Q(valid_to=None)
                | Q(valid_to__gte=models.F("valid_from")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                name="deadlinerule_unit_known",
                condition=Q(unit__in=Unit.values, direction__in=Direction.values),
            ),
            models.CheckConstraint(
                name="deadlinerule_milestone_is_owed",
                condition=Q(plans=[]) | Q(owed_by__isnull=False),
                violation_error_message=_("Say which office owes this milestone."),
            ),
            models.CheckConstraint(
                name="deadlinerule_amount_positive",
                condition=Q(amount__gt=0),
                violation_error_message=_("The amount is at least one day."),
            ),
        )

    def __str__(self) -> str:
        return self.name


def _default_before() -> list[int]:
    return [7, 3, 1, 0]


class ReminderLadder(Tracked):
    """When reminders go out: days before (calendar), then working days after the date."""

    area = models.ForeignKey(
        Area,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ladders",
        verbose_name=_("coordination area"),
    )
    urgency = models.CharField(_("urgency"), max_length=20, blank=True, default="")
    before = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("days before"), default=_default_before
    )
    after_first = models.PositiveSmallIntegerField(_("first after"), default=1)
    after_every = models.PositiveSmallIntegerField(_("then every"), default=3)
    deputy_after = models.PositiveSmallIntegerField(_("deputy chief after"), default=1)
    chief_after = models.PositiveSmallIntegerField(_("chief after"), default=3)

    class Meta:
        verbose_name = _("reminder ladder")
        verbose_name_plural = _("reminder ladders")
        ordering = ("area", "urgency")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("area", "urgency"), nulls_distinct=False, name="ladder_once"
            ),
            models.CheckConstraint(
                name="ladder_steps_positive",
                condition=Q(after_first__gt=0, after_every__gt=0),
                violation_error_message=_("Steps after the date are at least one day."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.area or '*'} {self.urgency}"
