"""Statements planned once by each database session, for what is asked again and again.

Django writes the values into the text, so PostgreSQL plans every look anew: for a page's larger
statements that takes longer than answering them. Here the values travel beside the text, and a
session keeps the plan (`prepare_threshold` in the settings).
"""

from typing import Any

from django.db import connection
from psycopg import Cursor

type Values = tuple[Any, ...] | list[Any] | dict[str, Any]


def prepared(text: str, values: Values = ()) -> list[tuple[Any, ...]]:
    """All rows of the statement, as PostgreSQL gives them.

    A value whose type PostgreSQL cannot tell from its place needs a cast in the text (`%s::date`).
    """
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    held: Any = connection.connection
    usual, held.cursor_factory = held.cursor_factory, Cursor  # which sends values beside the text
    try:
        cursor = connection.cursor()
    finally:
        held.cursor_factory = usual
    with cursor:
        cursor.execute(text, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
