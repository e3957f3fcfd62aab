"""The daily mail: one per person and working day, and what becomes due after it."""

import re
from datetime import date

import pytest
from django.core import mail

from notifications.models import Dispatch, Notification
from notifications.services.deliver import deliver_due
from notifications.services.tell import tell
from notifications.services.tick import run_tick
from offices.models import Person
from tests.notifications.conftest import House, moment
from tests.support.cast import BACKEND

FRIDAY = date(2026, 11, 27)
pytestmark = pytest.mark.django_db


def tick(at: str) -> list[str]:
    """Subjects of the mails sent at that moment."""
    mail.outbox.clear()
    run_tick(moment(at))
    deliver_due(moment(at))
    return [message.subject for message in mail.outbox]


def test_one_mail_with_sections_oldest_first(house: House):
    for due_on in (date(2026, 11, 20), FRIDAY, date(2026, 11, 30)):
        house.task("an.vpub", due_on)
    tell(
        kind="received",
        people=[house["an.vpub"]],
        dedupe="r",
        facts={"code": "NV-2026-0001"},
        actor=house.system,
        at=moment("2026-11-26 15:00"),
    )
    tick("2026-11-27 07:00")
    (mine,) = [m for m in mail.outbox if m.to == ["an.vpub@tinh.example"]]
    counts = "1 quá hạn, 1 đến hạn hôm nay, 1 sắp đến hạn, 1 chờ xử lý"
    assert mine.subject == f"Việc cần làm trong ngày 27/11/2026: {counts}"
    marks = ["QUÁ HẠN (1)", "ĐẾN HẠN HÔM NAY (1)", "SẮP ĐẾN HẠN (1)", "CHỜ XỬ LÝ (1)"]
    assert [mine.body.index(mark) for mark in marks] == sorted(mine.body.index(m) for m in marks)
    assert "http://testserver/tasks/" in mine.body


def test_second_tick_of_the_day_sends_nothing(house: House):
    house.task("an.vpub", FRIDAY)
    assert len(tick("2026-11-27 07:00")) == 1
    assert tick("2026-11-27 07:01") == []
    assert tick("2026-11-27 16:59") == []


def test_missed_mail_goes_with_the_first_later_tick(house: House):
    house.task("an.vpub", FRIDAY)
    assert len(tick("2026-11-27 10:20")) == 1


def test_no_mail_without_news(house: House):
    house.task("an.vpub", date(2027, 3, 1))
    assert tick("2026-11-27 07:00") == []


def test_office_chooses_its_hour(house: House):
    office = house.offices["vpub"]
    office.digest_at = "08:00"
    office.save(actor=house.system)
    house.task("an.vpub", FRIDAY)
    assert tick("2026-11-27 07:30") == []
    assert len(tick("2026-11-27 08:00")) == 1


def test_due_today_after_the_mail_is_mailed_once_within_the_hour(house: House):
    tick("2026-11-27 07:00")
    house.task("an.vpub", FRIDAY, since=FRIDAY)
    house.task("an.vpub", FRIDAY, since=FRIDAY)
    assert tick("2026-11-27 09:05") == ["Đến hạn hôm nay 27/11/2026: 2 đến hạn hôm nay"]
    house.task("an.vpub", FRIDAY, since=FRIDAY)
    assert tick("2026-11-27 09:06") == []
    assert len(tick("2026-11-27 09:35")) == 1
    assert tick("2026-11-27 10:35") == []


def test_what_is_due_later_waits_for_the_next_morning(house: House):
    tick("2026-11-27 07:00")
    house.task("an.vpub", date(2026, 11, 30), since=FRIDAY)
    assert tick("2026-11-27 09:05") == []
    assert len(tick("2026-11-30 07:00")) == 1


def test_long_lists_say_how_many_more(house: House):
    for _ in range(18):
        house.task("an.vpub", FRIDAY)
    tick("2026-11-27 07:00")
    body = mail.outbox[0].body
    assert "ĐẾN HẠN HÔM NAY (18)" in body
    assert "và 13 việc khác" in body
    assert "/?all=due#debts" in body
    assert len(body.splitlines()) < 30  # one screen
    [page] = [one for one in mail.outbox[0].alternatives if one.mimetype == "text/html"]
    assert "/?all=due#debts" in page.content and page.content.count("<li ") == 5
    assert body.count("http://testserver/tasks/") == 5


def test_the_rest_of_a_group_opens_exactly_its_rows(house: House, client):
    for due_on in [FRIDAY] * 7 + [date(2026, 11, 30)] * 2:
        house.task("an.vpub", due_on)
    tick("2026-11-27 07:00")
    [address] = re.findall(r"http://testserver(/notifications/\?mail=\S+)", mail.outbox[0].body)
    client.force_login(house["an.vpub"], backend=BACKEND)
    rows = client.get(address).context["rows"]
    assert [row.notice.due_on for row in rows] == [FRIDAY] * 7
    client.force_login(house["binh.vpub"], backend=BACKEND)
    assert client.get(address).context["rows"] == []


def test_every_group_has_its_rows_in_one_screen(house: House):
    for due_on in (date(2026, 11, 20), FRIDAY, date(2026, 11, 30)):
        for _ in range(6):
            house.task("an.vpub", due_on)
    tick("2026-11-27 07:00")
    [page] = [one.alternatives[0] for one in mail.outbox if "an.vpub" in one.to[0]]
    assert page.content.count("<li ") == 11
    assert page.content.count("?mail=") == 3


@pytest.mark.parametrize("language", ["vi", "en"])
def test_drawn_mail_says_in_which_language_it_is(house: House, language: str):
    Person.objects.filter(pk=house["an.vpub"].pk).update(language=language)
    house.task("an.vpub", FRIDAY)
    tick("2026-11-27 07:00")
    [page] = mail.outbox[0].alternatives
    assert f'<html lang="{language}">' in page.content


def test_title_is_written_only_where_the_case_is_not_restricted(house: House):
    house.task("an.vpub", FRIDAY)
    house.task("an.vpub", FRIDAY, access="restricted")
    tick("2026-11-27 07:00")
    body = mail.outbox[0].body
    assert "Việc thứ 1" in body
    assert "NV-2026-0002" in body
    assert "Việc thứ 2" not in body


def test_substitute_reads_in_whose_place(house: House):
    house.task("an.vpub", FRIDAY)
    house.away("an.vpub", "binh.vpub", date(2026, 11, 26), FRIDAY)
    tick("2026-11-27 07:00")
    (only,) = mail.outbox
    assert only.to == ["binh.vpub@tinh.example"]
    assert "(xử lý thay đồng chí An.Vpub)" in only.body


def test_reader_of_english_gets_english(house: House):
    person = house["an.vpub"]
    person.language = "en"
    person.save(actor=house.system)
    house.task("an.vpub", FRIDAY)
    assert tick("2026-11-27 07:00") == ["Work to do today 27/11/2026: 1 due today"]


def test_mail_not_sent_that_day_is_taken_over_by_the_next(house: House):
    house.task("an.vpub", FRIDAY)
    run_tick(moment("2026-11-27 07:00"))
    assert deliver_due(moment("2026-11-28 09:00")) == 0
    assert len(tick("2026-11-30 07:00")) == 2  # the officer's and the deputy chief's
    dropped = Dispatch.objects.exclude(dropped_at=None).get()
    assert dropped.day == FRIDAY
    assert not Notification.objects.filter(dispatch=None).exists()
