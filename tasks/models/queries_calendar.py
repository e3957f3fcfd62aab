"""Tasks by the day of their nearest running deadline: counts and a few rows of each day."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber


class DatedTasks[Row: models.Model](models.QuerySet[Row]):
    """The base of `TaskQuerySet`; days are inclusive."""

    def due_between(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(is_open=True, next_due_on__range=(first, last))

    def counts_by_day(self) -> dict[dt.date, int]:
        rows = self.order_by().values_list("next_due_on").annotate(number=Count("pk"))
        return {day: number for day, number in rows if day is not None}

    def first_of_each_day(self, most: int) -> Self:
        """At most so many of each day, those logged first."""
        place = Window(RowNumber(), partition_by=F("next_due_on"), order_by=F("pk").asc())
        ranked = self.alias(place_in_day=place).filter(place_in_day__lte=most)
        return ranked.order_by("next_due_on", "pk")
