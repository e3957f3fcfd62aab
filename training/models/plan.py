"""The plan of a year, and the needs the offices enter for it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.history import Tracked
from tasks.choices import Access
from tasks.dossier.models import Dossier, DossierQuerySet
from training.choices import Quarter, Wish
from training.states import PLAN_MOVES, POWER, PlanState

ONE_A_YEAR = _("The plan of this year is there already.")


class TrainingPlan(Dossier):
    """One a year; its lead is the office whose turn that year is."""

    day_field = "needs_by"
    power = POWER
    moves = PLAN_MOVES
    ended = (PlanState.ISSUED,)
    year = models.PositiveSmallIntegerField(pgettext_lazy("training plan", "year"))
    needs_by = models.DateField(_("needs to be sent by"))
    state = models.CharField(max_length=10, choices=PlanState, default=PlanState.GATHERING)
    number = models.CharField(_("number and symbol"), max_length=100, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)

    objects = DossierQuerySet["TrainingPlan"].as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["year"], name="trainingplan_one_a_year", violation_error_message=ONE_A_YEAR
            )
        ]

    def __str__(self) -> str:
        return str(self.year)

    def get_absolute_url(self) -> str:
        return reverse("training_plans:year", args=[self.year])


class NeedQuerySet(models.QuerySet["Need"]):
    def without_course(self) -> Self:
        """Of plans everybody reads, as they all begin."""
        return self.filter(course__isnull=True, plan__task__access=Access.OPEN)

    def in_order(self) -> Self:
        return self.order_by("quarter", "office__sort", "pk")


class Need(Tracked):
    """What an office wants its people to learn that year; `course`: what has come of it."""

    plan = models.ForeignKey(TrainingPlan, models.CASCADE, related_name="needs")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    topic = models.CharField(_("topic"), max_length=300)
    people = models.PositiveSmallIntegerField(_("number of people"))
    quarter = models.PositiveSmallIntegerField(_("quarter"), choices=Quarter)
    wish = models.CharField(max_length=10, choices=Wish, default=Wish.NEEDED)
    course = models.ForeignKey(
        "training.Course", models.SET_NULL, null=True, blank=True, related_name="needs"
    )

    objects = NeedQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="need_of_somebody_in_a_quarter",
                condition=Q(people__gte=1) & Q(quarter__in=Quarter.values),
                violation_error_message=_("A need is of at least one person, in one quarter."),
            )
        ]

    def __str__(self) -> str:
        return self.topic
