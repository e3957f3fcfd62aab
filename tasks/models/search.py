"""The words of a task as search reads them: derived rows, written by triggers alone."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex, GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Lookup

from offices.foundation.prepared import prepared
from tasks.audience import own_offices, reader_keys

if TYPE_CHECKING:
    from offices.powers import Powers

ERA_BITS = 12  # as in tasks.search_sql: 4,096 tasks, logged one after the other, are one era


@SearchVectorField.register_lookup
class Holds(Lookup):
    """`words__holds`: a query in PostgreSQL's own writing, answered by the index."""

    lookup_name = "holds"
    prepare_rhs = False
    written = "%s @@ %s::tsquery"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, left_params = self.process_lhs(compiler, connection)
        return self.written % (left, "%s"), [*left_params, self.rhs]


@SearchVectorField.register_lookup
class HoldsHere(Holds):
    """`words__holds_here`: the same, row by row: for beginnings of words that are everywhere."""

    lookup_name = "holds_here"
    written = "(%s @@ %s::tsquery) IS TRUE"


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def visible_to(self, powers: "Powers") -> Self:
        """The rule of `Task.objects.visible_to`, on the copy beside the words."""
        return self.filter(audience__overlap=reader_keys(powers))

    def holding(self, words: str, powers: "Powers") -> Self:
        """Entries with every word, in any place this person reads."""
        from tasks.searching.words import read

        asked = read(words)
        query = asked.anywhere(own_offices(powers), begun=True)
        return self.filter(words__holds=query) if query else self.none()

    def last_era(self) -> int:
        """Of the newest task, whoever may read it; every search asks it."""
        [(last,)] = prepared("SELECT max(task_id) FROM tasks_searchentry")
        return int(last or 0) >> ERA_BITS

    def since_era(self, era: int) -> Self:
        return self.filter(pk__gte=era << ERA_BITS)

    def newest(self) -> Self:
        """By number of the task; the sum keeps the planner from walking all rows for the order."""
        return self.order_by((F("pk") + 0).desc())


class SearchEntry(models.Model):
    """One per task; `words` is explained in `tasks.search_sql`."""

    task = models.OneToOneField(
        "tasks.Task", models.CASCADE, primary_key=True, related_name="search_entry"
    )
    audience = ArrayField(models.BigIntegerField(), default=list)
    words = SearchVectorField()

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [
            GinIndex(fields=["words"], name="search_words", fastupdate=False),
            BrinIndex(
                fields=["task"], name="search_newest", pages_per_range=64, autosummarize=True
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
