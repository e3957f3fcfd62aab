"""manage.py grant_access: at installation and in an emergency, what otherwise takes two people."""

from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from offices.models import Office, Person, Role
from offices.services.access_requests import grant_on_server


class Command(BaseCommand):
    help = (
        "Gives a post, a new password, or takes a second step off, without confirmation. "
        "It stands in the audit, and all chiefs are told as soon as there are some."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=["post", "password", "second_step"])
        parser.add_argument("username")
        parser.add_argument("--office", default="", help="code of the office")
        parser.add_argument("--role", default="", choices=["", *Role.values])
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        person = Person.objects.humans().filter(username=options["username"]).first()
        if person is None:
            raise CommandError("No such person.")
        office = Office.objects.filter(code=options["office"]).first()
        if options["kind"] == "post" and (office is None or not options["role"]):
            raise CommandError("A post needs --office and --role.")
        try:
            password = getpass() if options["kind"] == "password" else ""
            if password:
                validate_password(password, person)
            grant_on_server(
                kind=options["kind"],
                person=person,
                office=office,
                role=options["role"],
                password=password,
                reason=options["reason"],
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{options['kind']}: done for {person.username}; the chiefs are told.")
