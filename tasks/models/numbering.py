"""The running number of task codes, one row per year, taken under a lock."""

from django.db import models


class CodeCounter(models.Model):
    year = models.PositiveIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"
