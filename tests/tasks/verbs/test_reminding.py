"""Nhắc: who gets it is said before; for ten seconds it may be taken back."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from notifications.models import Dispatch, Notification
from tasks.models import Note
from tests.support.cast import Cast
from tests.tasks.verbs.stages import working

pytestmark = pytest.mark.django_db


def remind(cast: Cast):
    """An reminds vpub of its part; the task, and the page he comes to."""
    task = working(cast)
    where = f"/tasks/{task.pk}/parts/{cast.part(task, 'vpub').pk}/nudge/"
    return task, cast.client("an").post(where, {"words": ""}, follow=True)


def told(cast: Cast) -> int:
    return Notification.objects.filter(kind="nudge", person=cast.dung).count()


def test_the_page_names_who_gets_it_and_of_what(cast: Cast):
    task = working(cast)
    page = cast.client("an").get(f"/tasks/{task.pk}/remind/").content.decode()
    assert "Gửi lời nhắc" in page and "Gửi tới" in page
    assert cast.cuc.full_name in page
    assert cast.dung.full_name not in page  # who handles it there is that office's matter
    one = cast.client("an").get(f"/tasks/{task.pk}/parts/{cast.part(task, 'vpub').pk}/nudge/")
    assert cast.cuc.full_name in one.content.decode()


def test_afterwards_it_says_to_whom_and_offers_to_take_it_back(cast: Cast):
    _task, page = remind(cast)
    text = page.content.decode()
    assert "Đã gửi nhắc tới VP UBND tỉnh" in text
    assert f"/reminders/{Note.objects.get(kind='remind').pk}/take-back/" in text
    assert 'data-vanish="10"' in text


def test_taken_back_nobody_has_got_it(cast: Cast):
    task, _page = remind(cast)
    note = Note.objects.get(kind="remind")
    assert told(cast) == 1
    address = f"/tasks/{task.pk}/reminders/{note.pk}/take-back/"
    answer = cast.client("an").post(address, follow=True)
    assert "Đã rút lời nhắc" in answer.content.decode()
    assert (told(cast), Note.objects.filter(kind="remind").count()) == (0, 0)


def test_no_mail_goes_before_the_ten_seconds_are_over(cast: Cast):
    remind(cast)
    held = Dispatch.objects.filter(notifications__kind="nudge")
    assert held.exists()
    now = timezone.now()
    assert not [one for one in held if one.not_before < now + dt.timedelta(seconds=10)]


def test_afterwards_it_is_too_late_and_nobody_else_may(cast: Cast):
    task, _page = remind(cast)
    address = f"/tasks/{task.pk}/reminders/{Note.objects.get(kind='remind').pk}/take-back/"
    cast.client("binh").post(address)
    assert told(cast) == 1
    with time_machine.travel(timezone.now() + dt.timedelta(seconds=20), tick=False):
        answer = cast.client("an").post(address, follow=True)
    assert "đã gửi đi" in answer.content.decode()
    assert told(cast) == 1
