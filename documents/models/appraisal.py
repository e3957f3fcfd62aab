"""A file: who submits it, which body receives it, how far it is."""

import datetime as dt
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coordination.models.body import BodyKind
from diary.models import Slot
from documents.choices import AppraisalVerdict, Form, SessionOutcome
from documents.states import AWAY, ENDED, MOVES, OPEN, POWER, AppraisalState
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.models import Deadline
from tasks.states import WrongMove


class AppraisalQuerySet(DossierQuerySet["Appraisal"]):
    def open(self) -> Self:
        return self.filter(state__in=OPEN)

    def sent_back_twice(self) -> Self:
        again = Q(round__gte=3) | Q(round=2, state=AppraisalState.RETURNED)
        return self.open().filter(again)

    def waiting_for(self, task_id: int) -> Self:
        """Files that are to be put before this meeting or session."""
        return self.open().filter(destination=task_id)

    def with_day(self) -> Self:
        """`destination_on`: the day of what it waits for, by the dates it owes or the diary."""
        followed = Deadline.objects.filter(task=OuterRef("pk"), event_task=OuterRef("destination"))
        days = followed.order_by().values("task").annotate(day=Max("starts_on")).values("day")
        noted = Slot.objects.filter(task=OuterRef("destination")).order_by("date").values("date")
        return self.annotate(destination_on=Coalesce(Subquery(days), Subquery(noted[:1])))

    def for_rows(self) -> Self:
        return super().for_rows().with_day()

    def for_lists(self) -> Self:
        return super().for_lists().select_related("submitter", "receiving_body")


class Appraisal(Dossier):
    """One row per task that is a file. Number, date and abstract are the task's document_*.

    `examiner`: the committee it is examined by, where it is not the office itself. `away_since`,
    `days_away`: days it lies with the submitting body. `opened_by`: the written decision by which
    more than counts is kept of a file for a Party body.
    """

    day_field = "received_on"
    power = POWER
    moves = MOVES
    ended = ENDED
    form = models.CharField(_("form"), max_length=12, choices=Form)
    doc_kind = models.ForeignKey(
        "coordination.DocumentKind", models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitter = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    receiving_body = models.ForeignKey("coordination.Body", models.PROTECT, related_name="+")
    examiner = models.CharField(_("examining body"), max_length=200, blank=True)
    is_legal_act = models.BooleanField(_("legal act"), default=False)
    round = models.PositiveSmallIntegerField(_("time of submission"), default=1)
    first_on = models.DateField(_("first received on"))
    received_on = models.DateField(_("received on"))
    complete_on = models.DateField(_("complete on"), null=True, blank=True)
    destination = models.ForeignKey(
        "tasks.Task", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    destination_words = models.CharField(_("to be submitted at"), max_length=200, blank=True)
    verdict = models.CharField(_("verdict"), max_length=10, choices=AppraisalVerdict, blank=True)
    report_number = models.CharField(_("number of the report"), max_length=100, blank=True)
    reported_on = models.DateField(_("date of the report"), null=True, blank=True)
    decision = models.CharField(_("decision"), max_length=10, choices=SessionOutcome, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    tabled_on = models.DateField(_("submitted on"), null=True, blank=True)
    away_since = models.DateField(null=True, blank=True, editable=False)
    days_away = models.PositiveIntegerField(default=0, editable=False)
    opened_by = models.CharField(_("written decision to keep more"), max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=AppraisalState, default=AppraisalState.RECEIVED)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = AppraisalQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="appraisal_complete_after_received",
                condition=Q(complete_on__isnull=True) | Q(complete_on__gte=F("first_on")),
                violation_error_message=_("It was complete before it was received."),
            ),
            models.CheckConstraint(name="appraisal_round_from_one", condition=Q(round__gte=1)),
            models.CheckConstraint(
                name="appraisal_reported_with_verdict",
                condition=Q(reported_on__isnull=True) | ~Q(verdict=""),
                violation_error_message=_("A report has a verdict."),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "received_on"], name="appraisal_by_day"),
            models.Index(
                fields=["destination"],
                name="appraisal_waiting",
                condition=Q(destination__isnull=False) & ~Q(state__in=ENDED),
            ),
            models.Index(
                F("received_on").desc(nulls_last=True), F("task").desc(), name="appraisal_newest"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_form_display()} {self.received_on:%d/%m/%Y}"

    @cached_property
    def point_rows(self) -> list[Any]:
        """Points raised on it, read once for its page."""
        return list(self.points.select_related("draft").defer("draft__text"))

    @cached_property
    def round_rows(self) -> list[Any]:
        """Its opinion rounds with their counts, read once for its page."""
        return list(self.rounds.with_counts())

    @property
    def is_for_party(self) -> bool:
        return self.receiving_body.kind == BodyKind.PARTY

    @property
    def counts_only(self) -> bool:
        """For a Party body nothing but counts and the result is kept, unless decided otherwise."""
        return self.is_for_party and not self.opened_by

    @property
    def is_away(self) -> bool:
        """Whether it lies with the submitting body; beside members who are asked, it may."""
        return self.away_since is not None

    @property
    def is_revised_there(self) -> bool:
        return self.is_away and self.state in (AppraisalState.REVISING, AppraisalState.POLLING)

    @property
    def times_returned(self) -> int:
        """How often it was sent back whole."""
        return self.round - 1 + (self.state == AppraisalState.RETURNED)

    @property
    def days_waited(self) -> int | None:
        """Calendar days the body has had it; nobody there owes a date."""
        if self.state != AppraisalState.TABLED or self.tabled_on is None:
            return None
        return (timezone.localdate() - self.tabled_on).days

    def check_content(self) -> None:
        if self.counts_only:
            said = gettext("Of a file for a Party body no draft and no member's opinion is kept.")
            raise ValidationError(said)

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This file is decided or withdrawn."))

    @property
    def days_with_submitter(self) -> int:
        """Calendar days it has lain with the submitting body."""
        running = (timezone.localdate() - self.away_since).days if self.away_since else 0
        return self.days_away + running

    @property
    def days_here(self) -> int:
        """Calendar days since it first came, without those with the submitting body."""
        last: dt.date = self.decided_on or timezone.localdate()
        return max((last - self.first_on).days - self.days_with_submitter, 0)

    def note_place(self, day: dt.date) -> None:
        """After a move: whether it lies with the submitting body from that day on.

        Members are asked here or beside a revision there: that moves it nowhere.
        """
        if self.state in AWAY:
            self.away_since = self.away_since or day
        elif self.state != AppraisalState.POLLING:
            self.note_back(day)

    def note_back(self, day: dt.date) -> None:
        """It lies with the office again."""
        if self.away_since is not None:
            self.days_away += max((day - self.away_since).days, 0)
            self.away_since = None
