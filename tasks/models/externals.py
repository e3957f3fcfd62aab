"""What a body outside the system owes to a part; the part's officer chases it."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import own_offices, reader_keys
from tasks.models.queries_waiting import people_of
from tasks.states import LIVE

if TYPE_CHECKING:
    from offices.powers import Powers


class ExternalRequestQuerySet(models.QuerySet["ExternalRequest"]):
    def waiting(self) -> Self:
        return self.filter(answered_on__isnull=True)

    def followed_by(self, powers: "Powers") -> Self:
        """Unanswered, chased by the person who holds the part."""
        return self.waiting().filter(
            part__assignee__in=people_of(powers), part__task__state__in=LIVE
        )

    def visible_to(self, powers: "Powers") -> Self:
        """Of readable tasks, and only what the person's own offices have asked."""
        return self.filter(
            part__office__in=own_offices(powers),
            part__task__audience__overlap=reader_keys(powers),
        )

    def with_body(self) -> Self:
        return self.select_related("body", "part")

    def late_for(self, powers: "Powers", today: dt.date) -> Self:
        """What bodies outside owe too late to the parts of the person's own offices."""
        return self.visible_to(powers).overdue(today).filter(part__task__state__in=LIVE)

    def narrowed(self, *, area: str = "", office: str = "", person: str = "") -> Self:
        chosen = {"part__task__area": area, "part__office": office, "part__assignee": person}
        return self.filter(**{name: pk for name, pk in chosen.items() if pk})

    def with_last_nudge(self) -> Self:
        """`last_nudge`: when the body was last urged."""
        return self.annotate(last_nudge=Max("notes__created_at"))

    def overdue(self, today: dt.date) -> Self:
        return self.waiting().filter(due_on__lt=today)


class ExternalRequest(Tracked):
    part = models.ForeignKey("tasks.Part", models.CASCADE, related_name="external_requests")
    body = models.ForeignKey("coordination.Body", models.PROTECT, related_name="+")
    ask = models.CharField(_("content of the request"), max_length=500)
    letter_number = models.CharField(_("number of the letter"), max_length=100, blank=True)
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    due_on = models.DateField(_("deadline for the answer"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=500, blank=True)

    objects = ExternalRequestQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="external_answer_after_sending",
                condition=Q(answered_on__isnull=True)
                | Q(sent_on__isnull=True)
                | Q(answered_on__gte=F("sent_on")),
                violation_error_message=_("The answer cannot come before the letter."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.body_id}: {self.ask}"
