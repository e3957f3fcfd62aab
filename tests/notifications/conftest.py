"""A small house: three offices with their people, and tasks that owe a date."""

import os
import threading
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.message import Message

import pytest
from aiosmtpd.controller import Controller
from django.utils import timezone

from coordination.models import Area, CalendarDay
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Absence, Person, Post, Role
from ops.places import free_port
from tasks.models import Deadline, Part, Task
from tests.support.cast import _offices as make_offices
from tests.support.cast import _powers as make_powers

LONG_AGO = date(2025, 1, 1)
STAFF = (
    ("chief", Role.CHIEF),
    ("deputy", Role.DEPUTY_CHIEF),
    ("contact", Role.CONTACT),
    ("an", Role.OFFICER),
    ("binh", Role.OFFICER),
)


def moment(written: str) -> datetime:
    """ "2026-11-23 07:00" of local time."""
    return timezone.make_aware(datetime.fromisoformat(written))


class House:
    """Three offices, an area; people by "chief.vpub", "an.vpub" …"""

    def __init__(self) -> None:
        self.system = Actor.system()
        self.offices = make_offices(self.system)
        self.people: dict[str, Person] = {}
        self.codes = 0
        make_powers(self.offices, self.system)
        names = [(f"{given}.{code}", role) for code in self.offices for given, role in STAFF]
        create_many(Person, [self._person(name) for name, _ in names], actor=self.system)
        self.people = {person.username: person for person in Person.objects.active()}
        posts = [self._post(name, role) for name, role in names]
        create_many(Post, posts, actor=self.system)
        for post in Post.objects.select_related("person"):
            post.person.home_post = post
            self.people[post.person.username] = post.person
        update_many(list(self.people.values()), ["home_post"], actor=self.system)
        self.area = Area(number=1, code="a1", name="Lĩnh vực 1", short_name="LV1", article="Điều 4")
        self.area.save(actor=self.system)

    def _person(self, username: str) -> Person:
        return Person(
            username=username,
            full_name=username.title(),
            email=f"{username}@tinh.example",
            password="!",
        )

    def _post(self, username: str, role: Role) -> Post:
        office = self.offices[username.rpartition(".")[2]]
        return Post(person=self.people[username], office=office, role=role, since=LONG_AGO)

    def hire(self, username: str, role: Role) -> Person:
        person = self.people[username] = self._person(username)
        person.save(actor=self.system)
        post = self._post(username, role)
        post.save(actor=self.system)
        person.home_post = post
        person.save(actor=self.system)
        return person

    def __getitem__(self, username: str) -> Person:
        return self.people[username]

    def task(
        self, owner: str, due_on: date, *, since: date = LONG_AGO, urgency: str = "",
        access: str = "internal", role: str = "lead", **deadline: object,
    ) -> Deadline:  # fmt: skip
        """A running date owed by "an.vpub", or by the office alone: "vpub"."""
        person = self.people.get(owner)
        office = self.offices[owner.rpartition(".")[2]]
        lead = office if role == "lead" else self.offices["vptu"]
        self.codes += 1
        task = Task(
            code=f"NV-2026-{self.codes:04d}", title=f"Việc thứ {self.codes}", area=self.area,
            lead_office=lead, assigned_by_office=lead, urgency=urgency, access=access,
            state="open", created_by=self["chief." + lead.code],
        )  # fmt: skip
        task.save(actor=self.system)
        began = timezone.make_aware(datetime.combine(since, datetime.min.time()))
        part = Part(
            task=task, office=office, role=role, state="assigned" if person else "received",
            assignee=person, sent_at=began, assigned_at=began if person else None,
            received_at=began, received_by=self["contact." + office.code],
        )  # fmt: skip
        part.save(actor=self.system)
        owed = Deadline(
            part=part, task=task, office=office, first_due_on=due_on, due_on=due_on,
            state="running", owed_since=began, **deadline,
        )  # fmt: skip
        owed.save(actor=self.system)
        return owed

    def away(self, person: str, substitute: str, first: date, last: date) -> Absence:
        absence = Absence(
            person=self[person], substitute=self[substitute], starts_on=first, ends_on=last
        )
        absence.save(actor=self.system)
        return absence

    def days_off(self, *days: date, kind: str = "holiday") -> None:
        for day in days:
            CalendarDay(date=day, kind=kind, name="Nghỉ").save(actor=self.system)


@pytest.fixture
def house(db: None) -> House:
    return House()


class Sink:
    """A mail server that keeps what it gets; `refuse` makes it answer like a full mailbox."""

    def __init__(self) -> None:
        self.mails: list[Message] = []
        self.refuse = ""
        self._lock = threading.Lock()

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:  # noqa: N802
        if self.refuse:
            return self.refuse
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        with self._lock:
            kept = message_from_bytes(envelope.content)
            kept.recipients = envelope.rcpt_tos  # type: ignore[attr-defined]
            self.mails.append(kept)
        return "250 Kept"

    @property
    def ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for mail in self.mails]


@pytest.fixture
def sink() -> Iterator[tuple[Sink, int]]:
    """A sink on a free port, and the port."""
    found, port = Sink(), free_port()
    controller = Controller(found, hostname="127.0.0.1", port=port)
    controller.start()
    os.environ["SMTP_PORT"] = str(port)
    yield found, port
    os.environ["SMTP_PORT"] = "1"
    controller.stop()


def working_days(first: date, count: int) -> list[date]:
    """Mondays to Fridays from `first` on."""
    days, day = [], first
    while len(days) < count:
        if day.weekday() < 5:
            days.append(day)
        day += timedelta(days=1)
    return days
