"""A sign-in ends by itself, and with the password, the account or at one's own word."""

import time

import pytest
import time_machine

from offices.signing_in.sessions import BEGUN
from tests.offices.signing.conftest import NEXT, PASSWORD, is_in, signed_in, with_password

pytestmark = pytest.mark.django_db
MINUTE, HOUR = 60, 3600


def later(client, seconds, **headers):
    with time_machine.travel(time.time() + seconds, tick=False):
        return client.get("/profile/", headers=headers)


def test_idle_half_an_hour_ends_it(cast):
    assert later(cast.client("an"), HOUR // 2 - 1).status_code == 200
    assert later(cast.client("mai"), HOUR // 2).status_code == 302


def test_work_keeps_it_but_not_beyond_the_longest(cast):
    client, told = cast.client("an"), []
    for quarter in range(1, 51):
        told.append(later(client, quarter * HOUR // 4).status_code)
    assert told == [200] * 47 + [302] * 3


def test_polling_keeps_nobody_signed_in(cast):
    client = cast.client("an")
    told = [later(client, n * 5 * MINUTE, **{"X-Poll": "1"}).status_code for n in range(1, 8)]
    assert told == [200] * 5 + [302, 302]


def test_sign_in_page_says_why(cast):
    client = cast.client("an")
    later(client, 2 * HOUR)
    assert "Phiên đăng nhập đã kết thúc" in client.get("/accounts/login/").content.decode()


def test_noting_the_moment_costs_a_statement_a_minute_at_most(cast, django_assert_num_queries):
    client = cast.client("an")
    client.get("/gallery/")
    with django_assert_num_queries(3):  # session, the person with powers, the office's row
        client.get("/acting-office/")  # answers a POST alone


def test_sign_out_empties_the_browser_and_only_then(cast):
    client = cast.client("an")
    assert "Clear-Site-Data" not in client.get("/profile/").headers
    answer = client.post("/accounts/logout/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not is_in(client)


def test_new_password_ends_all_other_sessions_and_changes_the_key(cast):
    with_password(cast, "an")
    here, there = signed_in(), signed_in()
    key = here.session.session_key
    typed = {"oldpassword": PASSWORD, "password1": NEXT, "password2": NEXT}
    assert here.post("/accounts/password/change/", typed).status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)
    assert here.session.session_key != key


def test_signing_in_changes_the_key(cast):
    with_password(cast, "an")
    from django.test import Client

    client = Client()
    client.get("/accounts/login/")
    session = client.session
    session["planted"] = True
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = str(before)
    client.post("/accounts/login/", {"login": "an", "password": PASSWORD})
    assert client.session.session_key != before
    assert client.session[BEGUN] <= time.time()


def test_own_sessions_are_listed_and_ended_one_by_one(cast):
    with_password(cast, "an")
    with_password(cast, "mai")
    here, there, hers = signed_in(), signed_in(), signed_in("mai")
    rows = {key: pk for pk, key in _sessions()}
    assert here.get("/accounts/sessions/").content.decode().count("127.0.0.1") == 2
    assert here.post(_end(rows, hers)).status_code == 404
    here.post(_end(rows, there))
    here.post(_end(rows, here))
    assert (is_in(here), is_in(there), is_in(hers)) == (True, False, True)


def test_all_others_are_ended_at_once(cast):
    with_password(cast, "an")
    here, there = signed_in(), signed_in()
    here.post("/accounts/sessions/")
    assert (is_in(here), is_in(there)) == (True, False)


def _sessions():
    from allauth.usersessions.models import UserSession

    return UserSession.objects.values_list("pk", "session_key")


def _end(rows, client):
    return f"/accounts/sessions/{rows[client.session.session_key]}/end/"
