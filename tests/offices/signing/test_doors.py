"""Guessing, spoofing, and what nobody may find out from outside."""

from collections import Counter

import pytest
from django.test import Client

from offices.services.accounts import set_sign_in_rules
from tests.offices.signing.conftest import PASSWORD, is_in, signed_in, with_app, with_password

pytestmark = pytest.mark.django_db
WRONG = "sai-hoan-toan"
REFUSED = "Tên đăng nhập hoặc mật khẩu chưa đúng."


def tried(n, password=WRONG, **headers):
    told = {"X-Forwarded-For": f"10.9.8.{n}", **headers}
    body = {"login": "an", "password": password}
    return Client().post("/accounts/login/", body, headers=told).status_code


def test_twenty_made_up_addresses_do_not_help(cast):
    with_password(cast, "an")
    assert [tried(n) for n in range(20)] == [200] * 4 + [429] * 16
    assert not is_in(signed_in())


def test_behind_a_proxy_of_ours_its_word_counts(cast, settings):
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    with_password(cast, "an")
    assert [tried(n) for n in range(6)] == [200] * 6
    forged = [tried(7, **{"X-Forwarded-For": f"1.2.3.{n}, 10.9.8.7"}) for n in range(6)]
    assert forged == [200] * 4 + [429] * 2


def test_one_account_from_ever_new_addresses_is_slowed_down(cast, settings):
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    with_password(cast, "an")
    for n in range(20):
        tried(n)
    client = Client(headers={"X-Forwarded-For": "10.9.9.9"})
    client.post("/accounts/login/", {"login": "an", "password": PASSWORD})
    assert not is_in(client)


@pytest.mark.parametrize("name", ["an", "khong-co-ai", "thoi-viec"])
def test_known_unknown_and_closed_accounts_answer_alike_and_hash_as_often(cast, name, monkeypatch):
    from django.contrib.auth.hashers import MD5PasswordHasher

    with_password(cast, "an")
    cast.mai.username, cast.mai.is_active = "thoi-viec", False
    cast.mai.set_password(PASSWORD)
    cast.mai.save(actor=cast.actor("quan"))
    counted: Counter[str] = Counter()
    encode = MD5PasswordHasher.encode

    def counting(self, password, salt):
        counted["hash"] += 1
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counting)
    answer = Client().post("/accounts/login/", {"login": name, "password": WRONG})
    assert answer.status_code == 200
    assert REFUSED in answer.content.decode()
    assert counted["hash"] == 1


def test_closed_account_with_its_right_password_reads_the_same(cast):
    with_password(cast, "an")
    cast.an.is_active = False
    cast.an.save(actor=cast.actor("quan"))
    answer = Client().post("/accounts/login/", {"login": "an", "password": PASSWORD})
    assert answer.status_code == 200
    assert REFUSED in answer.content.decode()


def test_power_taken_away_is_gone_at_the_next_request(cast):
    from offices.models import Role
    from offices.services.powers import revoke_power

    client = cast.client("binh")
    assert client.get("/dashboard/").status_code == 200
    revoke_power(
        actor=cast.actor("quan"),
        office=cast.offices["vptu"],
        role=Role.CHIEF,
        codename="read_restricted",
        reason="Thử",
    )
    assert client.get("/dashboard/").status_code == 403


def test_sensitive_settings_ask_again_who_it_is(cast, settings):
    import time

    import time_machine

    settings.SECOND_STEP = True
    with_app(with_password(cast, "quan"))
    client = cast.client("quan")
    asked = client.get("/settings/sign-in/")
    assert asked.headers["Location"].startswith("/accounts/reauthenticate/")
    assert client.get("/settings/people/").status_code == 200
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.get("/settings/sign-in/").status_code == 200
    with time_machine.travel(time.time() + 901):
        assert client.get("/settings/sign-in/").status_code == 302


@pytest.mark.parametrize(
    ("address", "status"), [("127.0.0.1", 200), ("192.168.7.9", 200), ("113.160.1.1", 404)]
)
def test_data_pages_open_only_at_listed_addresses(cast, address, status):
    client = cast.client("quan")
    assert client.get("/data/", REMOTE_ADDR=address).status_code == status
    page = f"/data/offices/office/{cast.offices['vptu'].pk}/change/"
    assert client.get(page, REMOTE_ADDR=address).status_code == status


def test_data_pages_are_shut_outside_the_hours(cast):
    import datetime as dt

    import time_machine

    rules = {"data_from": dt.time(7, 30), "data_until": dt.time(17)}
    set_sign_in_rules(actor=cast.actor("quan"), **rules)
    for hour, status in ((8, 200), (19, 404), (7, 404)):
        with time_machine.travel(f"2026-11-25T{hour:02}:00:00+07:00"):
            from django.test import Client as Fresh

            client = Fresh()
            client.force_login(cast.quan)
            assert client.get("/data/").status_code == status, hour


def test_empty_list_opens_the_data_pages_to_nobody(cast):
    set_sign_in_rules(actor=cast.actor("quan"), data_addresses=[])
    assert cast.client("quan").get("/data/").status_code == 404


def test_signed_in_person_may_have_several_devices(cast):
    with_password(cast, "an")
    assert is_in(signed_in()) and is_in(signed_in())
