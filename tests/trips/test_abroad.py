"""What is watched in a journey abroad: it warns, and refuses nothing."""

import pytest

from coordination.models import Leader, Setting
from offices.foundation.actor import Actor
from tests.support.cast import Cast
from tests.support.diary import Diary
from tests.trips.conftest import Enter
from trips.choices import PermissionKind as Kind
from trips.services.permissions import gates_of

pytestmark = pytest.mark.django_db


def warned(cast: Cast, trip_id: int) -> str:
    return cast.client("en").get(f"/trips/{trip_id}/").content.decode()


def test_limits_are_off_until_the_province_sets_them(cast: Cast, enter: Enter) -> None:
    trip = enter(kind="abroad", long=14, places="Nhật Bản; Hàn Quốc; Lào; Thái Lan")
    assert "giới hạn" not in warned(cast, trip.pk)
    limits = {"abroad_days": 10, "abroad_countries": 3, "abroad_people": 10}
    Setting(**limits).save(actor=Actor.system())
    page = warned(cast, trip.pk)
    assert "15 ngày" in page
    assert "4 nước" in page
    assert "10 người" not in page


def test_the_head_named_among_the_members_travels_once(cast: Cast, enter: Enter) -> None:
    Setting(abroad_people=2).save(actor=Actor.system())
    trip = enter(kind="abroad", members="đ/c Lãm\nđ/c Ngà")
    assert "người; giới hạn" not in warned(cast, trip.pk)
    more = enter(kind="abroad", members="đ/c Lãm\nđ/c Ngà\nông Phẩm", ahead=20)
    assert "3 người; giới hạn" in warned(cast, more.pk)


def test_third_journey_of_a_year_warns(cast: Cast, enter: Enter) -> None:
    Setting(abroad_journeys=2).save(actor=Actor.system())
    trips = [enter(kind="abroad", ahead=ahead) for ahead in (5, 10, 15)]
    assert "thứ 3" in warned(cast, trips[-1].pk)
    enter(kind="local", ahead=20)
    assert "thứ 4" not in warned(cast, trips[-1].pk)


def test_every_post_of_the_head_opens_its_gate(cast: Cast, province: Diary) -> None:
    chairman = province.leaders["lam"]
    second = Leader(full_name=chairman.full_name, position="Phó Bí thư Tỉnh ủy", precedence=3)
    second.body, second.same_as = province.leaders["thieu"].body, chairman
    second.save(actor=Actor.system())
    assert {Kind.PREMIER, Kind.POLITBURO} <= gates_of(chairman).keys()
    both = Leader(position="Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", full_name="B")
    assert {Kind.PREMIER, Kind.POLITBURO} <= gates_of(both).keys()


def test_two_key_leaders_in_one_delegation_warn(cast: Cast, enter: Enter) -> None:
    trip = enter(kind="abroad", members="đ/c Khoát")
    assert "chủ chốt" in warned(cast, trip.pk)
    assert "chủ chốt" not in warned(cast, enter(kind="abroad", members="đ/c Ngà", ahead=20).pk)
