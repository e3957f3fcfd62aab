"""The second step: required by role, opens once, and every change is told to its owner."""

import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.cache import cache
from django.test import Client

from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.accounts import set_sign_in_rules, take_off_second_step
from offices.services.posts import give_post
from offices.signing_in import wrong_steps
from offices.signing_in.recovery import HashedCodes
from tests.offices.signing.conftest import (
    PASSWORD,
    code_of,
    is_in,
    signed_in,
    with_app,
    with_password,
)

pytestmark = pytest.mark.django_db
SETUP = "/accounts/2fa/totp/activate/"
SECOND = "/accounts/2fa/authenticate/"


@pytest.fixture(autouse=True)
def _nobody_counted():
    cache.clear()


@pytest.fixture
def required(settings):
    settings.SECOND_STEP = True


@pytest.mark.parametrize(
    ("name", "asked"), [("binh", True), ("quan", True), ("an", False), ("cuc", False)]
)
def test_chiefs_and_administrators_set_it_up_before_anything_else(cast, required, name, asked):
    answer = cast.client(name).get("/profile/")
    assert (answer.status_code, answer.headers.get("Location")) == (
        (302, SETUP) if asked else (200, None)
    )


def test_a_trial_goes_without(cast):
    assert cast.client("binh").get("/profile/").status_code == 200


def test_role_given_now_is_asked_at_the_next_request(cast, required):
    client = cast.client("an")
    assert is_in(client)
    give_post(actor=Actor.system(), person=cast.an, office=cast.offices["vptu"], role=Role.CHIEF)
    assert client.get("/profile/").headers["Location"] == SETUP


def test_roles_are_set_on_a_page_and_act_at_the_next_request(cast, required):
    client = cast.client("an")
    set_sign_in_rules(actor=cast.actor("quan"), second_step_roles=["officer"])
    assert client.get("/profile/").headers["Location"] == SETUP
    assert is_in(cast.client("binh"))


def test_set_up_end_to_end_in_vietnamese(cast, binh, required):
    client = signed_in("binh")
    page = client.get(SETUP).content.decode()
    assert "<svg" in page
    assert "Bật đăng nhập hai bước" in page
    secret = client.session["mfa.totp.secret"]
    answer = client.post(SETUP, {"code": code_of(secret)})
    assert answer.headers["Location"] == "/accounts/2fa/recovery-codes/"
    codes = client.get("/accounts/2fa/recovery-codes/").content.decode()
    assert codes.count('class="code"') == 10
    assert is_in(client)
    assert Authenticator.objects.get(user=binh, type="totp").data["secret"] != secret


def test_wrong_code_at_set_up_is_told_in_vietnamese(cast, binh, required):
    client = signed_in("binh")
    client.get(SETUP)
    page = client.post(SETUP, {"code": "000000"}).content.decode()
    assert "Incorrect" not in page
    assert "Mã chưa đúng" in page


def test_password_alone_does_not_open_and_the_code_does(cast, binh):
    secret = with_app(binh)
    client = signed_in("binh")
    assert not is_in(client)
    assert client.get(SECOND).status_code == 200
    client.post(SECOND, {"code": code_of(secret)})
    assert is_in(client)


@pytest.mark.parametrize("written", ["{}", " {}", "{} ", "{0:.3} {0:.3}"])
def test_used_code_opens_no_second_time_however_it_is_written(cast, binh, written):
    secret = with_app(binh)
    code = code_of(secret)
    signed_in("binh").post(SECOND, {"code": code})
    again = signed_in("binh")
    shown = written.format(code) if "0:" not in written else f"{code[:3]} {code[3:]}"
    again.post(SECOND, {"code": shown})
    assert not is_in(again)


def test_used_code_opens_no_second_time_after_a_failed_sign_in(cast, binh):
    secret = with_app(binh)
    code = code_of(secret)
    signed_in("binh").post(SECOND, {"code": code})
    signed_in("binh", "sai-hoan-toan")
    again = signed_in("binh")
    again.post(SECOND, {"code": "000000"})
    again.post(SECOND, {"code": code})
    assert not is_in(again)


