"""A trip: who heads it, when and where, who acts meanwhile, and how it ended."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coordination.models import Leader
from tasks.choices import Access
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove
from trips.choices import WITHOUT_REPORT, TripKind
from trips.states import AHEAD, MOVES, OVER, POWER, RUNNING, TripState

S = TripState
SOON = dt.timedelta(days=7)


class TripQuerySet(DossierQuerySet["Trip"]):
    def departing_by(self, day: dt.date) -> Self:
        """Not under way yet; what should have been approved by now among them."""
        near = self.filter(state__in=RUNNING, from_on__lte=day)
        return near.exclude(state=S.APPROVED, from_on__lte=timezone.localdate())

    def under_way(self, today: dt.date) -> Self:
        """Gone, and no day of return noted yet."""
        return self.filter(state=S.APPROVED, from_on__lte=today)

    def across_borders(self) -> Self:
        return self.filter(kind__in=(TripKind.ABROAD, TripKind.FOREIGN))

    def of_year(self, year: int) -> Self:
        return self.filter(from_on__year=year)

    def taking_place(self) -> Self:
        return self.exclude(state__in=(S.POSTPONED, S.CANCELLED))

    def for_lists(self) -> Self:
        return super().for_lists().select_related("head__body", "acting")


class Trip(Dossier):
    """One row per task that is a trip; the delegation's other members are its participants.

    `head`: the leader who travels or receives; `acting`: who acts in his place meanwhile.
    `hidden`: until it is approved, the other offices see "Busy" in the diary.
    """

    day_field = "from_on"
    power = POWER
    moves = MOVES
    ended = (S.CLOSED, S.CANCELLED)
    kind = models.CharField(_("kind of trip"), max_length=10, choices=TripKind)
    head = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    acting = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    from_on = models.DateField(_("day of departure"))
    to_on = models.DateField(_("last day of the trip"))
    first_on = models.DateField(editable=False)
    places = models.CharField(_("destinations"), max_length=300, blank=True)
    purpose = models.TextField(_("purpose"), max_length=2_000, blank=True)
    cost_note = models.CharField(_("funding"), max_length=300, blank=True)
    in_plan = models.BooleanField(_("in the plan of the year"), default=False)
    hidden = models.BooleanField(_("shown as busy until approved"), default=False)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    returned_on = models.DateField(_("day of return"), null=True, blank=True)
    report_number = models.CharField(_("number of the report"), max_length=100, blank=True)
    reported_on = models.DateField(_("date of the report"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=TripState, default=TripState.PLANNED)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = TripQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="trip_days_in_order",
                condition=Q(to_on__gte=F("from_on")),
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                name="trip_returned_after_it_left",
                condition=Q(returned_on__isnull=True) | Q(returned_on__gte=F("from_on")),
                violation_error_message=_("The day of return lies before the departure."),
            ),
            models.CheckConstraint(
                name="trip_over_has_a_day_of_return",
                condition=~Q(state__in=OVER) | Q(returned_on__isnull=False),
                violation_error_message=_("Note the day of return first."),
            ),
            models.CheckConstraint(
                name="trip_nobody_acts_for_himself",
                condition=Q(acting__isnull=True) | Q(head__isnull=True) | ~Q(acting=F("head")),
                violation_error_message=_("Who travels does not act in his own place."),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "from_on"], name="trip_by_day"),
            models.Index(F("from_on").desc(nulls_last=True), F("task").desc(), name="trip_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.from_on:%d/%m/%Y}"

    @property
    def is_ahead(self) -> bool:
        return self.state in AHEAD

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def is_under_way(self) -> bool:
        return self.state == S.APPROVED and self.from_on <= timezone.localdate()

    @property
    def is_abroad(self) -> bool:
        return self.kind == TripKind.ABROAD

    @property
    def owes_report(self) -> bool:
        return self.kind not in WITHOUT_REPORT

    @property
    def shown_as_busy(self) -> bool:
        """To the other offices in the diary."""
        restricted = self.task.access == Access.RESTRICTED
        return restricted or (self.hidden and self.approved_on is None)

    def leaders(self) -> list[Leader]:
        """Provincial leaders of the delegation, the head first, then in the order entered."""
        rows = self.participants.filter(leader__isnull=False).select_related("leader__body")
        found: dict[int, Leader] = {self.head.one_id: self.head} if self.head else {}
        for row in rows.in_order():
            found.setdefault(row.leader.one_id, row.leader)
        return list(found.values())

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This trip is closed or cancelled."))

    def check_held(self) -> None:
        if not self.is_over:
            raise WrongMove(gettext("First note the day of return."))
