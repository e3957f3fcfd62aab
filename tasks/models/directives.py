"""What a leader said: no number of a document is required."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.choices import Way


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
    entered_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["said_on", "id"]

    def __str__(self) -> str:
        return f"{self.said_by} {self.said_on}"
