"""Talk about a task: for all parts, or internal to one office."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import own_offices, reader_keys
from tasks.choices import NoteKind

if TYPE_CHECKING:
    from offices.powers import Powers


class NoteQuerySet(models.QuerySet["Note"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Notes of readable tasks; internal ones only of the offices where one holds a post."""
        return self.filter(task__audience__overlap=reader_keys(powers)).filter(
            Q(inside_office__isnull=True) | Q(inside_office__in=own_offices(powers))
        )

    def latest_explanations(self, part_ids: Iterable[int]) -> Self:
        """The last reason and proposal of each part, with who wrote it."""
        told = self.filter(kind=NoteKind.EXPLAIN, part__in=list(part_ids))
        last = told.order_by("part", "-created_at", "-id").distinct("part")
        return last.select_related("author")


class Note(Tracked):
    """`proposal` goes with a reason for delay, `asked` with the urging of a body outside."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="notes")
    part = models.ForeignKey(
        "tasks.Part", models.CASCADE, null=True, blank=True, related_name="notes"
    )
    kind = models.CharField(max_length=8, choices=NoteKind, default=NoteKind.TALK)
    office = models.ForeignKey("offices.Office", models.PROTECT, null=True, related_name="+")
    inside_office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.TextField(_("content"), max_length=5_000)
    proposal = models.TextField(_("proposal"), blank=True, max_length=2_000)
    asked = models.ForeignKey(
        "tasks.ExternalRequest", models.SET_NULL, null=True, blank=True, related_name="notes"
    )
    author = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="internal_note_names_its_office",
                condition=~Q(kind=NoteKind.INTERNAL) | Q(inside_office__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.task_id}/{self.pk}"
