"""Lines typed into stops, each one entry of the joint diary."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from diary.models import Slot
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary
from tests.trips.conftest import LINES, Enter
from trips.reading.members import read_members
from trips.reading.programme import read_programme
from trips.services import programme
from trips.services.given import StopGiven

pytestmark = pytest.mark.django_db
MONDAY, FRIDAY = dt.date(2026, 11, 30), dt.date(2026, 12, 4)
READ = {
    "8h00 T4 làm việc tại xã Suối Bưởi / đ/c Lãm": (
        "02/12 08:00 ",
        "Làm việc tại xã Suối Bưởi",
        "xã Suối Bưởi",
        ["Lãm"],
    ),
    "14h00-16h30 khảo sát / phường Sông Mai / các đ/c: Thiệu, Ngà": (
        "30/11 14:00 16:30",
        "Khảo sát",
        "phường Sông Mai",
        ["Thiệu", "Ngà"],
    ),
    "- 8h30 ngày 03/12: dự hội nghị tại Hội trường Tỉnh ủy": (
        "03/12 08:30 ",
        "Dự hội nghị",
        "Hội trường Tỉnh ủy",
        [],
    ),
    "9h00 làm việc với Bộ Tài chính / trụ sở Bộ": (
        "30/11 09:00 ",
        "Làm việc với Bộ Tài chính",
        "trụ sở Bộ",
        [],
    ),
    "Chiều thứ Năm thăm gia đình chính sách": ("03/12  ", "Thăm gia đình chính sách", "", []),
}


def read(text: str) -> list[StopGiven]:
    return read_programme(text, first=MONDAY, last=FRIDAY)


@pytest.mark.parametrize("line", READ)
def test_line_is_read(province: Diary, line: str) -> None:
    [stop] = read(line)
    hours = " ".join(f"{clock:%H:%M}" if clock else "" for clock in (stop.start, stop.end))
    names = [leader.full_name.split()[-1] for leader in stop.leaders]
    assert (f"{stop.on:%d/%m} {hours}", stop.content, stop.place, names) == READ[line]


def test_day_and_half_hold_for_the_lines_below(province: Diary) -> None:
    stops = read("Thứ Ba, 01/12:\nChiều:\nlàm việc tại xã A\nThứ Tư:\n8h00 làm việc tại xã B")
    assert [(stop.on.day, stop.half, stop.start) for stop in stops] == [
        (1, "afternoon", None),
        (2, "", dt.time(8)),
    ]


def test_line_without_an_hour_is_marked_to_be_looked_at_again(province: Diary) -> None:
    stops = read("làm việc tại xã A\n8h00 làm việc tại xã B\nChiều:\nlàm việc tại xã C")
    assert [stop.hour_unclear for stop in stops] == [True, False, False]


def test_mark_is_shown_until_somebody_has_looked(cast: Cast, enter: Enter) -> None:
    trip, client = enter(programme="làm việc tại xã A"), cast.client("en")
    stop = trip.stops.get()
    told = ("giờ chưa rõ", "chưa có giờ")
    assert all(words in client.get(f"/trips/{trip.pk}/").content.decode() for words in told)
    day = f"{trip.from_on:%d/%m/%Y}"
    looked = {"on": day, "half": "afternoon", "content": "Làm việc tại xã A"}
    assert client.post(f"/trips/{trip.pk}/stops/{stop.pk}/", looked).status_code == 302
    stop.refresh_from_db()
    assert (stop.hour_unclear, stop.half) == (False, "afternoon")
    assert told[0] not in client.get(f"/trips/{trip.pk}/").content.decode()


def test_car_and_host_are_found(province: Diary) -> None:
    [stop] = read("8h00 đi xã A / xe 19A-000.01 / liên hệ: ông Phẩm, Chủ tịch xã, 0210 3846 647")
    assert stop.cars == (province.car,)
    assert (stop.host_name, stop.host_post) == ("ông Phẩm", "Chủ tịch xã")
    assert stop.host_phone == "0210 3846 647"


@pytest.mark.parametrize("line", ["8h00 12/12 làm việc tại xã A", "8h00"])
def test_line_that_cannot_be_a_stop_is_named(province: Diary, line: str) -> None:
    with pytest.raises(ValidationError, match="Dòng 2") as refused:
        read(f"làm việc tại xã B\n{line}")
    assert list(refused.value.error_dict) == ["programme"]


def test_members_keep_the_order_typed(province: Diary, cast: Cast) -> None:
    rows = read_members("1. Đ/c Ngà\nPhục vụ: Phạm Tiến Dũng\nPhó đoàn: Giám đốc Sở Y tế\nđ/c Ngà")
    assert [(row.place, row.name, row.sort) for row in rows] == [
        ("member", str(province.leaders["nga"]), 1),
        ("serves", "Phạm Tiến Dũng", 2),
        ("deputy", "Giám đốc Sở Y tế", 3),
    ]


def test_three_stops_are_three_entries_of_the_diary(enter: Enter, province: Diary) -> None:
    trip = enter(
        long=1, programme=f"{LINES}\n14h00 khảo sát\n{in_days(11):%d/%m} họp rút kinh nghiệm"
    )
    slots = Slot.objects.filter(task=trip.task).in_order()
    assert [(slot.date, slot.state) for slot in slots] == [
        (in_days(10), "draft"),
        (in_days(10), "draft"),
        (in_days(11), "draft"),
    ]
    first = slots[0]
    assert [one.leader for one in first.loaded_leaders] == [province.leaders["lam"]]
    assert list(first.cars.all()) == [province.car]


def test_changed_stop_keeps_its_entry_in_a_newer_version(cast: Cast, sent: Enter) -> None:
    trip = sent()
    stop = trip.stops.get()
    before = Slot.objects.get(pk=stop.slot_id)
    given = StopGiven(on=trip.from_on, content="Làm việc tại xã Cẩm Khê", start=dt.time(9))
    programme.change_stop(task_id=trip.pk, stop_id=stop.pk, given=given, actor=cast.actor("en"))
    after = Slot.objects.get(task=trip.task, mark="", state="asked")
    assert (after.pk, after.version) == (before.pk, before.version + 1)


def test_dropped_stop_is_struck_out_of_the_diary(cast: Cast, sent: Enter) -> None:
    trip = sent()
    stop = trip.stops.get()
    programme.drop_stop(
        task_id=trip.pk, stop_id=stop.pk, reason="Không đi nữa", actor=cast.actor("en")
    )
    assert not trip.stops.exists()
    assert Slot.objects.get(pk=stop.slot_id).mark == "cancelled"


def test_stop_outside_the_days_is_refused_on_its_page(cast: Cast, enter: Enter) -> None:
    trip = enter()
    sent = {"on": f"{in_days(20):%d/%m/%Y}", "half": "morning", "content": "Khảo sát"}
    answer = cast.client("en").post(f"/trips/{trip.pk}/stops/new/", sent)
    assert answer.status_code == 422
    assert "nằm ngoài thời gian" in answer.content.decode()
    assert trip.stops.count() == 1
