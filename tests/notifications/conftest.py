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
from ops.places import free_port
from offices.foundation.actor import Actor
from offices.models import Absence, Division, Office, Person, Role
from offices.services.offices import add_division, add_office
from offices.services.posts import give_post
from tasks.models import Deadline, Part, Task

LONG_AGO = date(2025, 1, 1)
NAMES = {
    "vptu": ("Văn phòng Tỉnh ủy", "VPTU", "party"),
    "vpdd": ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "VPĐĐ", "state"),
    "vpub": ("Văn phòng UBND tỉnh", "VPUB", "state"),
}


def moment(written: str) -> datetime:
    """ "2026-11-23 07:00" of local time."""
    return timezone.make_aware(datetime.strptime(written, "%Y-%m-%d %H:%M"))


class House:
    """Three offices, an area; people by "chief.vpub", "an.vpub" …"""

    def __init__(self) -> None:
        self.system = Actor.system()
        self.offices: dict[str, Office] = {}
        self.people: dict[str, Person] = {}
        self.divisions: dict[str, Division] = {}
        self.codes = 0
        for sort, (code, (name, short, layout)) in enumerate(NAMES.items()):
            office = add_office(
                actor=self.system, code=code, name=name, short_name=name, abbreviation=short,
                layout=layout, sort=sort,
            )  # fmt: skip
            self.offices[code] = office
            self.divisions[code] = add_division(actor=self.system, office=office, name="Tổng hợp")
            for given, role in (
                ("chief", Role.CHIEF), ("deputy", Role.DEPUTY_CHIEF), ("contact", Role.CONTACT),
                ("an", Role.OFFICER), ("binh", Role.OFFICER),
            ):  # fmt: skip
                self.hire(f"{given}.{code}", role)
        self.area = Area(number=1, code="a1", name="Lĩnh vực 1", short_name="LV1", article="Điều 4")
        self.area.save(actor=self.system)

    def hire(self, username: str, role: Role, **fields: str) -> Person:
        person = Person(
            username=username,
            full_name=username.title(),
            email=f"{username}@tinh.example",
            **fields,
        )
        person.set_unusable_password()
        person.save(actor=self.system)
        office = self.offices[username.split(".")[1]]
        give_post(actor=self.system, person=person, office=office, role=role, since=LONG_AGO)
        self.people[username] = Person.objects.get(pk=person.pk)
        return self.people[username]

    def __getitem__(self, username: str) -> Person:
        return self.people[username]

    def task(
        self, owner: str, due_on: date, *, since: date = LONG_AGO, urgency: str = "",
        access: str = "internal", role: str = "lead", **deadline: object,
    ) -> Deadline:  # fmt: skip
        """A running date owed by "an.vpub", or by the office alone: "vpub"."""
        person = self.people.get(owner)
        office = self.offices[owner.split(".")[-1]]
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
            self.mails.append(message_from_bytes(envelope.content))
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
