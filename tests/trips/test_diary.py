"""What the stops take, beside what others have taken; and who sees what of them."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from diary.models import Slot
from diary.services.case_slots import telling_clashes
from diary.services.slot_rows import ClashRefused
from offices.foundation.actor import Actor
from offices.models import Post
from offices.models.post import Role
from offices.powers import load_powers
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary, at
from tests.trips.conftest import LINES, Enter
from trips.services import course

pytestmark = pytest.mark.django_db


def taken(province: Diary, **what: object) -> Slot:
    """Another entry in the hours of the stop."""
    return province.put(
        "Họp giao ban", by="dung", date=in_days(10), start=at("09:00"), end=at("10:30"), **what
    )


def test_same_car_at_one_hour_is_refused_and_names_both(enter: Enter, province: Diary) -> None:
    taken(province, cars=(province.car,))
    with pytest.raises(ClashRefused):
        enter()
    with pytest.raises(ValidationError, match=r"19A-000\.01.*Họp giao ban") as refused:
        telling_clashes(enter)()
    assert list(refused.value.error_dict) == ["override"]


@pytest.mark.parametrize("what", ["leader", "officer", "room"])
def test_whatever_is_taken_twice_is_refused(
    cast: Cast, enter: Enter, province: Diary, what: str
) -> None:
    taken(
        province,
        **{
            "leader": {"who": ("lam",)},
            "officer": {"officers": (cast.dung,)},
            "room": {"place": "Phòng họp 1"},
        }[what],
    )
    trip = enter(programme="")
    sent = {
        "on": f"{in_days(10):%d/%m/%Y}",
        "half": "morning",
        "start": "8h00",
        "end": "10h00",
        "content": "Làm việc",
        "officers": cast.dung.pk,
        "place": "Phòng họp 1",
    }
    answer = cast.client("en").post(f"/trips/{trip.pk}/stops/new/", sent)
    assert answer.status_code == 422
    assert "Họp giao ban" in answer.content.decode()


def test_reason_lets_both_stand_and_holds_when_it_is_sent(
    cast: Cast, enter: Enter, province: Diary
) -> None:
    taken(province, cars=(province.car,))
    trip = enter(override="Xe về kịp, đã thống nhất")
    course.send(task_id=trip.pk, actor=cast.actor("en"))
    slot = Slot.objects.get(task=trip.task, mark="")
    assert (slot.state, slot.overrides.get().reason) == ("asked", "Xe về kịp, đã thống nhất")


def test_clash_without_an_end_only_warns(cast: Cast, enter: Enter, province: Diary) -> None:
    taken(province, who=("lam",))
    trip = enter(programme="8h30 làm việc tại xã A / đ/c Lãm")
    page = cast.client("en").get(f"/trips/{trip.pk}/")
    assert [words.who for words in page.context["clashes"]] == ["Vũ Hoàng Lãm"]


def test_other_offices_see_it_when_the_requests_are_sent(cast: Cast, enter: Enter) -> None:
    trip, others = enter(), load_powers(cast.hai.pk)
    assert not Slot.objects.visible_to(others).filter(task=trip.task).exists()
    course.send(task_id=trip.pk, actor=cast.actor("en"))
    slot = Slot.objects.visible_to(others).get(task=trip.task, mark="")
    assert (slot.subject, slot.place) == ("Chuyến công tác", "")


def test_hidden_trip_is_busy_until_it_is_approved(cast: Cast, sent: Enter, said) -> None:
    trip = sent(hidden=True, informed=("vpdd",))
    slot, others = Slot.objects.get(task=trip.task, state="asked"), load_powers(cast.hai.pk)
    assert slot.hidden
    assert not slot.open_to(others)
    course.approve(task_id=trip.pk, said=said, actor=cast.actor("en"))
    slot.refresh_from_db()
    assert (slot.hidden, slot.subject) == (False, "Làm việc tại xã Suối Bưởi")


def test_restricted_trip_stays_busy(cast: Cast, approved: Enter) -> None:
    trip = approved(access="restricted", informed=("vpdd",))
    slot = Slot.objects.get(task=trip.task, state="asked")
    assert (slot.hidden, slot.subject) == (True, "Chuyến công tác")
    page = cast.client("hai").get(f"/diary/{slot.pk}/").content.decode()
    assert "Suối Bưởi" not in page


def test_who_issues_the_diary_opens_what_he_may_not_read(cast: Cast, approved: Enter) -> None:
    """The wall keeps the history of such an entry from him, not the entry itself."""
    trip = approved(access="restricted")
    slot = Slot.objects.get(task=trip.task, state="asked")
    office, since = cast.offices["vpub"], in_days(-30)
    Post(person=cast.son, office=office, role=Role.DIARY_COMPILER, since=since).save(
        actor=Actor.system()
    )
    answer = cast.client("son").get(f"/diary/{slot.pk}/")
    assert (answer.status_code, answer.context["changes"]) == (200, [])


def test_moved_trip_takes_its_entries_along(cast: Cast, approved: Enter) -> None:
    trip = approved(long=1, programme=f"{LINES}\n{in_days(11):%d/%m} 9h00 họp")
    slots = dict(Slot.objects.filter(task=trip.task, mark="").values_list("pk", "date"))
    course.move_trip(
        task_id=trip.pk, from_on=in_days(13), reason="Mưa lũ", chosen=(), actor=cast.actor("en")
    )
    by = dt.timedelta(days=3)
    after = Slot.objects.filter(task=trip.task, pk__in=slots)
    assert dict(after.values_list("pk", "date")) == {pk: day + by for pk, day in slots.items()}
    trip.refresh_from_db()
    assert (trip.from_on, trip.to_on, trip.state) == (in_days(13), in_days(14), "approved")


def test_move_into_a_taken_hour_is_refused_on_its_page(
    cast: Cast, approved: Enter, province: Diary
) -> None:
    taken(province, cars=(province.car,))
    trip = approved(ahead=12)
    address = f"/trips/{trip.pk}/move/?from_on={in_days(10):%d/%m/%Y}"
    form = cast.client("en").get(address).context["form"]
    words = {"reason": "Đổi lịch", "shown": form["shown"].value()}
    answer = cast.client("en").post(address, words)
    assert answer.status_code == 422
    assert "Họp giao ban" in answer.content.decode()
    again = cast.client("en").post(address, {**words, "override": "Đổi xe sau"})
    assert again.status_code == 302


def test_postponed_trip_comes_back_on_its_new_day(cast: Cast, approved: Enter) -> None:
    trip = approved()
    slot = Slot.objects.get(task=trip.task, mark="")
    course.postpone(task_id=trip.pk, reason="Mưa lũ", actor=cast.actor("en"))
    slot.refresh_from_db()
    assert slot.mark == "postponed"
    course.move_trip(
        task_id=trip.pk,
        from_on=in_days(20),
        reason="Thời tiết tốt",
        chosen=(),
        actor=cast.actor("en"),
    )
    slot.refresh_from_db()
    trip.refresh_from_db()
    assert (slot.mark, slot.date) == ("", in_days(20))
    assert (trip.state, trip.approved_on) == ("preparing", None)


def test_cancelled_trip_is_struck_out(cast: Cast, approved: Enter) -> None:
    trip = approved()
    course.cancel(task_id=trip.pk, reason="Trùng kỳ họp", actor=cast.actor("en"))
    assert Slot.objects.get(task=trip.task, state="asked").mark == "cancelled"


def test_member_taken_off_is_free_again(cast: Cast, sent: Enter, province: Diary) -> None:
    trip = sent(programme="8h00-10h00 làm việc", members="đ/c Ngà", acting="")
    slot = Slot.objects.get(task=trip.task, state="asked")
    assert [one.leader.full_name for one in slot.loaded_leaders] == [
        "Vũ Hoàng Lãm",
        "Triệu Thị Mỹ Ngà",
    ]
    row = trip.participants.get()
    cast.client("en").post(f"/trips/{trip.pk}/people/{row.pk}/remove/")
    again = Slot.objects.get(pk=slot.pk)
    assert [one.leader for one in again.loaded_leaders] == [province.leaders["lam"]]


def test_who_acts_and_travels_too_is_told(cast: Cast, enter: Enter) -> None:
    trip = enter(members="đ/c Ngà", acting="nga")
    page = cast.client("en").get(f"/trips/{trip.pk}/")
    assert page.context["warnings"] == ["Người điều hành khi vắng cũng đi trong đoàn."]
