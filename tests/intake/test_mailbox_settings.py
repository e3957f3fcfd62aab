"""Mailboxes of the offices as administrators set them."""

import pytest

from intake.models import Mailbox
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
HERE = "/settings/mailboxes/vptu/"
GIVEN = {
    "is_on": "on",
    "host": "127.0.0.1",
    "port": "1",
    "security": "tls",
    "username": "vptu",
    "folder": "INBOX",
    "senders": "VanThu@STC.phutho.example\n@vpub.phutho.example",
}


def test_it_is_set_and_addresses_are_kept_in_small_letters(cast: Cast) -> None:
    assert cast.client("quan").post(HERE, GIVEN).status_code == 302
    row = Mailbox.objects.get()
    assert row.senders.split() == ["vanthu@stc.phutho.example", "@vpub.phutho.example"]
    assert row.history.count() == 1
    assert "Văn phòng Tỉnh ủy" in cast.client("quan").get("/settings/mailboxes/").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"senders": "stc.example"},
        {"senders": "@"},
        {"port": "0"},
        {"security": "none", "host": "mail.phutho.example"},
    ],
)
def test_what_is_wrong_is_told_at_its_field(cast: Cast, wrong: dict[str, str]) -> None:
    answer = cast.client("quan").post(HERE, GIVEN | wrong)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [next(iter(wrong))]


def test_its_password_stands_nowhere(cast: Cast, monkeypatch, tmp_path) -> None:
    (tmp_path / "secret").write_text("mat-khau-thu\n")
    monkeypatch.setenv("MAILBOX_PASSWORD_VPTU_FILE", str(tmp_path / "secret"))
    cast.client("quan").post(HERE, GIVEN)
    told = cast.client("quan").get(HERE).content.decode()
    assert "mat-khau-thu" not in told and "Đã có mật khẩu" in told


def test_trying_it_says_that_the_server_does_not_answer(cast: Cast, monkeypatch) -> None:
    monkeypatch.setenv("MAILBOX_PASSWORD_VPTU", "x")
    cast.client("quan").post(HERE, GIVEN)
    answer = cast.client("quan").post(f"{HERE}test/", follow=True)
    assert "Máy chủ thư không trả lời" in answer.content.decode()


def test_an_office_without_a_mailbox_is_not_tried(cast: Cast) -> None:
    assert cast.client("quan").post(f"{HERE}test/").status_code == 302
    assert not Mailbox.objects.exists()
