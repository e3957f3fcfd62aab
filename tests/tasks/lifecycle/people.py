"""Beside the standing cast: a chief in two houses, and those who read or receive by other roles."""

from offices.foundation.actor import Actor
from offices.models import Person, Post, RoleGroup
from tests.support.cast import SINCE, Cast
from tests.tasks.lifecycle.world import MORE


def more_people(cast: Cast) -> None:
    system = Actor.system()
    for name, (code, role) in MORE.items():
        if name not in cast.people:
            person = Person(username=name, full_name=f"Trần Thị {name.title()}", password="!")
            person.save(actor=system)
            cast.people[name] = person
        person, office = cast.people[name], cast.offices[code]
        Post(person=person, office=office, role=role, since=SINCE).save(actor=system)
        person.groups.add(RoleGroup.objects.get(office=office, role=role).group)
