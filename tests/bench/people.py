"""`python -m tests.bench.people`: the rules and three hundred people, through the verbs."""

import datetime as dt
import os
from itertools import product

import django

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hà")
MIDDLE = ("Văn", "Thị", "Minh", "Quốc", "Thu", "Đức")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Hương", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Sơn", "Yến")
PEOPLE = 300
FIRST_ROLES = (
    "chief",
    "deputy_chief",
    "deputy_chief",
    "clerk",
    "contact",
    "contact",
    "division_head",
    "division_head",
    "division_head",
    "division_head",
)
SINCE = dt.date(2020, 1, 1)


def names(count: int) -> list[str]:
    found = [" ".join(words) for words in product(FAMILY, MIDDLE, GIVEN)]
    return [found[number * 7 % len(found)] for number in range(count)]


def hire(people: int = PEOPLE) -> None:
    """Equal numbers in the three offices; heads of divisions first, then officers in turn."""
    from coordination.services.defaults import install_defaults
    from offices.foundation.actor import Actor
    from offices.models import Division, Office, Person, Role
    from offices.services.people import create_person
    from offices.services.posts import give_post

    actor = Actor.system()
    install_defaults(actor=actor)
    offices = list(Office.objects.order_by("sort"))
    divisions = {o.pk: list(Division.objects.filter(office=o).order_by("sort")) for o in offices}
    for number, name in enumerate(names(people)):
        office, turn = offices[number % len(offices)], number // len(offices)
        role = Role(FIRST_ROLES[turn]) if turn < len(FIRST_ROLES) else Role.OFFICER
        placed = role in (Role.OFFICER, Role.DIVISION_HEAD)
        own = divisions[office.pk]
        person: Person = create_person(
            actor=actor,
            username=f"{office.code}.{turn}",
            full_name=name,
            title="Chuyên viên",
            email=f"{office.code}.{turn}@bench.example",
        )
        give_post(
            actor=actor,
            person=person,
            office=office,
            role=role,
            since=SINCE,
            division=own[turn % len(own)] if placed else None,
        )


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    django.setup()
    hire()


if __name__ == "__main__":
    main()
