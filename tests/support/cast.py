"""The standing cast of the tests: three offices, their people, and a few ways to begin.

An drafts at vptu under Bình; Cúc receives at vpub, Dũng works, Khánh heads his division, Én
leads; Giang receives at vpdd, Phúc works, Hải leads; Quân administers; Sơn holds no post.
"""

import datetime as dt
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker

from coordination.defaults.areas import AREAS as DEFAULT_AREAS
from coordination.models import Area, Regulation, Responsibility
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Division, Office, OfficeGroupPermission, Person, Post, Role, RoleGroup
from offices.powers import DEFAULT_POWERS
from tasks.models import Part, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.logging import log_task
from tests.support import servers
from tests.support.database import EMPTY, TestDatabase

BACKEND = "offices.signing_in.adapters.PeopleBackend"
WORKS = {"db", "transactional_db", "live_server", "stage", "django_db_setup"}  # on a database
SINCE = dt.date(2020, 1, 1)
OFFICES = {
    "vptu": ("Văn phòng Tỉnh ủy", "VP Tỉnh ủy", "VPTU", "party"),
    "vpdd": ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "VP Đoàn ĐBQH và HĐND", "VPĐĐ", "state"),
    "vpub": ("Văn phòng UBND tỉnh", "VP UBND tỉnh", "VPUB", "state"),
}
PEOPLE: Mapping[str, tuple[str, str | None, Role | None]] = {
    "an": ("Nguyễn Văn An", "vptu", Role.OFFICER),
    "binh": ("Trần Thanh Bình", "vptu", Role.CHIEF),
    "mai": ("Vũ Thị Mai", "vptu", Role.CONTACT),
    "cuc": ("Lê Thị Cúc", "vpub", Role.CONTACT),
    "dung": ("Phạm Tiến Dũng", "vpub", Role.OFFICER),
    "khanh": ("Bùi Quốc Khánh", "vpub", Role.DIVISION_HEAD),
    "en": ("Hoàng Thị Én", "vpub", Role.CHIEF),
    "phuc": ("Đỗ Hồng Phúc", "vpdd", Role.OFFICER),
    "giang": ("Ngô Thu Giang", "vpdd", Role.CONTACT),
    "hai": ("Đinh Công Hải", "vpdd", Role.CHIEF),
    "quan": ("Lý Hoàng Quân", "vptu", Role.ADMINISTRATOR),
    "son": ("Tạ Ngọc Sơn", None, None),
}
AREAS = (
    "Chương trình, hội nghị",
    "Thẩm định, thẩm tra",
    "Trao đổi thông tin",
    "Cử tri",
    "Tiếp công dân, đơn thư",
    "Chuyến công tác",
    "Đào tạo, bồi dưỡng",
    "Nội dung khác",
)

CODES = {row.number: row.code for row in DEFAULT_AREAS}


@dataclass
class Cast:
    """People by their short names, offices and divisions by code, areas by number."""

    people: dict[str, Person]
    offices: dict[str, Office]
    divisions: dict[str, Division]
    areas: dict[int, Area]
    clients: dict[str, Client] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Person:
        if name.startswith("__") or name not in self.people:
            raise AttributeError(name)
        return self.people[name]

    def actor(self, name: str) -> Actor:
        """The person at the desk of their office."""
        code = PEOPLE[name][1]
        return Actor(person=self.people[name], office=self.offices[code] if code else None)

    def client(self, name: str) -> Client:
        """Signed in as that person; the same client each time."""
        if name not in self.clients:
            self.clients[name] = Client()
            self.clients[name].force_login(self.people[name], backend=BACKEND)
        return self.clients[name]

    def log(
        self,
        title: str = "Rà soát báo cáo",
        *,
        by: str = "an",
        lead: str = "vptu",
        ask: Mapping[str, dt.date | None] | None = None,
        due: dt.date | None = None,
        area: int = 1,
        send: bool = True,
        **more: Any,
    ) -> Task:
        """A task logged by a verb; `ask` names the coordinating offices and their dates."""
        wanted = {} if ask is None else ask
        requests = tuple(
            Request(self.offices[code], "Đề nghị có ý kiến", Due(day) if day else None)
            for code, day in wanted.items()
        )
        new = NewTask(
            title=title,
            area=self.areas[area],
            lead_office=self.offices[lead],
            requests=requests,
            due=Due(due) if due else None,
            **more,
        )
        return log_task(new=new, actor=self.actor(by), send=send)

    def part(self, task: Task, code: str) -> Part:
        return Part.objects.get(task=task, office=self.offices[code])


def titled(words: str) -> Task:
    """The one task of that title, as Python reads it."""
    [found] = [task for task in Task.objects.all() if task.title == words]
    return found


def _offices(system: Actor) -> dict[str, Office]:
    rows = [
        Office(
            code=code,
            name=name,
            short_name=short,
            abbreviation=abbreviation,
            layout=layout,
            sort=sort,
            narrow_internal=False,
        )
        for sort, (code, (name, short, abbreviation, layout)) in enumerate(OFFICES.items())
    ]
    return {row.code: row for row in create_many(Office, rows, actor=system)}


