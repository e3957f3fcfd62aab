"""manage.py install_defaults: the rows a new installation starts from."""

from typing import Any

from django.core.management.base import BaseCommand

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor


class Command(BaseCommand):
    help = "Insert the default offices, regulation, areas, rules and calendar that are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        made = install_defaults(actor=Actor.system())
        self.stdout.write(", ".join(f"{name}: {count}" for name, count in made.items()))
