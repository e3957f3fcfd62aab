"""Signs of life, and which offices' daily mail has been made."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models

from offices.models import Office

SILENT_AFTER = timedelta(minutes=3)
EXPECTED = ("beat", "worker")


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def silent(self, now: datetime) -> list[str]:
        """Names of the expected processes not heard of for three minutes."""
        heard = self.filter(name__in=EXPECTED, at__gt=now - SILENT_AFTER)
        alive = set(heard.values_list("name", flat=True))
        return [name for name in EXPECTED if name not in alive]


class Heartbeat(models.Model):
    """When a process last said it lives: "beat" by the scheduler, "worker" by a job."""

    name = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()

    objects: ClassVar[HeartbeatQuerySet] = HeartbeatQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return f"{self.name} {self.at:%d/%m/%Y %H:%M:%S}"


class DigestRun(models.Model):
    """The daily mail of one office (null: people without a post) was made that day."""

    office = models.ForeignKey(Office, models.CASCADE, null=True, related_name="+")
    day = models.DateField()
    ran_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "day"], name="digest_run_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.day:%d/%m/%Y}"
