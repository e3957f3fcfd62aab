"""What is owed by when, and every change of a date."""

import datetime as dt
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.choices import ChangeKind, CountsFrom, DeadlineKind, Decision, SetBy
from tasks.models.queries_late import LateDeadlines
from tasks.models.queries_waiting import WaitingChanges
from tasks.states import DeadlineState, Outcome


class DeadlineQuerySet(LateDeadlines["Deadline"]):
    def running(self) -> Self:
        return self.filter(state=DeadlineState.RUNNING)

    def counted(self) -> Self:
        """Without the dates that stay out of statistics (internal, reviews of ongoing work)."""
        return self.filter(is_internal=False, is_review=False)

    def computed(self) -> Self:
        """Waiting or running, with the rule and the day their date was counted from."""
        found = self.filter(
            state__in=(DeadlineState.WAITING, DeadlineState.RUNNING),
            rule__isnull=False,
            starts_on__isnull=False,
            due_on__isnull=False,
        )
        return found.select_related("rule", "task")

    def overdue(self, today: dt.date) -> Self:
        return self.running().filter(due_on__lt=today)

    def with_pending(self) -> Self:
        """`change_pending`: whether a change of the date waits for a decision."""
        asked = DueChange.objects.pending().filter(deadline=OuterRef("pk"))
        return self.annotate(change_pending=Exists(asked))

    def owed_by(self, people: Iterable[int], until: dt.date) -> Self:
        """Running, in these people's hands, due until that day; the earliest first."""
        return self.running().filter(
            assignee_id__in=list(people), due_on__lte=until, task__is_open=True
        )

    def owed_in(self, spans: Iterable[tuple[int, dt.date, dt.date]]) -> Self:
        """Running and due within one of the spans (person, first day, last day)."""
        within = Q(pk__in=())
        for person, first, last in spans:
            within |= Q(assignee=person, due_on__range=(first, last))
        return self.running().filter(within, task__is_open=True)

    def following(self, task_id: int, day: dt.date) -> Self:
        """Open dates of other tasks counted from that day of this one, its pending moves heeded."""
        asked = DueChange.objects.pending().filter(kind=ChangeKind.RESCHEDULED, event_on=day)
        here = Q(starts_on=day) | Q(Exists(asked.filter(deadline=OuterRef("pk"))))
        rows = self.open_ends().filter(here, event_task_id=task_id, due_on__isnull=False)
        return rows.filter(starts_on__isnull=False)

    def open_ends(self) -> Self:
        """Waiting, running or paused: whatever has no outcome yet."""
        return self.exclude(state=DeadlineState.CLOSED)


