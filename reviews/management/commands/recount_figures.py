"""Counts the closed dates and day figures anew, after rows came in past the triggers."""

from typing import Any

from django.core.management.base import BaseCommand

from reviews.models import ClosedDate, DayFigure
from reviews.upkeep import refill


class Command(BaseCommand):
    help = "Count all closed dates and their figures by day anew."

    def handle(self, *args: Any, **options: Any) -> None:
        refill()
        dates, figures = ClosedDate.objects.count(), DayFigure.objects.count()
        self.stdout.write(f"{dates} closed dates, {figures} figures by day")
