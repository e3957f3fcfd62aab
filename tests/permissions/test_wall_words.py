"""No table shows a word of a restricted case, series or event to the login without keys."""

import datetime as dt

import pytest
from django.db import connection
from django.utils import timezone

from coordination.models import Body, Leader
from diary.models import DiaryIssue, Slot
from diary.services.issues import issue_week, monday_of
from diary.services.slots import change_slot
from diary.slots.entry import Attending, entry_of
from meetings.models import AgendaItem, Minutes
from meetings.services.slots import keep_slots
from offices.reader_keys import keys, set_keys
from reading.deadlines.reading import Recurrence
from tasks.models import Series
from tasks.series.services.series import SeriesGiven, start_series
from tests.permissions.conftest import Stage
from tests.permissions.test_urls import undone

TABLES = """
SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  AND has_table_privilege(c.oid, 'SELECT')
"""


def saying(words: str) -> set[str]:
    """Tables in which this session finds these words, in whatever column."""
    with connection.cursor() as cursor:
        tables = [row[0] for row in cursor.execute(TABLES).fetchall()]
        asked = "SELECT count(*) FROM {} r WHERE r::text LIKE %s"
        counts = {t: cursor.execute(asked.format(t), [f"%{words}%"]).fetchone()[0] for t in tables}
    return {table for table, count in counts.items() if count}


def _series(stage: Stage, words: str, access: str) -> Series:
    given = SeriesGiven(
        title=words,
        area=stage.cast.areas[3],
        lead_office=stage.cast.offices["vptu"],
        starts_on=timezone.localdate() + dt.timedelta(days=90),
        access=access,
        rule=Recurrence("week", weekday=3),
        recurrence="thứ Năm hằng tuần",
        appears_days=1,
    )
    return start_series(given=given, actor=stage.cast.actor("an"))


@pytest.fixture
def meeting(stage: Stage):
    """The stage's restricted meeting, in the diary too; undone after the test."""
    with undone():
        set_keys("{0}")
        meeting = stage.tasks["restricted"].meeting
        meeting.on, meeting.state = timezone.localdate() + dt.timedelta(days=20), "scheduled"
        keep_slots(meeting, actor=stage.cast.actor("binh"))
        yield meeting


def test_without_keys_no_table_says_a_word_of_a_restricted_case(stage: Stage, meeting) -> None:
    words = stage.canaries["restricted"]
    item = AgendaItem.objects.get(meeting=meeting)
    Minutes(meeting=meeting, text=words).save(actor=stage.cast.actor("an"))
    assert saying(words) >= {"meetings_agendaitem", "meetings_minutes", "diary_historicalslot"}
    set_keys("")
    assert saying(words) == set()
    assert not AgendaItem.objects.filter(pk=item.pk).exists()


def test_a_restricted_series_is_read_by_its_readers_alone(stage: Stage) -> None:
    with undone():
        series = _series(stage, "CANSERIES", "restricted")
        for who, there in (("an", True), ("binh", True), ("mai", False), ("khanh", False)):
            set_keys(keys(stage.powers(who)))
            assert Series.objects.filter(pk=series.pk).exists() is there, who
        set_keys("")
        assert saying("CANSERIES") == set()


def test_a_series_restricted_later_closes_its_history_too(stage: Stage) -> None:
    with undone():
        series = _series(stage, "CANLATER", "internal")
        set_keys("")
        assert saying("CANLATER") == {"tasks_series", "tasks_historicalseries"}
        set_keys("{0}")
        series.access = "restricted"
        series.save(actor=stage.cast.actor("an"))
        set_keys("")
        assert saying("CANLATER") == set()


def test_the_entry_of_a_restricted_event_says_when_and_no_more(stage: Stage, meeting) -> None:
    set_keys(keys(stage.powers("hai")))
    slot = Slot.objects.get(task_id=meeting.pk)
    assert (slot.date, slot.hidden, slot.place, slot.leaders_text) == (meeting.on, True, "", "")
    set_keys(keys(stage.powers("binh")))
    assert Slot.objects.get(pk=slot.pk).place == meeting.place
    assert Slot.objects.only("place").get(pk=slot.pk).place == meeting.place


def test_who_attends_reads_the_place(stage: Stage, meeting) -> None:
    hai, slot = stage.cast.people["hai"], Slot.objects.get(task_id=meeting.pk)
    body = Body(name="HĐND tỉnh", short_name="HĐND", kind="department")
    body.save(actor=stage.cast.actor("an"))
    leader = Leader(
        full_name="Đinh Công Hải", position="Ủy viên", body=body, person=hai, precedence=9
    )
    leader.save(actor=stage.cast.actor("an"))
    entry = entry_of(slot, leaders=(Attending(leader),))
    change_slot(slot_id=slot.pk, entry=entry, actor=stage.cast.actor("binh"))
    set_keys(keys(stage.powers("hai")))
    assert Slot.objects.get(pk=slot.pk).place == meeting.place


def test_a_version_issued_keeps_no_word_of_it(stage: Stage, meeting) -> None:
    office = stage.cast.offices["vptu"]
    before = Slot.objects.get(task_id=meeting.pk)
    set_keys(keys(stage.powers("binh")))
    issue_week(office=office, monday=monday_of(meeting.on), actor=stage.cast.actor("binh"))
    rows = DiaryIssue.objects.get(office=office, monday=monday_of(meeting.on)).rows
    assert [row["place"] for row in rows if row["slot"] == before.pk] == [""]
    assert Slot.objects.get(pk=before.pk).version == before.version + 1
