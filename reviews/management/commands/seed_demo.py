"""Fills an empty database with the trial installation's people and tasks; writes the manifest."""

import datetime as dt
import gc
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import timezone, translation

from offices.models import Person
from reviews.demo.living import is_stale, live_on
from reviews.demo.manifest import manifest
from reviews.demo.seed import seed


class Command(BaseCommand):
    help = "Seed the demo data once; --manifest FILE writes who and what there is, as JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--manifest", type=Path, help="file to write")

    def handle(self, *args: Any, manifest: Path | None = None, **options: Any) -> None:
        if not Person.objects.exclude(username="hethong").exists():
            begun = timezone.now()
            gc.disable()  # a command that ends soon; looking for garbage takes a fifth of the time
            with transaction.atomic(), translation.override("vi"):
                count = seed()
            took: dt.timedelta = timezone.now() - begun
            self.stdout.write(f"{count} tasks in {took.total_seconds():.0f} s")
        elif is_stale():
            with transaction.atomic(), translation.override("vi"):
                self.stdout.write(f"{live_on()} tasks finished since")
        if manifest is not None:
            self._write(manifest)

    def _write(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(manifest(), ensure_ascii=False, indent=1), encoding="utf-8")
        self.stdout.write(str(path))