class Deadline(Tracked):
    """One thing owed by one part: what, by when, set by whom, under which rule.

    `first_due_on` never changes; `due_on` changes only together with a `DueChange` row.
    `paused_alone`: stopped by a decision of its own, so the task's resumption leaves it paused.
    `event_task`: another task (a meeting, a session) whose day it is counted from; who may not
    read that task learns nothing of it.
    """

    part = models.ForeignKey("tasks.Part", models.CASCADE, related_name="deadlines")
    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="deadlines")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    assignee = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, editable=False, related_name="+"
    )
    what = models.CharField(_("what is owed"), max_length=300, blank=True)
    set_by = models.CharField(max_length=12, choices=SetBy, default=SetBy.LEAD_OFFICE)
    rule = models.ForeignKey(
        "coordination.DeadlineRule", models.PROTECT, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=12, choices=DeadlineKind, default=DeadlineKind.DATE)
    raw = models.CharField(_("deadline as written"), max_length=300, blank=True)
    working = models.JSONField(default=list, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    first_due_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(_("deadline"), null=True, blank=True)
    due_time = models.TimeField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=DeadlineState, default=DeadlineState.WAITING)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True, default="")
    counts_from = models.CharField(max_length=10, choices=CountsFrom, default=CountsFrom.ISSUED)
    met_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    away_since = models.DateField(null=True, blank=True)
    away_days = models.PositiveIntegerField(default=0)
    paused_on = models.DateField(null=True, blank=True)
    paused_alone = models.BooleanField(default=False)
    event_task = models.ForeignKey(
        "tasks.Task", models.PROTECT, null=True, blank=True, related_name="dates_counted_from"
    )
    is_internal = models.BooleanField(default=False)
    is_review = models.BooleanField(default=False)
    owed_since = models.DateTimeField(null=True, blank=True)
    reminders_from = models.DateField(null=True, blank=True)

    history_excluded = ("assignee", "owed_since", "event_task")
    history_searched = ("task",)
    objects = DeadlineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="deadline_closed_has_an_outcome",
                condition=Q(state=DeadlineState.CLOSED, outcome__gt="")
                | (~Q(state=DeadlineState.CLOSED) & Q(outcome="")),
            ),
            models.CheckConstraint(
                name="deadline_met_has_a_day",
                condition=~Q(outcome=Outcome.MET) | Q(met_on__isnull=False),
            ),
            models.CheckConstraint(
                name="deadline_running_has_a_date",
                condition=~Q(state=DeadlineState.RUNNING) | Q(due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="deadline_paused_since",
                condition=~Q(state=DeadlineState.PAUSED) | Q(paused_on__isnull=False),
            ),
            models.CheckConstraint(
                name="deadline_paused_alone_is_paused",
                condition=Q(paused_alone=False) | Q(state=DeadlineState.PAUSED),
            ),
            models.CheckConstraint(
                name="deadline_event_is_elsewhere",
                condition=Q(event_task__isnull=True) | ~Q(event_task=F("task")),
            ),
            models.CheckConstraint(
                name="deadline_first_date_kept",
                condition=Q(due_on__isnull=True) | Q(first_due_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "due_on"], name="running_by_office", condition=Q(state="running")
            ),
            models.Index(
                fields=["assignee", "due_on"],
                name="running_by_assignee",
                condition=Q(state="running"),
            ),
            models.Index(fields=["due_on"], name="running_by_date", condition=Q(state="running")),
            models.Index(
                fields=["office", "due_on"],
                name="unfinished_by_office",
                condition=Q(state__in=["running", "paused"]),
            ),
            models.Index(
                fields=["office", "paused_on"],
                name="paused_by_office",
                condition=Q(state="paused"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.due_on}"

    @property
    def is_open(self) -> bool:
        return self.state != DeadlineState.CLOSED

    @property
    def was_moved(self) -> bool:
        return self.due_on != self.first_due_on

    @cached_property
    def loaded_changes(self) -> "list[DueChange]":
        """Its changes, without asking again where the page of a task has read them."""
        return list(self.changes.all())

    def days_late(self) -> int:
        """Calendar days between the day due and the day met, less the days with the other side."""
        if self.met_on is None or self.due_on is None:
            return 0
        return max(0, (self.met_on - self.due_on).days - self.away_days)


class DueChangeQuerySet(WaitingChanges["DueChange"]):
    def pending(self) -> Self:
        return self.filter(decision=Decision.PENDING)

    def moved(self) -> Self:
        return self.filter(decision=Decision.AGREED).exclude(new_due_on=F("old_due_on"))

    def with_times_moved(self) -> Self:
        """`times_moved`: how often the same date has been moved by agreement before."""
        earlier = DueChange.objects.moved().filter(deadline=OuterRef("deadline")).order_by()
        counted = earlier.values("deadline").annotate(times=Count("pk")).values("times")
        return self.annotate(times_moved=Coalesce(Subquery(counted), 0))


class DueChange(Tracked):
    """A change of one date: asked by whom, decided by whom, why.

    `decision_on`: the date of the decision to resume a clock, which may lie before the click.
    `event_on`: the new day of the event the date is counted from.
    """

    deadline = models.ForeignKey("tasks.Deadline", models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=12, choices=ChangeKind)
    old_due_on = models.DateField(null=True, blank=True)
    new_due_on = models.DateField(_("new date"), null=True, blank=True)
    old_due_time = models.TimeField(null=True, blank=True)
    new_due_time = models.TimeField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=1_000)
    asked_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    asked_office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.PENDING)
    decided_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_words = models.CharField(max_length=1_000, blank=True)
    decision_on = models.DateField(_("date of the decision"), null=True, blank=True)
    event_on = models.DateField(null=True, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    objects = DueChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_pending_change_per_deadline",
                fields=["deadline"],
                condition=Q(decision=Decision.PENDING) & ~Q(kind=ChangeKind.RESCHEDULED),
                violation_error_message=_("A request for this deadline is already waiting."),
            ),
            # An event that moves does not wait for what an officer has asked for before.
            models.UniqueConstraint(
                name="one_pending_move_of_the_event",
                fields=["deadline"],
                condition=Q(decision=Decision.PENDING, kind=ChangeKind.RESCHEDULED),
            ),
            models.CheckConstraint(
                name="due_change_decided_by_someone",
                condition=Q(decision=Decision.PENDING, decided_by__isnull=True)
                | (~Q(decision=Decision.PENDING) & Q(decided_by__isnull=False)),
            ),
            models.CheckConstraint(name="due_change_has_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.deadline_id}: {self.old_due_on} → {self.new_due_on}"
