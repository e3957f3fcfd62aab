"""The preparation of a council session: an opening day and milestones counted back from it."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coordination.models.clock import SessionKind
from meetings.choices import SessionState
from meetings.states import POWER, SESSION_MOVES
from offices.foundation.history import Tracked
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove


class SessionQuerySet(DossierQuerySet["Session"]):
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


class Session(Dossier):
    """One row per task that is the plan of a session of the People's Council."""

    power = POWER
    moves = SESSION_MOVES
    ended = (SessionState.HELD, SessionState.CANCELLED)
    day_field = "opens_on"
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

    def moved_days(
        self, new: dt.date, closes_on: dt.date | None = None
    ) -> list[tuple[dt.date, dt.date]]:
        """The closing day too, where there is another; its length stays."""
        days = [(self.opens_on, new)]
        if self.closes_on is not None and self.closes_on != self.opens_on:
            length = self.closes_on - self.opens_on
            days.append((self.closes_on, closes_on or new + length))
        return days

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("The session is over or cancelled."))


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