def _powers(offices: dict[str, Office], system: Actor) -> dict[tuple[str, Role], Group]:
    pairs = [(code, role) for code in offices for role in Role]
    made = Group.objects.bulk_create(Group(name=f"{c}/{r.value}") for c, r in pairs)
    groups = dict(zip(pairs, made, strict=True))
    RoleGroup.objects.bulk_create(
        RoleGroup(office=offices[code], role=role, group=group)
        for (code, role), group in groups.items()
    )
    known = {p.codename: p for p in Permission.objects.filter(content_type__model="office")}
    rows = [
        OfficeGroupPermission(group=group, content_object=offices[code], permission=known[power])
        for (code, role), group in groups.items()
        for power in DEFAULT_POWERS[role]
    ]
    create_many(OfficeGroupPermission, rows, actor=system)
    return groups


def _people(system: Actor) -> dict[str, Person]:
    from offices.foundation.folding import person_sort_key

    rows = [
        Person(
            username=name,
            full_name=full_name,
            sort_key=person_sort_key(full_name),
            password="!",
            title="",
        )
        for name, (full_name, _office, _role) in PEOPLE.items()
    ]
    return {row.username: row for row in create_many(Person, rows, actor=system)}


def _posts(cast: Cast, groups: dict[tuple[str, Role], Group], system: Actor) -> None:
    in_division = {Role.OFFICER, Role.DIVISION_HEAD}
    rows = [
        Post(
            person=cast.people[name],
            office=cast.offices[code],
            role=role,
            since=SINCE,
            division=cast.divisions[code] if role in in_division else None,
        )
        for name, (_full_name, code, role) in PEOPLE.items()
        if code and role
    ]
    for post in create_many(Post, rows, actor=system):
        post.person.groups.add(groups[post.office.code, Role(post.role)])
        post.person.home_post = post
        post.person.save(actor=system)


def _rules(cast: Cast, system: Actor) -> None:
    regulation = Regulation(
        title="Quy chế phối hợp",
        signed_on=dt.date(2025, 10, 7),
        version="1",
        effective_on=dt.date(2025, 10, 7),
        province="Phú Thọ",
    )
    regulation.save(actor=system)
    rows = [
        Responsibility(regulation=regulation, area=area, office=office, role="lead")
        for area in cast.areas.values()
        for office in cast.offices.values()
    ]
    create_many(Responsibility, rows, actor=system)


def make_cast() -> Cast:
    """The whole cast in the present database; every office may lead in every area."""
    system = Actor.system()
    offices = _offices(system)
    divisions = [Division(office=office, name="Phòng Tổng hợp") for office in offices.values()]
    areas = [
        Area(
            number=number,
            code=CODES[number],
            name=name,
            short_name=name,
            sort=number,
            always_restricted=number == 5,
        )
        for number, name in enumerate(AREAS, 1)
    ]
    cast = Cast(
        people=_people(system),
        offices=offices,
        divisions={d.office.code: d for d in create_many(Division, divisions, actor=system)},
        areas={area.number: area for area in create_many(Area, areas, actor=system)},
    )
    _posts(cast, _powers(offices, system), system)
    _rules(cast, system)
    return cast


STANDING, FURNISHED = f"{EMPTY}_standing", f"{EMPTY}_furnished"


@pytest.fixture(scope="session")
def standing_cast(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, test_database: TestDatabase
) -> Iterator[bytes]:
    """The cast, committed once in a database of its own; tests that name `cast` work in a copy."""
    empty = test_database.name
    with django_db_blocker.unblock():
        servers.copy(test_database.cluster, STANDING)
        test_database.switch(STANDING, servers.MIGRATED)
        kept = pickle.dumps(make_cast())
        test_database.switch(empty, servers.MIGRATED)
        servers.copy(test_database.cluster, FURNISHED, STANDING)
    yield kept
    connections.close_all()
    with servers.admin(test_database.cluster) as connection:
        servers.drop(connection, FURNISHED)
        servers.drop(connection, STANDING)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The database is chosen before pytest-django begins its transaction in it."""
    for item in items:
        if isinstance(item, pytest.Function):
            item.fixturenames.insert(0, "_chosen_database")


@pytest.fixture
def _chosen_database(request: pytest.FixtureRequest) -> None:
    """With the cast for whom names it; within a module's own transaction nothing is changed."""
    if "cast" in request.fixturenames:
        request.getfixturevalue("standing_cast")
        wanted, source = FURNISHED, STANDING
    elif WORKS & {*request.fixturenames} or request.node.get_closest_marker("django_db"):
        wanted, source = EMPTY, servers.MIGRATED
    else:
        return
    database: TestDatabase = request.getfixturevalue("test_database")
    if database.name != wanted:
        database.switch(wanted, source)


@pytest.fixture
def cast(standing_cast: bytes, db: None) -> Cast:
    found: Cast = pickle.loads(standing_cast)  # noqa: S301 (written by this process)
    return found
