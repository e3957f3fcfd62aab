"""`manage.py verify_audit`: whether the log is as it was written; names the first bad row."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from offices.audit.verify import verify
from offices.models import AuditRow, AuditSeal


class Command(BaseCommand):
    help = "Checks the chain of the log, the heads kept outside, and the history rows behind it."

    def handle(self, *args: Any, **options: Any) -> None:
        if fault := verify():
            raise CommandError(f"The log was tampered with. {fault}")
        sealed, rows = AuditSeal.objects.count(), AuditRow.objects.count()
        self.stdout.write(f"{rows} rows, {sealed} of them sealed: as they were written")
