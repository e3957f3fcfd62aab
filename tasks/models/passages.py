"""Words of kept files, passage by passage, for whoever may open the file at that moment."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from tasks.models.files import File
from tasks.models.sources import SourceDocument

if TYPE_CHECKING:
    from offices.powers import Powers


class PassageQuerySet[M: models.Model](models.QuerySet[M]):
    def holding(self, query: str) -> Self:
        """Those in which every word of a query of `SearchWords` stands."""
        return self.filter(words__holds=query)


class FilePassageQuerySet(PassageQuerySet["FilePassage"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Of files this person may open now; of area 5 there is none, whatever was kept before."""
        files = File.objects.visible_to(powers).kept().exclude(task__area__always_restricted=True)
        return self.filter(file__in=files)


class SourcePassageQuerySet(PassageQuerySet["SourcePassage"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Of documents this person may open now; of area 5 there is none."""
        return self.filter(source__in=SourceDocument.objects.readable_by(powers).searched())

    def not_searched(self) -> Self:
        """Those of a document of which no task has come yet: its area is not known."""
        return self.filter(words=None)


class Passage(models.Model):
    """A few thousand letters of one file, folded for search in `words` (tasks.sql.passages)."""

    number = models.PositiveIntegerField()
    text = models.TextField()
    words = SearchVectorField(editable=False, null=True)

    class Meta:
        abstract = True
        default_permissions = ()


class FilePassage(Passage):
    """Of a task's file; `words` are kept by a trigger."""

    file = models.ForeignKey(File, models.CASCADE, related_name="passages")

    objects = FilePassageQuerySet.as_manager()

    class Meta(Passage.Meta):
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="file_passage_once")]
        indexes = [GinIndex(fields=["words"], name="file_passage_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.file_id}:{self.number}"


class SourcePassage(Passage):
    """Of a document that tasks are taken from; `words` are filled when the first one is."""

    source = models.ForeignKey(SourceDocument, models.CASCADE, related_name="passages")

    objects = SourcePassageQuerySet.as_manager()

    class Meta(Passage.Meta):
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="source_passage_once")
        ]
        indexes = [GinIndex(fields=["words"], name="source_passage_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.source_id}:{self.number}"
