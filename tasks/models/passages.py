"""Words of kept files, passage by passage, for whoever may open the file at that moment."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from tasks.models.files import File

if TYPE_CHECKING:
    from offices.powers import Powers
    from tasks.searching.words import Asked


class FilePassageQuerySet(models.QuerySet["FilePassage"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Of files this person may open now; of area 5 there is none, whatever was kept before."""
        files = File.objects.visible_to(powers).kept().exclude(task__area__always_restricted=True)
        return self.filter(file__in=files)

    def holding(self, asked: "Asked") -> Self:
        """Those in which every word stands."""
        return self.filter(words__holds=asked.tagged([""]))


class FilePassage(models.Model):
    """A few thousand letters of one file; `words` are kept by a trigger (tasks.sql.passages)."""

    file = models.ForeignKey(File, models.CASCADE, related_name="passages")
    number = models.PositiveIntegerField()
    text = models.TextField()
    words = SearchVectorField(editable=False, null=True)

    objects = FilePassageQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="file_passage_once")]
        indexes = [GinIndex(fields=["words"], name="file_passage_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.file_id}:{self.number}"
