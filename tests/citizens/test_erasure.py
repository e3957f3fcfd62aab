"""Erasing is one act of a leader over a list; afterwards the names are nowhere."""

import pytest

from citizens.models import Letter, Reception, Sender
from citizens.services import sorting
from offices.foundation.days import first_of_month
from offices.models import AuditRow
from tests.citizens.conftest import Enter, proposed
from tests.citizens.test_guard import found_in_database
from tests.citizens.test_visits import visit
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def kept(desk: Cast, enter: Enter) -> Letter:
    letter = enter("petition", name="Planted Một", summary="Planted nội dung")
    proposed(desk, letter, fit=False, unfit_why="unclear")
    return sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))


@pytest.mark.usefixtures("wednesday")
def test_due_names_are_erased_by_a_leader_alone(desk: Cast, enter: Enter, time_machine) -> None:
    letter = kept(desk, enter)
    assert desk.client("cuc").get("/citizens/erasure/").status_code == 403
    time_machine.move_to("2027-11-26T09:00+07:00")
    head = desk.client("en")
    assert f"{letter.number}/{letter.year}" in head.get("/citizens/erasure/").content.decode()
    assert head.post("/citizens/erasure/", {"case": [str(letter.pk)]}).status_code == 302
    assert found_in_database("Planted") == []
    row = AuditRow.objects.get(kind="erased")
    assert (row.person, row.object_id, row.detail) == (desk.en, letter.pk, f"task_id={letter.pk}")


def test_names_not_due_yet_stay(desk: Cast, enter: Enter) -> None:
    letter = kept(desk, enter)
    desk.client("en").post("/citizens/erasure/", {"case": [str(letter.pk)]})
    assert Sender.objects.count() == 1


def test_names_leave_by_no_export_search_or_notice(desk: Cast, enter: Enter, mailoutbox) -> None:
    enter(name="Planted Hai", address="Planted Khu", summary="Planted chuyện")
    client = desk.client("cuc")
    pages = (
        "/search/?q=Planted",
        "/tasks/?q=Planted",
        "/notifications/",
        "/",
        "/diary/",
        "/citizens/",
        "/citizens/letters/",
        "/citizens/figures/",
    )
    for page in pages:
        text = client.get(page).content.decode()
        assert "Planted Hai" not in text, page
        assert "Planted chuyện" not in text, page
    assert all("Planted" not in mail.body for mail in mailoutbox)


def test_names_of_visitors_are_erased_after_five_years(desk: Cast) -> None:
    row = visit(desk, name="Planted Ba", summary="Planted")
    en, sent = desk.client("en"), {"case": [str(row.reception_id)]}
    en.post("/citizens/erasure/", sent)
    assert Sender.objects.count() == 1
    Reception.objects.filter(pk=row.reception_id).update(on=first_of_month(in_days(0), -61))
    assert "Đến hạn xóa" in en.get("/citizens/erasure/").content.decode()
    assert en.post("/citizens/erasure/", sent).status_code == 302
    assert found_in_database("Planted") == []


def test_what_was_typed_wrong_is_put_right_without_a_trace(desk: Cast, enter: Enter) -> None:
    letter = enter(name="Planted Sai", summary="Planted sai")
    address = f"{letter.get_absolute_url()}sender-change/"
    client = desk.client("cuc")
    assert "Planted Sai" in client.get(address).content.decode()
    sent = {"name": "Công dân mẫu 9", "address": "Khu 9", "summary": "Đường xá"}
    assert client.post(address, sent).status_code == 302
    assert found_in_database("Planted") == []
    assert Sender.objects.get().name == "Công dân mẫu 9"
    assert AuditRow.objects.filter(detail__startswith="sender_of").exists()
