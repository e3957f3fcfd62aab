"""One office's share in a task."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.choices import HandBackReason, PartRole
from tasks.models import owing
from tasks.models.externals import ExternalRequest
from tasks.models.queries_waiting import WaitingParts
from tasks.states import LIVE, SETTLED_PARTS, UNSENT, PartState

if TYPE_CHECKING:
    from offices.models import Person
    from offices.powers import Powers
    from tasks.models.deadlines import Deadline
    from tasks.models.products import Product


class PartQuerySet(WaitingParts["Part"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers))

    def of_offices(self, office_ids: frozenset[int]) -> Self:
        return self.filter(office_id__in=office_ids)

    def in_hands_of(self, person_id: int, office_id: int | None = None) -> Self:
        """Open parts the person is to do, or whose letters outside the person still chases."""
        chased = Exists(ExternalRequest.objects.waiting().filter(part=OuterRef("pk")))
        found = self.filter(
            ~Q(state__in=SETTLED_PARTS) | chased,
            assignee_id=person_id,
            task__state__in=(*LIVE, *UNSENT),
        )
        return found.filter(office_id=office_id) if office_id else found

    def leading(self) -> Self:
        return self.filter(role=PartRole.LEAD)

    def coordinating(self) -> Self:
        return self.filter(role=PartRole.COORDINATE)

    def at_work(self) -> Self:
        """Lead and coordinating; who is informed alone owes nothing."""
        return self.exclude(role=PartRole.INFORMED)

    def unsettled(self) -> Self:
        """Coordinating parts that still keep the lead from closing the task."""
        return self.coordinating().exclude(state__in=SETTLED_PARTS)

    def owing(self) -> Self:
        return owing.owing(self)

    def overdue(self, at: dt.datetime) -> Self:
        return owing.overdue(self, at)

    def due_until(self, at: dt.datetime, last: dt.date) -> Self:
        return owing.due_until(self, at, last)

    def first_overdue(self, at: dt.datetime) -> Self:
        return owing.first_overdue(self, at)

    def first_due_until(self, at: dt.datetime, last: dt.date) -> Self:
        return owing.first_due_until(self, at, last)

    def late_since(self, day: dt.date) -> Self:
        return owing.late_since(self, day)

    def unstaffed(self, *, before: dt.datetime, urgent_before: dt.datetime) -> Self:
        return owing.unstaffed(self.waiting_in_office(), before=before, urgent_before=urgent_before)

    def waiting_for_others(self) -> Self:
        return owing.waiting_for_others(self)

    def for_inbox(self, state: str | None) -> Self:
        """With who asks; one of the two states, or both."""
        found = self.filter(state=state) if state else self
        return found.select_related("task__lead_office", "task__assigned_by_office")

    def waiting_in_office(self) -> Self:
        """Parts the office has yet to receive or to assign."""
        return self.filter(
            state__in=(PartState.SENT, PartState.RECEIVED), task__state__in=("open", "submitted")
        )


class Part(Tracked):
    """One row per (task, office); its own ask, division, people and answer."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="parts")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="parts")
    role = models.CharField(max_length=10, choices=PartRole)
    co_lead = models.BooleanField(_("co-lead in name"), default=False)
    ask = models.TextField(_("content of the request"), blank=True, max_length=5_000)
    state = models.CharField(max_length=12, choices=PartState, default=PartState.UNSENT)
    narrowed = models.BooleanField(
        _("inside the office only the divisions involved may read"), default=False
    )
    division = models.ForeignKey(
        "offices.Division", models.PROTECT, null=True, blank=True, related_name="+"
    )
    assignee = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="parts"
    )
    helpers = models.ManyToManyField("offices.Person", blank=True, related_name="+")
    answer = models.TextField(_("answer"), blank=True, max_length=20_000)
    sent_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    received_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    assigned_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    delivered_at = models.DateTimeField(null=True, blank=True)
    delivered_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    hand_back_reason = models.CharField(max_length=15, choices=HandBackReason, blank=True)
    hand_back_words = models.CharField(max_length=500, blank=True)
    last_act = models.CharField(max_length=30, blank=True, editable=False)
    last_act_at = models.DateTimeField(null=True, editable=False)
    last_act_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, editable=False, related_name="+"
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    history_excluded = ("last_act_at", "last_act_by")
    history_m2m = ("helpers",)
    history_searched = ("task", "assignee")
    objects = PartQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_part_per_office",
                fields=["task", "office"],
                violation_error_message=_("An office has one part in a task."),
            ),
            models.UniqueConstraint(
                name="one_lead_per_task",
                fields=["task"],
                condition=Q(role=PartRole.LEAD),
                violation_error_message=_("A task has exactly one lead office."),
            ),
            models.CheckConstraint(
                name="part_received_by_someone",
                condition=Q(received_at__isnull=True, received_by__isnull=True)
                | Q(received_at__isnull=False, received_by__isnull=False),
            ),
            models.CheckConstraint(
                name="part_delivered_by_someone",
                condition=Q(delivered_at__isnull=True, delivered_by__isnull=True)
                | Q(delivered_at__isnull=False, delivered_by__isnull=False),
            ),
            models.CheckConstraint(
                name="part_handed_back_has_a_reason",
                condition=~Q(state=PartState.HANDED_BACK) | ~Q(hand_back_reason=""),
                violation_error_message=_("Handing back needs a reason."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "state", "sent_at"],
                name="part_office_waiting",
                condition=Q(state__in=["sent", "received"]),
            ),
            models.Index(
                fields=["office", "state"],
                name="part_to_decide",
                condition=Q(state__in=["submitted", "delivered", "handed_back"]),
            ),
            models.Index(fields=["assignee", "state"], name="part_assignee"),
            models.Index(
                fields=["assignee"],
                name="part_led_open",
                condition=Q(role=PartRole.LEAD) & ~Q(state=PartState.CLOSED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id}/{self.office_id}"

    @property
    def is_lead(self) -> bool:
        return self.role == PartRole.LEAD

    # -- Its rows, without asking again where the page of a task has read them (`whole_task`) --

    @cached_property
    def loaded_helpers(self) -> "list[Person]":
        return list(self.helpers.all())

    @cached_property
    def loaded_deadlines(self) -> "list[Deadline]":
        return list(self.deadlines.all())

    @cached_property
    def loaded_products(self) -> "list[Product]":
        return list(self.products.all())

    @cached_property
    def loaded_requests(self) -> list[ExternalRequest]:
        return list(self.external_requests.all())
