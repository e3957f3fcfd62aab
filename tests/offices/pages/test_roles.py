"""The table of powers: given and taken with a reason, acting at once."""

import pytest

from offices.models import OfficeGroupPermission
from offices.powers import load_powers

pytestmark = pytest.mark.django_db
CELL = "/settings/roles/vptu/officer/deliver_part/"


def may_deliver(cast) -> bool:
    return load_powers(cast.an.pk).can("deliver_part", cast.offices["vptu"].pk)


def test_power_is_given_and_taken(cast):
    cast.client("quan").post(CELL, {"reason": "Chánh Văn phòng ủy quyền"})
    assert may_deliver(cast)
    cast.client("quan").post(CELL, {"reason": "Hết thời gian ủy quyền"})
    assert not may_deliver(cast)
    reasons = OfficeGroupPermission.history.order_by("-history_id")[:2]
    assert [row.history_change_reason for row in reasons] == [
        "Hết thời gian ủy quyền",
        "Chánh Văn phòng ủy quyền",
    ]


@pytest.mark.parametrize("reason", ["", " ", "x" * 501, "a\x00"])
def test_reason_is_asked_for(cast, reason):
    answer = cast.client("quan").post(CELL, {"reason": reason})
    assert answer.status_code == 422
    assert not may_deliver(cast)


def test_last_way_to_administer_is_never_taken(cast):
    path = "/settings/roles/vptu/administrator/configure/"
    answer = cast.client("quan").post(path, {"reason": "Thử"})
    assert answer.status_code == 422
    assert "Quản trị hệ thống luôn có quyền quản trị" in answer.content.decode()


def test_difference_from_the_default_is_marked(cast):
    cast.client("quan").post(CELL, {"reason": "Ủy quyền"})
    table = cast.client("quan").get("/settings/roles/?office=vptu").context["table"]
    assert table.changed == 1


@pytest.mark.parametrize("code", ["vpub", "zzz", "", "%00"])
def test_office_is_chosen_or_the_first(cast, code):
    assert cast.client("quan").get(f"/settings/roles/?office={code}").status_code == 200


def test_table_takes_few_statements(cast, django_assert_max_num_queries):
    client = cast.client("quan")
    with django_assert_max_num_queries(9):
        client.get("/settings/roles/")
