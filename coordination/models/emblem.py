"""The province's emblem, drawn anew from what was uploaded."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Emblem(models.Model):
    """A small PNG named by its content; `Setting.emblem` says which one is shown, and its
    history who changed it. Rows stay: history can show what stood there."""

    only_grows: ClassVar[bool] = True

    digest = models.CharField(max_length=20, primary_key=True)
    png = models.BinaryField()

    class Meta:
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="emblem_digest_whole", condition=Q(digest__regex=r"^[0-9a-f]{20}$")
            ),
        )

    def __str__(self) -> str:
        return self.digest