def test_used_codes_stand_in_the_database_for_all_processes(cast, binh, settings):
    assert "db.DatabaseCache" in settings.CACHES["default"]["BACKEND"]
    secret = with_app(binh)
    signed_in("binh").post(SECOND, {"code": code_of(secret)})
    from offices.models import SharedEntry

    assert SharedEntry.objects.filter(cache_key__contains="totp.used").count() == 1


def test_recovery_code_opens_once(cast, binh):
    TOTP.activate(binh, generate_totp_secret())
    spent = HashedCodes.activate(binh).fresh[0]
    first, second = signed_in("binh"), signed_in("binh")
    first.post(SECOND, {"code": spent})
    second.post(SECOND, {"code": spent})
    assert (is_in(first), is_in(second)) == (True, False)


@pytest.mark.parametrize(("wrong", "opens"), [(4, True), (5, False)])
def test_five_wrong_codes_close_the_second_step(cast, binh, wrong, opens):
    secret = with_app(binh)
    for _ in range(wrong):
        signed_in("binh").post(SECOND, {"code": "000000"})
    client = signed_in("binh")
    client.post(SECOND, {"code": code_of(secret)})
    assert is_in(client) is opens
    told = Notification.objects.filter(person=binh, kind="second_step_tried")
    assert told.exists() is not opens


@pytest.mark.parametrize(("minutes", "opens"), [(14, False), (16, True)])
def test_a_closed_second_step_opens_again_after_a_quarter_of_an_hour(cast, binh, minutes, opens):
    secret = with_app(binh)
    with time_machine.travel(time.time()) as clock:
        for _ in range(5):
            signed_in("binh").post(SECOND, {"code": "000000"})
        clock.shift(minutes * 60)
        client = signed_in("binh")
        client.post(SECOND, {"code": code_of(secret)})
        assert is_in(client) is opens


def test_wrong_codes_spread_over_more_than_a_quarter_of_an_hour_close_nothing(cast, binh):
    secret = with_app(binh)
    with time_machine.travel(time.time()) as clock:
        for _ in range(8):
            signed_in("binh").post(SECOND, {"code": "000000"})
            clock.shift(4 * 60)
        client = signed_in("binh")
        client.post(SECOND, {"code": code_of(secret)})
        assert is_in(client)


def test_recovery_codes_are_closed_with_it_and_asking_again_counts(cast, binh):
    with_app(binh)
    spent = HashedCodes.activate(binh)
    for _ in range(5):
        cast.client("binh").post("/accounts/2fa/reauthenticate/", {"code": "000000"})
    assert wrong_steps.closed(binh.pk)
    assert spent.instance.data["hashes"]


def test_the_code_that_set_it_up_opens_no_sign_in(cast, binh, required):
    client = signed_in("binh")
    client.get(SETUP)
    code = code_of(client.session["mfa.totp.secret"])
    assert client.post(SETUP, {"code": code}).status_code == 302
    other = signed_in("binh")
    other.post(SECOND, {"code": code})
    assert not is_in(other)


def test_new_password_does_not_open_past_the_second_step(cast, binh):
    with_app(binh)
    with_password(cast, "binh")
    assert not is_in(signed_in("binh", PASSWORD))


@pytest.mark.django_db(transaction=True)
def test_switching_it_on_and_off_is_told_to_its_owner_alone(cast, binh):
    client = signed_in("binh")
    client.get(SETUP)
    client.post(SETUP, {"code": code_of(client.session["mfa.totp.secret"])})
    take_off_second_step(actor=Actor.system(), person=binh, reason="Mất điện thoại")
    told = Notification.objects.filter(person=binh, channel="at_once")
    kinds = set(told.values_list("kind", flat=True))
    assert kinds >= {"second_step_on", "second_step_off", "password_changed"}
    assert is_in(signed_in("binh"))


def test_lost_telephone_is_an_administrators_page(cast, binh):
    with_app(binh)
    page = f"/settings/people/{binh.pk}/second-step/"
    assert cast.client("an").post(page, {"reason": "x"}).status_code == 403
    assert cast.client("quan").post(page, {"reason": "Mất máy", "version": ""}).status_code in {
        302,
        409,
    }


def test_answer_to_nobody_asks_for_the_password_first(db):
    assert Client().get(SECOND).headers["Location"].startswith("/accounts/login/")
