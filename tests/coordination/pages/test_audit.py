"""The start page of administration, and the log of what was changed."""

import datetime as dt

import pytest

from offices.foundation.actor import Actor
from offices.models import Post, Role, RoleGroup
from tests.support.cast import SINCE

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(cast):
    """Mai also reads the log; she configures nothing."""
    office = cast.offices["vptu"]
    Post(person=cast.mai, office=office, role=Role.AUDITOR, since=SINCE).save(actor=Actor.system())
    cast.mai.groups.add(RoleGroup.objects.get(office=office, role=Role.AUDITOR).group)
    return cast.client("mai")


def rename(cast) -> None:
    given = {"full_name": "Nguyễn Văn Ân", "username": "an"}
    cast.client("quan").post(f"/settings/people/{cast.an.pk}/edit/", given)


def test_log_says_who_and_from_what_to_what(cast):
    rename(cast)
    (change,) = cast.client("quan").get("/settings/audit/").context["changes"]
    assert (change.who, change.act, change.name) == (cast.quan, "~", "Nguyễn Văn Ân")
    assert [(f.before, f.after) for f in change.fields] == [("Nguyễn Văn An", "Nguyễn Văn Ân")]


def test_auditor_reads_the_log_and_nothing_else(cast, auditor):
    assert auditor.get("/settings/audit/").status_code == 200
    assert auditor.get("/settings/").status_code == 403
    assert auditor.get("/settings/people/").status_code == 403


def test_what_the_system_did_is_shown_on_demand(cast):
    client = cast.client("quan")
    assert client.get("/settings/audit/").context["changes"] == []
    assert len(client.get("/settings/audit/?system=on").context["changes"]) == 50


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("kind=offices.person", 1),
        ("kind=offices.office", 0),
        ("first=01/01/2020", 1),
        ("last=01/01/2020", 0),
        ("kind=tasks.task", 1),
        ("first=x", 1),
        ("page=2", 0),
    ],
)
def test_log_is_narrowed(cast, query, count):
    rename(cast)
    assert len(cast.client("quan").get(f"/settings/audit/?{query}").context["changes"]) == count


@pytest.mark.parametrize("query", ["kind=%00", "page=%00", "page=-1", "page=99999999", "last=%ff"])
def test_odd_filters_do_no_harm(cast, query):
    assert cast.client("quan").get(f"/settings/audit/?{query}").status_code == 200


def test_log_holds_no_case(cast):
    cast.log("Chuẩn bị hội nghị tổng kết", ask={"vpub": dt.date(2031, 1, 6)})
    text = cast.client("quan").get("/settings/audit/?system=on").content.decode()
    assert "Chuẩn bị hội nghị tổng kết" not in text


def test_password_is_never_in_the_log(cast):
    path = f"/settings/people/{cast.an.pk}/password/"
    cast.client("quan").post(path, {"password": "bon-mua-hoa-no-26"})
    text = cast.client("quan").get("/settings/audit/").content.decode()
    assert "Cấp lại mật khẩu" in text
    assert "bon-mua-hoa-no-26" not in text
    assert "md5$" not in text


def test_start_page_names_what_wants_attention(cast):
    texts = [m.text for m in cast.client("quan").get("/settings/").context["attention"]]
    assert "1 tài khoản chưa được giao chức vụ." in texts


def test_start_page_leads_to_every_page(cast):
    page = cast.client("quan").get("/settings/")
    tiles = [tile for section in page.context["sections"] for tile in section.tiles]
    assert len({tile.href for tile in tiles}) == len(tiles) == 24
    assert {cast.client("quan").get(tile.href).status_code for tile in tiles} == {200}
