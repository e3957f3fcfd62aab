"""Upkeep of the day figures; they are fed by triggers in the transaction of each verb."""

from django.db import connection, transaction

from reviews.models.closing_sql import FOLD, REFILL


@transaction.atomic
def fold() -> None:
    """Join the changes of each figure into one row; daily, and harmless at any time."""
    with connection.cursor() as cursor:
        cursor.execute(FOLD)


@transaction.atomic
def refill() -> None:
    """Count everything anew from the dates themselves; nothing may be closed meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE reviews_closeddate, reviews_dayfigure IN EXCLUSIVE MODE")
        cursor.execute(REFILL)
