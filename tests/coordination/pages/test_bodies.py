"""Bodies, leaders, areas, charges and the general settings."""

import pytest

from coordination.models import Area, Body, Charge, Leader, Setting
from offices.foundation.actor import Actor

pytestmark = pytest.mark.django_db
BODY = {
    "name": "Sở Tài chính",
    "short_name": "STC",
    "kind": "department",
    "sort": 5,
    "is_active": "on",
}


@pytest.fixture
def body(cast) -> Body:
    row = Body(name="Tỉnh ủy", short_name="TU", kind="party", served_by=cast.offices["vptu"])
    row.save(actor=Actor.system())
    return row


def test_body_is_added_with_its_other_names(cast):
    given = BODY | {"aliases": "Sở TC\n\n STC tỉnh "}
    assert cast.client("quan").post("/settings/bodies/new/", given).status_code == 302
    assert Body.objects.get().aliases == ["Sở TC", "STC tỉnh"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"kind": "club"}, "kind"),
        ({"aliases": "x" * 121}, "aliases"),
        ({"served_by": "999"}, "served_by"),
        ({"sort": "many"}, "sort"),
        ({"sort": "-1"}, "sort"),
        ({"name": "a\x00"}, "name"),
        ({"short_name": "x" * 1_000_000}, "short_name"),
    ],
)
def test_wrong_body_is_told_at_the_field(cast, wrong, field):
    answer = cast.client("quan").post("/settings/bodies/new/", BODY | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Body.objects.exists()


def test_the_same_name_twice_is_refused(cast, body):
    answer = cast.client("quan").post("/settings/bodies/new/", BODY | {"name": "Tỉnh ủy"})
    assert "name" in answer.context["form"].errors


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 1),
        ("q=tinh uy", 1),
        ("q=so", 0),
        ("kind=state", 0),
        ("served_by=vptu", 1),
        ("q=%00", 1),
    ],
)
def test_list_is_narrowed(cast, body, query, count):
    page = cast.client("quan").get(f"/settings/bodies/?{query}").context["page"]
    assert len(page.object_list) == count


def test_leader_is_added_once(cast, body):
    given = {
        "full_name": "Trần Văn Thử",
        "position": "Bí thư",
        "body": body.pk,
        "precedence": 1,
        "is_active": "on",
    }
    assert cast.client("quan").post("/settings/leaders/new/", given).status_code == 302
    assert cast.client("quan").post("/settings/leaders/new/", given).status_code == 422
    assert Leader.objects.count() == 1


def test_leader_leaves_and_stays_in_the_list(cast, body):
    leader = Leader(full_name="Trần Văn Thử", position="Bí thư", body=body, precedence=1)
    leader.save(actor=Actor.system())
    given = {"full_name": "Trần Văn Thử", "position": "Bí thư", "body": body.pk, "precedence": 1}
    path = f"/settings/leaders/{leader.pk}/"
    assert cast.client("quan").post(path, given | {"reason": "Nghỉ hưu"}).status_code == 302
    assert not Leader.objects.get().is_active


def test_area_is_renamed_and_retired(cast):
    given = {
        "short_name": "Cử tri",
        "name": "Tiếp xúc cử tri",
        "article": "Điều 4",
        "retired_on": "01/01/2027",
        "reason": "Quy chế sửa đổi",
    }
    assert cast.client("quan").post("/settings/areas/4/", given).status_code == 302
    area = Area.objects.get(number=4)
    assert (area.name, area.retired_on.isoformat()) == ("Tiếp xúc cử tri", "2027-01-01")


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"retired_on": "31/02/2027"},
        {"reason": ""},
        {"short_name": "Thẩm định, thẩm tra"},
    ],
)
def test_wrong_area_is_told(cast, wrong):
    given = {"short_name": "Cử tri", "name": "Tiếp xúc", "reason": "Sửa"}
    answer = cast.client("quan").post("/settings/areas/4/", given | wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == set(wrong)


def test_area_moves_up_and_stops_at_the_top(cast):
    for _ in range(3):
        cast.client("quan").post("/settings/areas/2/move/", {"to": "up"})
    numbers = list(Area.objects.order_by("sort").values_list("number", flat=True))
    assert numbers == [2, 1, 3, 4, 5, 6, 7, 8]
    assert cast.client("quan").post("/settings/areas/2/move/", {"to": "left"}).status_code == 404


def test_charge_is_given_and_ended(cast):
    given = {"post": cast.binh.posts.get().pk, "area": cast.areas[4].pk}
    assert cast.client("quan").post("/settings/charges/vptu/new/", given).status_code == 302
    charge = Charge.objects.get()
    assert cast.client("quan").post(f"/settings/charges/{charge.pk}/end/").status_code == 302
    assert not Charge.objects.exists()


@pytest.mark.parametrize("both", [True, False])
def test_charge_is_of_exactly_one_thing(cast, both):
    given = {"post": cast.binh.posts.get().pk}
    if both:
        given |= {"area": cast.areas[4].pk, "division": cast.divisions["vptu"].pk}
    answer = cast.client("quan").post("/settings/charges/vptu/new/", given)
    assert answer.status_code == 422
    assert "Chọn đúng một mục" in answer.content.decode()


def test_charge_of_another_office_is_no_choice(cast):
    given = {"post": cast.en.posts.get().pk, "area": cast.areas[4].pk}
    answer = cast.client("quan").post("/settings/charges/vptu/new/", given)
    assert "post" in answer.context["form"].errors


def test_general_settings_are_kept(cast):
    given = {"province": "Phú Thọ", "system_name": "Phối hợp", "truoc_reading": "same"}
    assert cast.client("quan").post("/settings/province/", given).status_code == 302
    assert Setting.objects.current().truoc_reading == "same"
    wrong = cast.client("quan").post("/settings/province/", given | {"truoc_reading": "x"})
    assert wrong.status_code == 422
