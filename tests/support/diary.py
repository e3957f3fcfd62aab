"""Leaders, rooms and cars beside the standing cast, and short ways to put entries down.

Week 2026-W48 begins on Monday 23 November; Phúc of vpub's cast etc. come from `cast`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pytest

from coordination.models import Body, Car, Leader, Room
from diary.models import Slot
from diary.services.slots import register_slot
from diary.slots.entry import Attending, Entry
from offices.foundation.actor import Actor
from offices.models import Person
from tests.support.cast import Cast

MONDAY = dt.date(2026, 11, 23)
LEADERS = {
    "thieu": ("Trần Quang Thiệu", "Bí thư Tỉnh ủy", "vptu", "party"),
    "khoat": ("Phùng Đức Khoát", "Chủ tịch HĐND tỉnh", "vpdd", "elected"),
    "lam": ("Vũ Hoàng Lãm", "Chủ tịch UBND tỉnh", "vpub", "state"),
    "nga": ("Triệu Thị Mỹ Ngà", "Phó Chủ tịch UBND tỉnh", "vpub", "state"),
}
ROOMS = {
    "one": ("Phòng họp 1", "vpub", "Trụ sở UBND tỉnh"),
    "two": ("Phòng họp 2 tầng 3", "vpub", "Trụ sở UBND tỉnh"),
    "hall": ("Hội trường Tỉnh ủy", "vptu", "Trụ sở Tỉnh ủy"),
}


@dataclass
class Diary:
    """The cast with leaders and rooms by short names."""

    cast: Cast
    leaders: dict[str, Leader]
    rooms: dict[str, Room]
    car: Car

    def entry(self, subject: str = "Họp giao ban", **said: Any) -> Entry:
        """`who` names leaders by their short names; Monday morning unless told."""
        who = said.pop("who", ())
        said.setdefault("date", MONDAY)
        leaders = tuple(Attending(self.leaders[name]) for name in who)
        return Entry(subject=subject, leaders=leaders, **said)

    def put(self, subject: str = "Họp giao ban", *, by: str = "dung", **said: Any) -> Slot:
        """An entry of the person's own office, tentative unless told."""
        told = {name: said.pop(name) for name in ("state", "override", "task") if name in said}
        actor = self.cast.actor(by)
        return register_slot(
            office=actor.office, entry=self.entry(subject, **said), actor=actor, **told
        )


def at(clock: str) -> dt.time:
    return dt.time.fromisoformat(clock)


def make_diary(cast: Cast) -> Diary:
    system = Actor.system()
    leaders = {}
    for number, (name, (full, position, office, kind)) in enumerate(LEADERS.items(), 1):
        body = Body(
            name=f"Cơ quan của {full}", short_name=full, kind=kind, served_by=cast.offices[office]
        )
        body.save(actor=system)
        leaders[name] = Leader(full_name=full, position=position, body=body, precedence=number)
        leaders[name].save(actor=system)
    rooms = {}
    for name, (title, office, site) in ROOMS.items():
        rooms[name] = Room(name=title, office=cast.offices[office], site=site)
        rooms[name].save(actor=system)
    car = Car(name="Xe 7 chỗ", plate="19A-000.01", office=cast.offices["vpub"])
    car.save(actor=system)
    return Diary(cast, leaders, rooms, car)


@pytest.fixture
def diary(cast: Cast) -> Diary:
    return make_diary(cast)


def person(name: str, diary: Diary) -> Person:
    return diary.cast.people[name]
