"""Offices, their inside chain, and divisions."""

import pytest

from offices.models import Division, Office

pytestmark = pytest.mark.django_db


def facts(cast, **more):
    office = Office.objects.get(code="vptu")
    given = {
        "name": office.name,
        "short_name": office.short_name,
        "layout": office.layout,
        "abbreviation": office.abbreviation,
        "works_from": "07:30",
        "works_to": "17:00",
        "digest_at": "06:45",
        "internal_days": "3",
        "needs_release": "on",
        "division_step": "on",
        "reason": "Theo quy chế",
    }
    return given | more


def test_chain_and_hours_are_changed_with_history(cast):
    assert cast.client("quan").post("/settings/offices/vptu/", facts(cast)).status_code == 302
    office = Office.objects.get(code="vptu")
    assert (office.division_step, office.digest_at.strftime("%H:%M")) == (True, "06:45")
    newest = cast.client("quan").get("/settings/offices/vptu/").context["changes"][0]
    assert newest.reason == "Theo quy chế"
    assert "Trưởng phòng duyệt trong cơ quan" in [field.label for field in newest.fields]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"works_from": "25:99"}, "works_from"),
        ({"reason": ""}, "reason"),
        ({"layout": "church"}, "layout"),
        ({"serves": "a\x00"}, "serves"),
        ({"works_to": "06:00"}, "works_to"),
        ({"internal_days": "61"}, "internal_days"),
        ({"abbreviation": "VPUB"}, "abbreviation"),
        ({"short_name": "VP UBND tỉnh"}, "short_name"),
    ],
)
def test_wrong_facts_are_told(cast, wrong, field):
    answer = cast.client("quan").post("/settings/offices/vptu/", facts(cast) | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors


def test_second_of_two_savers_sees_both(cast):
    seen = cast.client("quan").get("/settings/offices/vptu/").context["form"]["version"].value()
    cast.client("quan").post("/settings/offices/vptu/", facts(cast, version=seen))
    late = cast.client("quan").post(
        "/settings/offices/vptu/", facts(cast, version=seen, digest_at="08:00")
    )
    assert late.status_code == 409
    assert Office.objects.get(code="vptu").digest_at.hour == 6


def test_division_is_added_renamed_and_closed(cast):
    quan = cast.client("quan")
    quan.post("/settings/offices/vpub/divisions/new/", {"name": "Phòng Nội chính", "sort": 3})
    made = Division.objects.get(name="Phòng Nội chính")
    path = f"/settings/divisions/{made.pk}/"
    assert quan.post(path, {"name": "Phòng Nội chính - Pháp chế", "sort": 3}).status_code == 302
    made.refresh_from_db()
    assert (made.name, made.is_active) == ("Phòng Nội chính - Pháp chế", False)


def test_division_of_a_known_name_is_told_at_its_name(cast):
    given = {"name": "Phòng Tổng hợp", "sort": 3}
    answer = cast.client("quan").post("/settings/offices/vptu/divisions/new/", given)
    assert set(answer.context["form"].errors) == {"name"}


def test_division_with_people_stays(cast):
    path = f"/settings/divisions/{cast.divisions['vpub'].pk}/"
    answer = cast.client("quan").post(path, {"name": "Phòng Tổng hợp", "sort": 1})
    assert answer.status_code == 422
    assert Division.objects.get(pk=cast.divisions["vpub"].pk).is_active


def test_a_name_twice_in_one_office_is_refused(cast):
    path = "/settings/offices/vpub/divisions/new/"
    answer = cast.client("quan").post(path, {"name": "Phòng Tổng hợp", "sort": 1})
    assert answer.status_code == 422
    assert "name" in answer.context["form"].errors or answer.context["form"].non_field_errors()


def test_list_takes_few_statements(cast, django_assert_max_num_queries):
    client = cast.client("quan")
    with django_assert_max_num_queries(9):
        client.get("/settings/offices/")
