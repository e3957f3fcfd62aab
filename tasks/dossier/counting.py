"""How many dossiers of a set a person reads, as a column of a statement.

The keys of the set come first and are met with their tasks at once: joined, each task would be
looked up by itself, for half as long again. Django writes each set by itself; put into one another
they would be copied at each step.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from offices.foundation.questions import Statement, statement
from offices.powers import Powers
from tasks.audience import reader_keys

type Columns = Statement


def number_read(rows: QuerySet[Any], powers: Powers, *, most: int | None = None) -> Columns:
    """`rows`: whoever may read them; counted no further than `most`."""
    asked = statement(None, rows.order_by().values("pk").all)
    if asked is None:
        return "0", ()
    read = f"id = ANY(ARRAY({asked[0]})) AND audience && %s::bigint[]"
    limit = f" LIMIT {most}" if most else ""
    text = f"cardinality(ARRAY(SELECT id FROM tasks_task WHERE {read}{limit}))"  # noqa: S608 - ours
    return text, (*asked[1], reader_keys(powers))


def together(columns: Sequence[Columns]) -> Columns:
    """Of one statement, in this order."""
    texts, values = zip(*columns, strict=True)
    return ", ".join(texts), tuple(one for own in values for one in own)


def select(columns: Sequence[Columns]) -> Statement:
    text, values = together(columns)
    return f"SELECT {text}", values
