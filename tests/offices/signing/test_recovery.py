"""Recovery codes: kept as hashes, shown once."""

import json
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection

from offices.signing_in.recovery import HashedCodes, drawn
from tests.offices.signing.conftest import code_of, is_in, signed_in, with_app

pytestmark = pytest.mark.django_db
SECOND = "/accounts/2fa/authenticate/"
SETUP = "/accounts/2fa/totp/activate/"
CODES = "/accounts/2fa/recovery-codes/"
KIND = Authenticator.Type.RECOVERY_CODES


def set_up(client):
    """Switches two-step sign-in on; the codes as the page shows them."""
    client.get(SETUP)
    client.post(SETUP, {"code": code_of(client.session["mfa.totp.secret"])})
    return shown(client)


def shown(client):
    page = client.get(CODES).content.decode()
    return [part.partition("<")[0] for part in page.split('<li class="code">')[1:]]


def everything_kept(person):
    """The person's rows as a copy of the database holds them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator WHERE user_id = %s", [person.pk])
        rows = [row for (row,) in cursor.fetchall()]
    return "\n".join(rows)


def test_no_code_stands_in_the_database_and_none_can_be_worked_out(cast, binh):
    codes = set_up(signed_in("binh"))
    assert len(codes) == 10
    kept = everything_kept(binh)
    row = Authenticator.objects.get(user=binh, type=KIND)
    assert set(row.data) == {"hashes"}
    assert all(one.startswith("pbkdf2_sha256$") for one in row.data["hashes"])
    assert len({one.split("$")[2] for one in row.data["hashes"]}) == 1
    assert [code for code in codes if code in kept] == []


def test_they_are_shown_once_and_then_only_counted(cast, binh):
    client = signed_in("binh")
    assert len(set_up(client)) == 10
    page = client.get(CODES).content.decode()
    assert 'class="code"' not in page
    assert "Còn 10 trong 10 mã" in page
    assert "recovery_codes" not in client.session


def test_until_they_are_seen_they_lie_sealed(cast, binh):
    client = signed_in("binh")
    client.get(SETUP)
    client.post(SETUP, {"code": code_of(client.session["mfa.totp.secret"])})
    sealed = json.dumps(dict(client.session))
    rows = "".join(Session.objects.values_list("session_data", flat=True))
    codes = shown(client)
    assert len(codes) == 10
    assert [code for code in codes if code in sealed or code in rows] == []


def test_each_opens_once_however_it_is_written(cast, binh):
    codes = set_up(signed_in("binh"))
    for code, written in zip(codes[:3], ("{}", " {} ", "{0:.4} {1}"), strict=True):
        client = signed_in("binh")
        client.post(SECOND, {"code": written.format(code, code[4:])})
        assert is_in(client)
        again = signed_in("binh")
        again.post(SECOND, {"code": code})
        assert not is_in(again)
    assert "Còn 7 trong 10 mã" in client.get(CODES).content.decode()


def test_new_codes_end_the_old_ones(cast, binh):
    client = signed_in("binh")
    old = set_up(client)
    assert client.post(CODES + "generate/").headers["Location"] == CODES
    new = shown(client)
    assert len(new) == 10 and not set(new) & set(old)
    late, in_time = signed_in("binh"), signed_in("binh")
    late.post(SECOND, {"code": old[0]})
    in_time.post(SECOND, {"code": new[0]})
    assert (is_in(late), is_in(in_time)) == (False, True)


def test_what_is_no_recovery_code_costs_no_hash(cast, binh, monkeypatch):
    with_app(binh)
    row = Authenticator.objects.get(user=binh, type=KIND)
    monkeypatch.setattr("offices.signing_in.recovery._hasher", None)
    assert type(row.wrap()) is HashedCodes
    for typed in ("123456", "", "abcdefgh", "１２３４５６７８９", "1" * 500, "1234567\x00"):
        assert row.wrap().validate_code(typed) is False


def test_in_earnest_the_hash_is_slow():
    from coordination.wiring.sign_in import RECOVERY_CODE_ROUNDS

    assert RECOVERY_CODE_ROUNDS >= 600_000
    assert settings.RECOVERY_CODE_ROUNDS < 600_000  # tests only
    assert len(set(drawn())) == 10


def test_page_asks_who_it_is_after_a_while(cast, binh):
    client = signed_in("binh")
    set_up(client)
    with time_machine.travel(time.time() + 1000):
        assert client.get(CODES).headers["Location"].startswith("/accounts/reauthenticate/")
