"""``manage.py read_deadline "trước ngày 15/12" --from 2026-11-23``: how a phrase is read."""

import json
from argparse import ArgumentParser
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reading.calendars import reading_calendar, reading_of_truoc
from reading.deadlines import Reading, read_deadline


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise CommandError(f"Not a date (YYYY-MM-DD): {written!r}") from error


def as_json(reading: Reading) -> dict[str, object]:
    """The keys of the issue; dates as YYYY-MM-DD, the hour as HH:MM."""
    return {
        "understood": reading.understood,
        "kind": reading.kind,
        "due_on": reading.due_on.isoformat() if reading.due_on else None,
        "due_time": f"{reading.due_time:%H:%M}" if reading.due_time else None,
        "also": [day.isoformat() for day in reading.also],
        "explanation": reading.explanation,
        "warnings": list(reading.warnings),
        "needs_confirmation": reading.needs_confirmation,
    }


class Command(BaseCommand):
    """Prints one JSON object; needs no row in the database."""

    help = "Reads a deadline phrase and prints the reading as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("phrase")
        parser.add_argument("--from", dest="written_on", help="date of the document")
        parser.add_argument("--event", dest="event_on", help="date the deadline is counted from")

    def handle(self, *args: object, **options: str | None) -> None:
        written_on, event_on = options["written_on"], options["event_on"]
        reading = read_deadline(
            options["phrase"] or "",
            written_on=_day(written_on) if written_on else timezone.localdate(),
            event_on=_day(event_on) if event_on else None,
            calendar=reading_calendar(),
            truoc=reading_of_truoc(),
        )
        self.stdout.write(json.dumps(as_json(reading), ensure_ascii=False, indent=2))
