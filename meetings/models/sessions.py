"""The preparation of a council session: an opening day and milestones counted back from it."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from meetings.choices import SessionKind, SessionState
from offices.foundation.history import Tracked
from tasks.audience import reader_keys

if TYPE_CHECKING:
    from offices.powers import Powers


class SessionQuerySet(models.QuerySet["Session"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers))

    def with_standing(self, today: dt.date) -> Self:
        """How many milestones are owed, met and late."""
        kept = Q(milestones__isnull=False) & ~Q(milestones__deadline__outcome="withdrawn")
        met = Q(milestones__deadline__outcome="met")
        late = Q(milestones__deadline__outcome="", milestones__deadline__due_on__lt=today)
        return self.select_related("task").annotate(
            owed=Count("milestones", filter=kept),
            met=Count("milestones", filter=met),
            late=Count("milestones", filter=late),
        )

    def latest(self) -> Self:  # type: ignore[override]  # a list, as `newest` of tasks
        return self.order_by("-opens_on", "-pk")


class Session(Tracked):
    """One row per task that is the plan of a session of the People's Council."""

    task = models.OneToOneField(
        "tasks.Task", models.CASCADE, primary_key=True, related_name="session"
    )
    kind = models.CharField(_("kind of session"), max_length=10, choices=SessionKind)
    opens_on = models.DateField(_("opening day"))
    closes_on = models.DateField(_("closing day"), null=True, blank=True)
    first_opens_on = models.DateField(editable=False)
    place = models.CharField(_("place"), max_length=300, blank=True)
    note = models.TextField(_("note"), max_length=2_000, blank=True)
    state = models.CharField(max_length=10, choices=SessionState, default=SessionState.PLANNED)

    objects = SessionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="session_closes_after_it_opens",
                condition=Q(closes_on__isnull=True) | Q(closes_on__gte=F("opens_on")),
                violation_error_message=_("The closing day lies before the opening day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.opens_on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:session_detail", args=[self.pk])


class Milestone(Tracked):
    """One date of the plan: a deadline of the office that owes it."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="milestones")
    title = models.CharField(_("milestone"), max_length=300)
    rule = models.ForeignKey(
        "coordination.DeadlineRule", models.PROTECT, null=True, blank=True, related_name="+"
    )
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    deadline = models.OneToOneField("tasks.Deadline", models.PROTECT, related_name="milestone")
    done_note = models.CharField(_("what was done"), max_length=300, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["deadline__due_on", "id"]

    def __str__(self) -> str:
        return self.title

    @property
    def due_on(self) -> dt.date | None:
        return self.deadline.due_on
