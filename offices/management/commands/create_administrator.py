"""manage.py create_administrator: the first person of a new installation."""

from getpass import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from offices.foundation.actor import Actor
from offices.models import Office, Role
from offices.services.people import create_person
from offices.services.posts import give_post


class Command(BaseCommand):
    help = "Create a person who configures the system and reads no case content."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("full_name")
        parser.add_argument("--office", default="vpub", help="code of the office")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        office = Office.objects.filter(code=options["office"]).first()
        if office is None:
            raise CommandError("No such office; run install_defaults first.")
        actor = Actor.system()
        person = create_person(
            actor=actor,
            username=options["username"],
            full_name=options["full_name"],
            password=getpass(),
            title="Quản trị hệ thống",
        )
        give_post(actor=actor, person=person, office=office, role=Role.ADMINISTRATOR, home=True)
        self.stdout.write(f"{person.username} may sign in and must change the password.")
