"""What an office has issued, version by version, and the addresses calendars read from."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q

from offices.foundation.history import Tracked


class DiaryIssueQuerySet(models.QuerySet["DiaryIssue"]):
    def of_week(self, monday: dt.date) -> Self:
        return self.filter(monday=monday)

    def newest(self) -> Self:
        return self.order_by("office__sort", "office_id", "-number")


class DiaryIssue(Tracked):
    """One version of one office's week: 1 as issued, n + 1 as changed for the nth time.

    `rows` is what stood in it, as `diary.slots.snapshot` writes it; never changed.
    """

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    monday = models.DateField()
    number = models.PositiveIntegerField()
    issued_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    reason = models.CharField(max_length=500, blank=True)
    rows = models.JSONField(default=list)

    history_excluded = ("rows",)
    objects = DiaryIssueQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["office", "monday", "number"], name="diaryissue_number_once"
            ),
            models.CheckConstraint(
                name="diaryissue_begins_on_monday",
                condition=Q(monday__iso_week_day=1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.monday:%G-W%V} {self.number}"


class DiaryFeed(Tracked):
    """A secret address from which a calendar reads entries: one leader's, or one's own.

    Only the digest is kept. What it gives is decided by the owner's rights at each reading.
    """

    person = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    leader = models.ForeignKey("coordination.Leader", models.PROTECT, null=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    hint = models.CharField(max_length=8, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True)

    history_excluded = ("digest",)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.hint
