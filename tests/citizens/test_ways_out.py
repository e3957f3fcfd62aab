"""Planted names on no way out: feed, interface, webhook, export, mail, bell, search, log."""

import datetime as dt
import time

import pytest
from django.test import Client
from django.utils import timezone

from citizens.notices import warn_of_waiting
from coordination.models import Leader
from diary.services.feeds import make_feed
from exchange.models import Event
from exchange.services.connections import add_receiver, issue_token, open_connection
from exchange.services.deliver import work
from notifications.models import Notification
from notifications.services.deliver import deliver_due
from tests.citizens.conftest import Enter
from tests.citizens.test_receptions import planned
from tests.citizens.test_visits import visit
from tests.exchange.test_webhooks import Ear, ear
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
__all__ = ["ear"]
PLANTED = {"name": "Planted Tên", "address": "Planted Khu", "summary": "Planted chuyện"}


@pytest.fixture
def letter(desk: Cast, enter: Enter):
    visit(desk, **PLANTED)
    return enter(received_on=in_days(-30), **PLANTED)


def test_another_system_is_told_of_no_letter(desk: Cast, enter: Enter, ear: Ear) -> None:
    quan, vpub = desk.actor("quan"), desk.offices["vpub"]
    connection = open_connection(
        actor=quan,
        name="QLVB",
        office=vpub,
        purpose="Đọc",
        scopes=["log_task", "read_states"],
        per_minute=600,
    )
    _token, text = issue_token(actor=quan, connection=connection, days=30)
    add_receiver(actor=quan, connection=connection, address=ear.address)
    row = enter(**PLANTED)
    work(time.monotonic() + 60)
    assert Event.objects.exists()
    assert ear.heard == []
    given = {"Authorization": f"Bearer {text}"}
    for path in ("tasks", f"tasks/{row.task.code}", "me"):
        answer = Client().get(f"/api/v1/{path}", headers=given)
        assert row.task.code not in answer.content.decode()
        assert "Planted" not in answer.content.decode()


@pytest.mark.usefixtures("wednesday")
def test_a_calendar_says_that_somebody_receives_and_no_more(
    desk: Cast, letter, chairman: Leader
) -> None:
    day = planned(desk, chairman)
    visit(desk, reception=day, on=day.on, handled="", **PLANTED)
    desk.client("khanh").post(
        f"{day.get_absolute_url()}announce/", {"announced_on": f"{in_days(0):%d/%m/%Y}"}
    )
    token = make_feed(leader=chairman, actor=desk.actor("khanh"))
    text = Client().get(f"/diary/feeds/{token}.ics").content.decode()
    assert "Tiếp công dân" in text
    assert "Planted" not in text


def test_mails_and_the_bell_know_code_and_day_alone(desk: Cast, letter, mailoutbox) -> None:
    warn_of_waiting()
    deliver_due(timezone.now() + dt.timedelta(days=1))
    told = "".join(str(one.facts) for one in Notification.objects.all())
    told += "".join(mail.subject + mail.body for mail in mailoutbox)
    assert letter.task.code in told
    assert "Planted" not in told
    assert "Planted" not in desk.client("khanh").get("/notifications/").content.decode()


@pytest.mark.parametrize("who", ["cuc", "en", "binh"])
@pytest.mark.parametrize("word", ["Planted", "chuyện", "Tên"])
def test_search_finds_no_sender(desk: Cast, letter, who: str, word: str) -> None:
    for page in (
        f"/search/?q={word}",
        f"/tasks/?q={word}",
        f"/citizens/letters/?side=all&q={word}",
    ):
        text = desk.client(who).get(page).content.decode()
        assert "Planted Tên" not in text
        assert letter.task.code not in text


def test_what_the_log_writes_names_nobody(desk: Cast, letter, caplog, capfd) -> None:
    client = desk.client("cuc")
    for page in ("", "sender/", "sort/", "sender-change/", "print/bien-nhan.docx"):
        client.get(f"{letter.get_absolute_url()}{page}")
    client.post(f"{letter.get_absolute_url()}sender-change/", {"name": "Planted 0912345678"})
    out, err = capfd.readouterr()
    assert "Planted" not in caplog.text + out + err
