"""Nhiệm vụ quá hạn: the own office's debts, and what others owe to it."""

import pytest

from tasks.services.talking import nudge
from tests.tasks.lists.conftest import codes

pytestmark = pytest.mark.django_db


def test_each_side_sees_the_debt_from_its_own_place(cast, at_work):
    part = at_work(due=-2)
    assert codes(cast.client("dung"), "/overdue/") == [part.task.code]
    assert codes(cast.client("dung"), "/overdue/?of=others") == []
    assert codes(cast.client("an"), "/overdue/?of=others") == [part.task.code]
    assert codes(cast.client("phuc"), "/overdue/") == []


def test_what_is_due_today_is_not_overdue(cast, at_work):
    at_work(due=0)
    assert codes(cast.client("dung"), "/overdue/") == []


def test_the_last_reminder_is_shown_to_who_may_know_of_it(cast, at_work):
    part = at_work(due=-2)
    nudge(part_id=part.pk, actor=cast.actor("khanh"))
    assert "Lần nhắc gần nhất" in cast.client("dung").get("/overdue/").content.decode()
    asked = cast.client("an").get("/overdue/?of=others").content.decode()
    assert "Lần nhắc gần nhất" not in asked
