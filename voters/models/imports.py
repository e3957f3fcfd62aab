"""A list of petitions on its way in: staged rows of one person until they become petitions.

They carry no history and no name of a voter: rows that name one are put right before they are
staged. What they become is entered by the ordinary verb, with its history; then they go.
"""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from voters.choices import Stream


class ImportState(models.TextChoices):
    READY = "ready", pgettext_lazy("list of petitions", "To be checked")
    RUNNING = "running", pgettext_lazy("list of petitions", "Being entered")
    DONE = "done", pgettext_lazy("list of petitions", "Entered")
    UNDOING = "undoing", pgettext_lazy("list of petitions", "Being taken back")
    UNDONE = "undone", pgettext_lazy("list of petitions", "Taken back")


class Fate(models.TextChoices):
    """What becomes of a row."""

    PETITION = "petition", pgettext_lazy("row of a list", "Petition")
    LETTER = "letter", pgettext_lazy("row of a list", "One household's matter: a letter")
    OUT = "out", pgettext_lazy("row of a list", "Left out")


WORKING = (ImportState.RUNNING, ImportState.UNDOING)
KEPT = dt.timedelta(days=30)


class PetitionImportQuerySet(models.QuerySet["PetitionImport"]):
    def of_person(self, person_id: int) -> Self:
        """Whoever read a list in is the only one who sees it."""
        return self.filter(person_id=person_id).order_by("-created_at", "-id")

    def forgotten(self) -> Self:
        """Lists nobody has gone on with."""
        return self.filter(state=ImportState.READY, created_at__lt=timezone.now() - KEPT)


class PetitionImport(models.Model):
    """`key`: of the petitions it became; `columns`: heading and role of each column, as read.

    `seen`, `gone`: how far taking back has come, and how many went; `words`: why it stopped.
    """

    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    key = models.UUIDField(unique=True)
    stream = models.CharField(max_length=5, choices=Stream, default=Stream.COUNCIL)
    columns = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.READY)
    seen = models.BigIntegerField(default=0)
    gone = models.PositiveIntegerField(default=0)
    words = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PetitionImportQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["person", "-created_at"], name="petitionimport_of_person"),
            models.Index(
                fields=["state"], name="petitionimport_working", condition=Q(state__in=WORKING)
            ),
        ]

    def __str__(self) -> str:
        return str(self.key)

    @property
    def is_working(self) -> bool:
        return self.state in WORKING


class StagedPetitionQuerySet(models.QuerySet["StagedPetition"]):
    def taken(self) -> Self:
        return self.exclude(fate=Fate.OUT)

    def doubtful(self) -> Self:
        """Flagged, and nobody has looked yet."""
        return self.taken().filter(flagged=True, looked_at=False)

    def out(self) -> Self:
        return self.filter(fate=Fate.OUT)

    def in_order(self) -> Self:
        return self.order_by("line", "id")

    def counts(self) -> dict[str, int]:
        """`every`, `out`, and `doubtful` ones nobody has looked at, in one statement."""
        unseen = Q(flagged=True, looked_at=False) & ~Q(fate=Fate.OUT)
        return self.aggregate(
            every=Count("pk"),
            out=Count("pk", filter=Q(fate=Fate.OUT)),
            doubtful=Count("pk", filter=unseen),
        )


class StagedPetition(models.Model):
    """`reading`: a `PetitionRow` as JSON, corrected in place; several of a line were split."""

    batch = models.ForeignKey(PetitionImport, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    reading: Any = models.JSONField(default=dict)
    fate = models.CharField(max_length=10, choices=Fate, default=Fate.PETITION)
    flagged = models.BooleanField(default=False)
    looked_at = models.BooleanField(default=False)

    objects = StagedPetitionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["batch", "line", "id"], name="stagedpetition_in_order")]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.line}"
