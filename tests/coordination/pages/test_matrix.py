"""The table of leads and the lead rules, as an administrator changes them."""

import pytest

from coordination.models import LeadRule, Responsibility

pytestmark = pytest.mark.django_db
CELL = "/settings/matrix/4/vpub/"
GIVEN = {
    "role": "coordinate",
    "leads_when": "Trả lời từng kiến nghị",
    "article": "Điều 4",
    "note": "",
    "reason": "Theo ý kiến ba Chánh Văn phòng",
}


def cell(cast) -> Responsibility:
    return Responsibility.objects.get(area=cast.areas[4], office=cast.offices["vpub"])


def test_cell_is_changed_and_the_old_value_kept(cast):
    assert cast.client("quan").post(CELL, GIVEN).status_code == 302
    assert (cell(cast).role, cell(cast).article) == ("coordinate", "Điều 4")
    newest = cast.client("quan").get(CELL).context["changes"][0]
    assert (newest.who, newest.reason) == (cast.quan, GIVEN["reason"])
    assert ("Vai trò", "Chủ trì", "Phối hợp") in [
        (field.label, field.before, field.after) for field in newest.fields
    ]


def test_grid_marks_the_cell_that_was_changed(cast):
    cast.client("quan").post(CELL, GIVEN)
    table = cast.client("quan").get("/settings/matrix/").context["table"]
    marked = [c.office.code for row in table.rows for c in row.cells if c.changed_at]
    assert marked == ["vpub"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"role": "boss"}, "role"),
        ({"role": ""}, "role"),
        ({"article": "x" * 101}, "article"),
        ({"leads_when": "a\x00"}, "leads_when"),
        ({"note": "x" * 1_000_000}, "note"),
        ({"leads_when": "TUYỆT MẬT"}, "leads_when"),
        ({"note": "rất dài " * 300}, "note"),
    ],
)
def test_wrong_words_are_told_and_kept(cast, wrong, field):
    answer = cast.client("quan").post(CELL, GIVEN | wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert "Trả lời từng kiến nghị" in answer.content.decode() or field == "leads_when"
    assert cell(cast).role == "lead"


def test_second_of_two_administrators_sees_both(cast):
    seen = cast.client("quan").get(CELL).context["form"]["version"].value()
    cast.client("quan").post(CELL, GIVEN | {"version": seen})
    late = cast.client("quan").post(CELL, GIVEN | {"version": seen, "role": "informed"})
    assert late.status_code == 409
    assert {"label": "Vai trò", "before": "Phối hợp", "after": "Nhận để biết"} in (
        late.context["changes"]
    )
    assert cell(cast).role == "coordinate"


def test_lead_rule_is_set_for_an_area_without_one(cast):
    given = {"kind": "fixed", "office": cast.offices["vpdd"].pk, "reason": "Theo quy chế"}
    assert cast.client("quan").post("/settings/lead-rules/4/", given).status_code == 302
    assert LeadRule.objects.get(area=cast.areas[4]).office == cast.offices["vpdd"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"office": ""}, "office"),
        ({"kind": "rotation"}, "first_year"),
        ({"kind": "x"}, "kind"),
        ({"office": "999"}, "office"),
    ],
)
def test_lead_rule_that_cannot_work_is_refused(cast, wrong, field):
    given = {"kind": "fixed", "office": cast.offices["vpdd"].pk, "reason": "Theo quy chế"}
    answer = cast.client("quan").post("/settings/lead-rules/4/", given | wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert not LeadRule.objects.exists()


def roles(cast) -> dict[str, str]:
    found = Responsibility.objects.filter(area=cast.areas[4])
    return dict(found.values_list("office__code", "role"))


@pytest.mark.parametrize(("others", "first"), [("keep", "lead"), ("change", "coordinate")])
def test_a_second_lead_asks_which_stays(cast, others, first):
    other = cast.offices["vptu"]
    Responsibility.objects.filter(area=cast.areas[4]).exclude(office=other).update(
        role="coordinate"
    )
    Responsibility.objects.filter(area=cast.areas[4], office=other).update(role="lead")
    given = GIVEN | {"role": "lead"}
    asked = cast.client("quan").post(CELL, given)
    assert set(asked.context["form"].errors) == {"others"}
    assert "VP Tỉnh ủy đang chủ trì lĩnh vực này" in asked.content.decode()
    assert cast.client("quan").post(CELL, given | {"others": others}).status_code == 302
    assert (roles(cast)["vptu"], roles(cast)["vpub"]) == (first, "lead")
