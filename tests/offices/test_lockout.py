"""Five wrong passwords close the door for a while, with a page of our own; it tells nobody
whether an account exists."""

import re

import pytest
from django.test import Client

from offices.foundation.actor import Actor
from offices.services.people import give_password

pytestmark = pytest.mark.django_db
PASSWORD, WRONG = "mot-cau-de-nho-26", "sai-hoan-toan"
LIMIT = 5


def tried(login: str, password: str = WRONG) -> tuple[int, str]:
    """Status, and what stands between the page's marks."""
    answer = Client().post("/accounts/login/", {"login": login, "password": password})
    return answer.status_code, " ".join(re.findall(r">([^<]+)<", answer.content.decode()))


@pytest.mark.parametrize("login", ["an", "khong-co-ai"])
def test_who_is_locked_out_reads_why_in_vietnamese(cast, login):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    for _ in range(LIMIT - 1):
        assert tried(login)[0] == 200
    status, page = tried(login)
    assert status == 429
    assert "Nhập sai mật khẩu quá nhiều lần" in page
    assert tried(login, PASSWORD) == (status, page)


def test_locked_and_unknown_read_the_same(cast):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    known = [tried("an") for _ in range(LIMIT + 1)]
    assert known == [tried("khong-co-ai") for _ in range(LIMIT + 1)]


def test_another_person_from_the_same_address_is_not_locked_out(cast):
    give_password(actor=Actor.system(), person=cast.binh, password=PASSWORD)
    for _ in range(LIMIT + 1):
        tried("an")
    client = Client()
    client.post("/accounts/login/", {"login": "binh", "password": PASSWORD})
    assert client.session["_auth_user_id"] == str(cast.binh.pk)


@pytest.mark.parametrize("typed", ["an%00", "%ED%A0%80", "x" * 1_000_000, ""])
def test_what_cannot_be_a_name_or_a_password_is_told_at_the_form(db, typed):
    for body in (f"login={typed}&password=sai", f"login=an&password={typed}"):
        form = {"content_type": "application/x-www-form-urlencoded"}
        assert Client().post("/accounts/login/", body, **form).status_code == 200


def test_ten_people_of_one_address_may_mistype_in_one_minute(cast):
    assert {tried(f"nguoi-{n}")[0] for n in range(12)} == {200}


def test_too_many_changes_of_a_password_are_told_in_vietnamese(cast):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    client = cast.client("an")
    typed = {"oldpassword": "sai", "password1": PASSWORD, "password2": PASSWORD}
    answers = [client.post("/accounts/password/change/", typed) for _ in range(6)]
    assert [one.status_code for one in answers] == [200] * 5 + [429]
    assert "Thử quá nhiều lần" in answers[-1].content.decode()
