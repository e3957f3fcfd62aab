"""`manage.py tick`: one tick as of a moment, printed as JSON."""

import json
from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from notifications.services.deliver import deliver_due
from notifications.services.tick import run_tick


class Command(BaseCommand):
    help = "Tell what is due at a moment (default now), send the mails, print the notices as JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--at", help='"YYYY-MM-DD HH:MM", local time')
        parser.add_argument("--dry-run", action="store_true", help="write and send nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        at = self._moment(options["at"])
        rows = run_tick(at, dry_run=options["dry_run"])
        if not options["dry_run"]:
            deliver_due(at)
        self.stdout.write(json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=1))

    def _moment(self, written: str | None) -> datetime:
        if not written:
            return timezone.now()
        try:
            naive = datetime.strptime(written, "%Y-%m-%d %H:%M")  # noqa: DTZ007 (local time)
        except ValueError as error:
            raise CommandError('--at wants "YYYY-MM-DD HH:MM"') from error
        return timezone.make_aware(naive)
