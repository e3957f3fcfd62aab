"""`manage.py purge_audit`: destroys rows past their time of keeping, as the owner."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import Person
from offices.services.audit import purge


class Command(BaseCommand):
    help = "Destroys rows of the log sealed before a day; with DATABASE_URL of the login `owner`."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--before", required=True, help="YYYY-MM-DD")
        parser.add_argument("--by", required=True, help="sign-in name of who answers for it")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        person = Person.objects.filter(username=options["by"], is_active=True).first()
        if person is None:
            raise CommandError("--by names nobody")
        day = timezone.make_aware(datetime.fromisoformat(options["before"]))
        until = purge(before=day, actor=Actor(person=person), reason=options["reason"])
        self.stdout.write(f"destroyed up to place {until}" if until else "nothing that old")
