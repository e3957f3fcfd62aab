"""A year of diaries: one entry is checked within the bar; a full week costs no more statements."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from coordination.models import DiarySetting
from diary.models import Booking
from diary.slots.bookings import taken_by
from diary.slots.clashes import clashes_of
from offices.powers import load_powers
from tests.bench.diary_rows import ENTRIES, fill, leaders
from tests.support.diary import Diary, at

WEEK = "/diary/?week=2026-W48"
YEAR = 52 * ENTRIES
SLOTS = """
INSERT INTO diary_slot (office_id, kind, date, half, start, subject, place, leaders_text,
  participants, note, hidden, state, mark, mark_note, created_by_id, created_at, changed_at,
  version)
SELECT {office}, 'meeting', date '2026-11-23' - n / 43, 'morning',
  time '07:30' + (n % 4) * interval '1 hour', 'Họp ' || n, 'Phòng họp ' || n % 40, '', '', '',
  false, 'issued', '', '', {person}, now(), now(), 1
FROM generate_series(1, {count}) n
"""
ATTENDING = """
INSERT INTO diary_slotleader (slot_id, leader_id, capacity, chairs)
SELECT id, (ARRAY{leaders})[1 + id / 4 % 4], '', true FROM diary_slot
"""
BOOKINGS = """
INSERT INTO diary_booking (slot_id, thing, during, firm)
SELECT s.id, thing, tstzrange(t.begins, t.begins + interval '2 hours'), false
FROM diary_slot s JOIN diary_slotleader a ON a.slot_id = s.id,
  LATERAL (SELECT (s.date + s.start) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS begins) t,
  unnest(ARRAY['leader:' || a.leader_id, replace(s.place, 'Phòng họp', 'place:phong hop')]) thing
"""


@pytest.fixture
def year(diary: Diary) -> Iterator[Diary]:
    """Some three hundred entries a week, of the same leaders and forty rooms."""
    told = {
        "office": diary.cast.offices["vpub"].pk,
        "person": diary.cast.dung.pk,
        "count": YEAR,
        "leaders": [one.pk for one in diary.leaders.values()],
    }
    with connection.cursor() as cursor:
        for text in (SLOTS, ATTENDING, BOOKINGS, "ANALYZE diary_booking", "ANALYZE diary_slot"):
            cursor.execute(text.format(**told))
    yield diary
    transaction.set_rollback(True)  # else the end of the test looks every foreign key up


def in_database(statements: list[dict[str, Any]]) -> float:
    """Milliseconds PostgreSQL says it spends on these, each run again under its own eyes."""
    spent = 0.0
    with connection.cursor() as cursor:
        for one in statements:
            cursor.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + one["sql"])
            plan = cursor.fetchone()[0]
            plan = json.loads(plan) if isinstance(plan, str) else plan
            spent += float(plan[0]["Execution Time"])
    return spent


def test_check_against_a_year_is_quick(year: Diary) -> None:
    diary = year
    slot = diary.put(start=at("08:00"), who=["thieu", "lam"], place="Phòng họp 7")
    powers, setting = load_powers(diary.cast.dung.pk), DiarySetting.objects.current()
    assert Booking.objects.count() > 2 * YEAR
    with CaptureQueriesContext(connection) as asked:
        found = clashes_of(taken_by(slot, setting), powers, setting)
    assert found
    assert in_database(asked.captured_queries) < 20


def test_check_without_its_index_would_be_noticed(year: Diary) -> None:
    """The bar can fail: reading every booking of the year takes several times as long."""
    diary = year
    slot = diary.put(start=at("08:00"), who=["thieu"])
    powers, setting = load_powers(diary.cast.dung.pk), DiarySetting.objects.current()
    mine = taken_by(slot, setting)
    with CaptureQueriesContext(connection) as asked:
        clashes_of(mine, powers, setting)
    near = [one for one in asked.captured_queries if "during" in one["sql"]][:1]
    with_index = min(in_database(near) for _ in range(3))  # the first reads from the disk
    with connection.cursor() as cursor:
        for way in ("indexscan", "indexonlyscan", "bitmapscan"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
    assert in_database(near) > 5 * with_index


def statements(client: Client) -> int:
    client.get(WEEK)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(WEEK).status_code == 200
    return len(asked)


def test_three_hundred_entries_cost_no_statement_more_than_three(diary: Diary) -> None:
    client, actor = diary.cast.client("dung"), diary.cast.actor("dung")
    people = leaders(actor)
    fill(actor, people, range(3))
    few = statements(client)
    fill(actor, people, range(3, ENTRIES))
    assert client.get(WEEK).context["grid"].count == ENTRIES
    assert statements(client) <= few + 1  # the reasons given for clashes, once there are any
    assert statements(client) <= 12
