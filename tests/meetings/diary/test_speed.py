"""A year of diaries: one entry is checked within the bar in the database."""

import datetime as dt

from django.db import connection
from django.test import Client

from coordination.models import DiarySetting
from offices.foundation.history import create_many
from offices.powers import load_powers
from tasks.models import Booking, Slot, SlotLeader
from tasks.services.slot_rows import book
from tasks.slots.bookings import taken_by
from tasks.slots.clashes import clashes_of
from tests.support.diary import MONDAY, Diary, at

ENTRIES = 300


def fill(diary: Diary, count: int, days: int) -> None:
    """Entries of all three offices, spread over so many days, with their bookings."""
    actor = diary.cast.actor("dung")
    offices, leaders = list(diary.cast.offices.values()), list(diary.leaders.values())
    rows = [
        Slot(
            office=offices[n % 3], date=MONDAY + dt.timedelta(days=n % days), half="morning",
            start=dt.time(7 + n % 4, 30 * (n % 2)), subject=f"Họp {n}", state="issued",
            created_by=actor.person, place="Phòng họp 1",
        )
        for n in range(count)
    ]  # fmt: skip
    made = create_many(Slot, rows, actor=actor)
    people = [SlotLeader(slot=one, leader=leaders[n % 4]) for n, one in enumerate(made)]
    create_many(SlotLeader, people, actor=actor)
    setting = DiarySetting.objects.current()
    for slot in Slot.objects.for_pages():
        book(slot, taken_by(slot, setting))


def in_database() -> float:
    """Milliseconds PostgreSQL says it spent on the statements of one check."""
    with connection.cursor() as cursor:
        cursor.execute(
            "EXPLAIN (ANALYZE, FORMAT JSON) SELECT DISTINCT slot_id FROM tasks_booking "
            "WHERE thing = ANY(%s) AND during && tstzrange(%s, %s)",
            [["leader:1", "place:phong hop 1"], "2026-11-23 08:00+07", "2026-11-23 11:00+07"],
        )
        plan = cursor.fetchone()[0][0]
    return float(plan["Execution Time"])


def test_check_against_a_year_is_quick(diary: Diary) -> None:
    fill(diary, 2_000, 364)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE tasks_booking")
    assert Booking.objects.count() == 4_000
    assert in_database() < 20
    slot = diary.put(start=at("08:00"), who=["thieu"])
    mine = taken_by(slot, DiarySetting.objects.current())
    assert clashes_of(mine, load_powers(diary.cast.dung.pk))


def test_three_hundred_entries_in_twelve_statements(diary: Diary, django_assert_max_num_queries):
    fill(diary, ENTRIES, 7)
    client: Client = diary.cast.client("dung")
    client.get("/diary/?week=2026-W48")
    with django_assert_max_num_queries(12):
        answer = client.get("/diary/?week=2026-W48")
    assert answer.context["grid"].count == ENTRIES
