"""Whoever owns an account is told that somebody tries to get in: once a day, and nobody else."""

import datetime as dt

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from notifications.models import Dispatch, Notification
from notifications.services.mail import compose
from tests.offices.signing.conftest import code_of, is_in, signed_in, with_app, with_password

pytestmark = pytest.mark.django_db
SECOND = "/accounts/2fa/authenticate/"


@pytest.fixture(autouse=True)
def _nobody_counted():
    cache.clear()


def wrong(name, times, **extra):
    for _ in range(times):
        Client(**extra).post("/accounts/login/", {"login": name, "password": "sai-hoan-toan"})


def told(kind):
    return list(Notification.objects.filter(kind=kind).values_list("person__username", flat=True))


def test_a_lockout_is_told_once_however_long_it_goes_on(cast):
    with_password(cast, "an")
    wrong("an", 4)
    assert told("locked_out") == []
    wrong("an", 6)
    wrong("an", 6, REMOTE_ADDR="10.9.8.7")
    assert told("locked_out") == ["an"]


def test_the_next_day_it_is_told_again(cast):
    with_password(cast, "an")
    wrong("an", 5)
    with time_machine.travel(timezone.localtime() + dt.timedelta(days=1, minutes=1)):
        wrong("an", 5)
    assert told("locked_out") == ["an", "an"]


@pytest.mark.parametrize("name", ["khong-co-ai", "", "thai"])
def test_of_an_account_that_is_none_nobody_is_told(cast, name):
    wrong(name, 7)
    assert told("locked_out") == []


def test_the_mail_says_what_to_do_in_vietnamese_and_who_tried_is_not_in_it(cast):
    cast.an.email = "an@phutho.example"
    cast.an.save(actor=cast.actor("quan"))
    wrong("an", 5, REMOTE_ADDR="10.9.8.7")
    dispatch = Dispatch.objects.get(person=cast.an)
    mail = compose(dispatch, list(dispatch.notifications.all()), {})
    assert "tạm bị khóa đăng nhập" in str(mail.subject)
    assert "quản trị" in str(mail.body)
    assert "10.9.8.7" not in str(mail.body)


def test_right_password_and_wrong_second_steps_are_told_once(cast, binh):
    secret = with_app(binh)
    client = signed_in("binh")
    for _ in range(4):
        client.post(SECOND, {"code": "000000"})
    assert told("second_step_tried") == []
    for _ in range(5):
        client.post(SECOND, {"code": "000000"})
    assert told("second_step_tried") == ["binh"]
    client.post(SECOND, {"code": code_of(secret)})
    assert not is_in(client)


def test_mistyping_when_asked_again_is_not_told(cast, binh):
    with_app(binh)
    client = cast.client("binh")
    for _ in range(6):
        client.post("/accounts/2fa/reauthenticate/", {"code": "000000"})
    assert told("second_step_tried") == []
