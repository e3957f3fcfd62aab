"""What a leader said: no number of a document is required."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import own_offices, reader_keys
from tasks.choices import Way

if TYPE_CHECKING:
    from offices.powers import Powers


class DirectiveQuerySet(models.QuerySet["Directive"]):
    def visible_to(self, powers: "Powers") -> Self:
        """With its task as the task; on its own inside the office that entered it."""
        own = Q(task__isnull=True, office__in=own_offices(powers))
        return self.filter(own | Q(task__audience__overlap=reader_keys(powers)))

    def open_ended(self) -> Self:
        """No task has come of it yet, and nobody has said that none will."""
        return self.filter(task__isnull=True, set_aside="")

    def said_in(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(said_on__gte=first, said_on__lte=last)

    def settled(self) -> Self:
        """A task has come of it, or the reason why none does is kept."""
        return self.exclude(task__isnull=True, set_aside="")

    def used_leaders(self, office_id: int, since: dt.date) -> dict[int, int]:
        """How often each leader's words were recorded by the office since that day."""
        heard = self.filter(office_id=office_id, said_on__gte=since, leader__isnull=False)
        counted = heard.order_by().values_list("leader_id").annotate(times=Count("pk"))
        return {pk: times for pk, times in counted if pk is not None}

    def of_offices(self, office_ids: list[int]) -> Self:
        return self.filter(office__in=office_ids)

    def newest(self) -> Self:
        rows = self.select_related("entered_by", "to_person", "office", "leader", "task")
        return rows.order_by("-said_on", "-id")


class Directive(Tracked):
    task = models.ForeignKey(
        "tasks.Task", models.CASCADE, null=True, blank=True, related_name="directives"
    )
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    said_by = models.CharField(_("directive of (post)"), max_length=200)
    leader = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    said_on = models.DateField(_("day of the directive"))
    way = models.CharField(_("way"), max_length=12, choices=Way, default=Way.WRITTEN_ON)
    words = models.TextField(_("words as given"), max_length=5_000)
    to_whom = models.CharField(_("given to"), max_length=200, blank=True)
    to_person = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    due_on = models.DateField(_("deadline"), null=True, blank=True)
    set_aside = models.CharField(_("why no task comes of it"), max_length=500, blank=True)
    entered_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)

    objects = DirectiveQuerySet.as_manager()

    class Meta:
        ordering = ["said_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="directive_with_a_task_is_not_set_aside",
                condition=Q(task__isnull=True) | Q(set_aside=""),
            )
        ]
        indexes = [
            models.Index(
                fields=["office", "said_on"],
                name="directive_without_a_task",
                condition=Q(task__isnull=True, set_aside=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.said_by} {self.said_on}"
