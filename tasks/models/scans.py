"""A scan on its way in: sealed in quarantine until the worker has read its letters.

No history and no readable words: of what is refused nothing may stay (decision 36).
"""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from reading.files import quarantine


class ScanState(models.TextChoices):
    READING = "reading", pgettext_lazy("scan", "Being read")
    READ = "read", pgettext_lazy("scan", "Read")
    UNREAD = "unread", pgettext_lazy("scan", "Cannot be read")
    REFUSED = "refused", pgettext_lazy("scan", "Not accepted")


def in_a_day() -> dt.datetime:
    return timezone.now() + dt.timedelta(hours=quarantine.HOURS)


class ScanQuerySet(models.QuerySet["Scan"]):
    def of_person(self, person_id: int) -> Self:
        """Papers somebody has given to be read; nobody else sees them."""
        return self.filter(person_id=person_id, file=None, expires_at__gt=timezone.now())

    def waiting(self) -> Self:
        """What the worker still has to read: nobody waits behind the pages of a thick one."""
        return self.filter(state=ScanState.READING).order_by("done", "pk")

    def expired(self, at: dt.datetime) -> Self:
        return self.filter(expires_at__lte=at)


class Scan(models.Model):
    """`file`: the row that waits for it, empty for a paper that is read to be entered.

    `sealed_pages`: what was read so far, closed with the key of the quarantine; `words`: why it
    was not accepted, in the person's language.
    """

    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, null=True, related_name="+")
    file = models.OneToOneField(
        "tasks.File", models.CASCADE, null=True, blank=True, related_name="scan"
    )
    replaces = models.ForeignKey("tasks.File", models.SET_NULL, null=True, related_name="+")
    name = models.CharField(_("file name"), max_length=200)
    extension = models.CharField(max_length=8)
    content_type = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    declared = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=ScanState, default=ScanState.READING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=1)
    tries = models.PositiveSmallIntegerField(default=0)
    sealed_pages = models.BinaryField(default=bytes)
    sealed_name = models.CharField(max_length=60, blank=True)
    words = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()

    objects = ScanQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="scan_done_within_total",
                condition=Q(done__lte=F("total")),
                violation_error_message=_("More pages read than there are."),
            )
        ]
        indexes = [
            models.Index(fields=["id"], name="scan_waiting", condition=Q(state="reading")),
            models.Index(fields=["expires_at"], name="scan_expires"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_under_way(self) -> bool:
        return self.state == ScanState.READING

    @property
    def pages(self) -> list[dict[str, Any]]:
        """What was read of each page: text, confidence, rotated, doubted, is_read."""
        found: list[dict[str, Any]] = (
            quarantine.unsealed(self.sealed_pages) if self.sealed_pages else []
        )
        return found

    @property
    def text(self) -> str:
        """Of all pages, as far as they are read."""
        return "\n\n".join(page["text"] for page in self.pages)
