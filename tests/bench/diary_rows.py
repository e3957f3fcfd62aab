"""`python -m tests.bench.diary_rows`: one week of the joint diary, full, of all three offices."""

import datetime as dt
import os
from collections.abc import Sequence
from typing import Any

import django

from tests.bench.people import names

ENTRIES = 300
MONDAY = dt.date(2026, 11, 23)
POSTS = (
    ("Bí thư Tỉnh ủy", "vptu"),
    ("Phó Bí thư Thường trực Tỉnh ủy", "vptu"),
    ("Phó Bí thư Tỉnh ủy", "vptu"),
    ("Trưởng Ban Tổ chức Tỉnh ủy", "vptu"),
    ("Chủ tịch HĐND tỉnh", "vpdd"),
    ("Phó Chủ tịch Thường trực HĐND tỉnh", "vpdd"),
    ("Phó Chủ tịch HĐND tỉnh", "vpdd"),
    ("Phó Trưởng Đoàn ĐBQH tỉnh", "vpdd"),
    ("Chủ tịch UBND tỉnh", "vpub"),
    ("Phó Chủ tịch Thường trực UBND tỉnh", "vpub"),
    ("Phó Chủ tịch UBND tỉnh", "vpub"),
    ("Phó Chủ tịch UBND tỉnh", "vpub"),
)
KINDS = {"vptu": "party", "vpdd": "elected", "vpub": "state"}
HOURS = ("07:30", "09:30", "13:30", "15:30")
SUBJECTS = (
    "Họp giao ban công tác tuần",
    "Làm việc với Đảng ủy các xã về chính quyền địa phương hai cấp",
    "Dự Hội nghị trực tuyến toàn quốc về giải ngân vốn đầu tư công (điểm cầu tỉnh)",
    "Tiếp công dân định kỳ",
    "Kiểm tra tiến độ giải phóng mặt bằng đường nối",
    "Nghe báo cáo dự thảo nghị quyết trình kỳ họp thường lệ cuối năm",
)


def leaders(actor: Any) -> list[Any]:
    """Twelve people, each of one body of the office that serves him."""
    from coordination.models import Body, Leader
    from offices.models import Office

    offices = {office.code: office for office in Office.objects.order_by()}
    bodies = {}
    for code, kind in KINDS.items():
        bodies[code] = Body(name=f"Cơ quan {code}", short_name=code, kind=kind)
        bodies[code].served_by = offices[code]
        bodies[code].save(actor=actor)
    found = []
    for number, ((post, code), name) in enumerate(zip(POSTS, names(len(POSTS)), strict=True), 1):
        leader = Leader(full_name=name, position=post, body=bodies[code], precedence=number)
        leader.save(actor=actor)
        found.append(leader)
    return found


def entry(number: int) -> dict[str, Any]:
    """Day, hours, words and place of one; each leader's cells are filled one after another."""
    start = dt.time.fromisoformat(HOURS[number // 7 % 4])
    ends = dt.time(start.hour + 1, 45) if number % 2 else None
    return {
        "date": MONDAY + dt.timedelta(days=number % 7),
        "start": start,
        "end": ends,
        "half": "morning" if start.hour < 12 else "afternoon",
        "subject": f"{SUBJECTS[number % len(SUBJECTS)]} ({number})",
        "place": f"Phòng họp {number // 28 + 1} tầng {number // 28 % 3 + 2}",
        "state": "asked" if number % 3 == 1 else "issued",
    }


def attending(number: int, people: list[Any]) -> list[Any]:
    """Who comes; every twelfth entry without an end takes a second leader, who may clash."""
    first = number // 28 % len(people)
    more = [people[(first + 5) % len(people)]] if number % 24 == 0 else []
    return [people[first], *more]


def fill(actor: Any, people: list[Any], numbers: Sequence[int] = range(ENTRIES)) -> None:
    """The week's entries with what they book, in sets; `actor` made them."""
    from coordination.models import DiarySetting
    from diary.models import Slot, SlotLeader
    from diary.services.slot_rows import book
    from diary.slots.bookings import taken_by
    from offices.foundation.history import create_many
    from offices.models import Office

    houses = list(Office.objects.order_by("sort"))
    rows = [
        Slot(**entry(n), office=houses[n % len(houses)], created_by=actor.person) for n in numbers
    ]
    made = create_many(Slot, rows, actor=actor)
    who = [
        SlotLeader(slot=one, leader=each)
        for n, one in zip(numbers, made, strict=True)
        for each in attending(n, people)
    ]
    create_many(SlotLeader, who, actor=actor)
    setting = DiarySetting.objects.current()
    for slot in Slot.objects.filter(pk__in=[one.pk for one in made]).for_pages():
        book(slot, taken_by(slot, setting))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    django.setup()
    from offices.foundation.actor import Actor
    from offices.models import Person

    people = leaders(Actor.system())
    fill(Actor(Person.objects.get(username="vpub.20")), people)


if __name__ == "__main__":
    main()
