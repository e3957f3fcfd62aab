"""Rooms, cars and what the diary reckons with: saved by administrators, with who and why."""

import pytest

from coordination.models import Car, DiarySetting, Room

pytestmark = pytest.mark.django_db
ROOM = {"name": "P. họp 2 tầng 3", "site": "Trụ sở UBND tỉnh", "seats": "30", "is_active": "on"}


def room(cast, **more):
    data = ROOM | {"office": cast.offices["vpub"].pk, "aliases": "Phòng họp số 2"} | more
    return cast.client("quan").post("/settings/places/rooms/new/", data)


def test_a_room_is_kept_with_its_other_names(cast):
    assert room(cast).status_code == 302
    kept = Room.objects.get()
    assert (kept.name, kept.aliases) == ("P. họp 2 tầng 3", ["Phòng họp số 2"])
    assert kept.history.get().history_user == cast.quan


def test_two_rooms_of_an_office_never_go_by_one_name(cast):
    room(cast)
    answer = room(cast, name="P họp 2 tầng 3", aliases="")
    assert answer.status_code == 422
    assert "P họp 2 tầng 3" in answer.content.decode()
    assert Room.objects.count() == 1


def test_a_correction_says_why(cast):
    room(cast)
    kept = Room.objects.get()
    data = ROOM | {"office": kept.office_id, "aliases": "", "seats": "45", "reason": "Kê thêm ghế"}
    assert cast.client("quan").post(f"/settings/places/rooms/{kept.pk}/", data).status_code == 302
    kept.refresh_from_db()
    assert kept.seats == 45
    assert kept.history.first().history_change_reason == "Kê thêm ghế"


def test_a_car_is_kept(cast):
    data = {
        "name": "Xe 7 chỗ",
        "plate": "19A-000.07",
        "office": cast.offices["vptu"].pk,
        "seats": "7",
        "is_active": "on",
    }
    assert cast.client("quan").post("/settings/places/cars/new/", data).status_code == 302
    assert Car.objects.get().plate == "19A-000.07"


def test_the_way_between_two_addresses_is_a_setting(cast):
    page = cast.client("quan").get("/settings/diary/")
    form = page.context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {"travel_minutes": "45", "reason": "Đường đã thông"}
    assert cast.client("quan").post("/settings/diary/", data).status_code == 302
    assert DiarySetting.objects.current().travel_minutes == 45
