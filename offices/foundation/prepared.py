"""Statements planned once by each database session, for what is asked again and again.

Django writes the values into the text, so PostgreSQL plans every look anew: for a page's larger
statements that takes longer than answering them. Here the values travel beside the text, and a
session keeps the plan (`prepare_threshold` in the settings).
"""

from typing import Any

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor

type Values = tuple[Any, ...] | list[Any] | dict[str, Any]


def prepared(text: str, values: Values = ()) -> list[tuple[Any, ...]]:
    """All rows of the statement, as PostgreSQL gives them.

    A value whose type PostgreSQL cannot tell from its place needs a cast in the text (`%s::date`).
    """
    held: Any = connection
    cursor_of: Any = ServerBindingCursor
    held.close_if_health_check_failed()
    held.ensure_connection()
    held.validate_no_broken_transaction()
    listened = held.queries_logged or held.execute_wrappers  # else Django's wrapper has no work
    with held.wrap_database_errors:
        bare = cursor_of(held.connection)
        with held._prepare_cursor(bare) if listened else bare as cursor:
            cursor.execute(text, values)
            found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
