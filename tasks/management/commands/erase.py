"""`manage.py erase`: blanks texts of one row and of its history, as the owner."""

from argparse import ArgumentParser
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from offices.foundation.actor import Actor
from offices.models import Person
from tasks.services.erasing import erase


class Command(BaseCommand):
    help = "Erases personal data from a row and its past; with DATABASE_URL of the login `owner`."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--of", required=True, help="kind of row, as in tasks.note")
        parser.add_argument("--number", required=True, type=int)
        parser.add_argument("--fields", required=True, help="text,proposal")
        parser.add_argument("--by", required=True, help="sign-in name of who answers for it")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        person = Person.objects.filter(username=options["by"], is_active=True).first()
        model: Any = apps.get_model(options["of"])
        if person is None or not hasattr(model, "history"):
            raise CommandError("--by names nobody, or --of has no history")
        fields = options["fields"].split(",")
        try:
            count = erase(
                model=model,
                pk=options["number"],
                fields=fields,
                actor=Actor(person=person),
                reason=options["reason"],
            )
        except ValidationError as error:
            raise CommandError(error.messages[0]) from error
        self.stdout.write(f"erased, with {count} rows of its history")
