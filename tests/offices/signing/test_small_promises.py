"""What docs/asvs.md promises in one line each, and no other test asks."""

import json
import os
import re
import subprocess
import sys
import time

import pytest
import time_machine
from allauth.mfa.totp.internal import auth
from django.test import Client

from offices.models import Person
from ops.checks import PRODUCTION
from ops.places import ROOT
from tests.offices.signing.conftest import NEXT, is_in, signed_in, with_app, with_password

pytestmark = pytest.mark.django_db
LOGIN, CHANGE = "/accounts/login/", "/accounts/password/change/"
ASKED = """
import json
from django.conf import settings as s
from django.contrib.auth.hashers import get_hasher
hasher = get_hasher()
print(json.dumps({
    "cookies": [s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME],
    "secure": [s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE],
    "path": [s.SESSION_COOKIE_PATH, s.CSRF_COOKIE_PATH],
    "domain": [s.SESSION_COOKIE_DOMAIN, s.CSRF_COOKIE_DOMAIN],
    "debug": s.DEBUG,
    "hash": [hasher.algorithm, hasher.iterations],
}))
"""


@pytest.fixture(scope="module")
def production():
    """Settings as a server behind TLS reads them."""
    environ = {**os.environ, **PRODUCTION, "DJANGO_SETTINGS_MODULE": "coordination.settings"}
    command = [sys.executable, "-c", ASKED]
    told = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, check=True
    )
    return json.loads(told.stdout)


def test_cookies_behind_tls_are_bound_to_the_host(production):
    assert all(name.startswith("__Host-") for name in production["cookies"])
    assert production["secure"] == [True, True]
    assert production["path"] == ["/", "/"]
    assert production["domain"] == [None, None]


@pytest.mark.parametrize(("secure", "name"), [(True, "__Host-messages"), (False, "messages")])
def test_cookie_of_messages_is_bound_likewise(cast, settings, secure, name):
    settings.SESSION_COOKIE_SECURE = secure
    client = cast.client("an")
    page = client.get("/profile/").context["form"]
    told = {**page.initial, "language": "vi", "theme": "dark"}
    answer = client.post("/profile/", told)
    assert answer.status_code == 302
    assert name in answer.cookies
    assert (bool(answer.cookies[name]["secure"]), answer.cookies[name]["path"]) == (secure, "/")


def test_production_does_not_debug(production):
    assert production["debug"] is False


def test_passwords_are_kept_by_a_slow_hash(production):
    algorithm, rounds = production["hash"]
    assert (algorithm, rounds >= 600_000) == ("pbkdf2_sha256", True)


def test_present_password_is_asked_for_a_new_one(cast):
    with_password(cast, "an")
    client = signed_in()
    typed = {"oldpassword": "sai-hoan-toan", "password1": NEXT, "password2": NEXT}
    assert client.post(CHANGE, typed).status_code == 200
    assert is_in(signed_in()) and not is_in(signed_in(password=NEXT))


def test_password_fields_are_masked_and_take_a_paste(cast):
    with_password(cast, "an")
    pages = Client().get(LOGIN).content.decode() + signed_in().get(CHANGE).content.decode()
    fields = re.findall(r"<input[^>]*name=\"(?:old)?password[^>]*>", pages)
    assert len(fields) == 4
    for field in fields:
        assert 'type="password"' in field
        assert 'autocomplete="off"' not in field
    assert "onpaste" not in pages


def test_password_is_taken_as_typed(cast):
    odd = "  Một câu dễ nhớ 26  "
    cast.an.set_password(odd)
    cast.an.save(actor=cast.actor("an"))
    assert is_in(signed_in(password=odd))
    for other in (odd.strip(), odd.lower(), odd[:-1]):
        assert not is_in(signed_in(password=other))


def test_only_the_systems_own_account_is_there_and_it_is_shut(db):
    Person.objects.system()
    person = Person.objects.get()
    assert (person.is_active, person.has_usable_password()) == (False, False)


def test_code_of_the_minute_before_opens_nothing(cast):
    secret = with_app(with_password(cast, "an"))
    old = auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30 - 2))
    client = signed_in()
    client.post("/accounts/2fa/authenticate/", {"code": old})
    assert not is_in(client)


def test_a_factor_is_not_changed_without_showing_who_one_is(cast):
    with_app(with_password(cast, "an"))
    client = cast.client("an")
    pages = ("totp/deactivate/", "recovery-codes/generate/", "recovery-codes/")
    with time_machine.travel(time.time() + 901):
        for page in pages:
            sent = client.get(f"/accounts/2fa/{page}").headers["Location"]
            assert sent.startswith("/accounts/reauthenticate/"), page


@pytest.mark.parametrize("name", ["an", "binh", "quan", "son"])
def test_every_page_behind_the_door_offers_the_way_out(cast, name):
    page = cast.client(name).get("/profile/").content.decode()
    assert 'action="/accounts/logout/"' in page or 'href="/accounts/logout/"' in page


@pytest.mark.parametrize("folder", ["/static/", "/static/css/", "/media/", "/.git/config"])
def test_folders_are_not_listed(cast, folder):
    assert cast.client("quan").get(folder).status_code == 404


@pytest.mark.parametrize("page", [LOGIN, "/profile/", "/handbook/", "/api/v1/me"])
def test_trace_tells_nothing_back(cast, page):
    answer = cast.client("an").generic("TRACE", page, headers={"X-Seen": "mat-ma-rieng"})
    assert b"mat-ma-rieng" not in answer.content
    assert "message/http" not in answer.headers.get("Content-Type", "")


def test_an_error_page_tells_nothing_of_the_inside(cast, monkeypatch):
    def boom(*words):
        raise RuntimeError("SELECT bi-mat FROM offices_person")

    monkeypatch.setattr("offices.views.acts.lines", boom)
    client = cast.client("quan")
    client.raise_request_exception = False
    answer = client.get("/settings/audit/acts/")
    page = answer.content.decode()
    assert answer.status_code == 500
    for word in ("bi-mat", "RuntimeError", "Traceback", str(ROOT), "offices/views"):
        assert word not in page
    assert client.get("/profile/").status_code == 200


def test_the_proxy_speaks_tls_12_and_13_only():
    told = (ROOT / "ops" / "proxy" / "Caddyfile").read_text("utf-8")
    assert re.findall(r"^\s*protocols (.*)$", told, re.M) == ["tls1.2 tls1.3"]


def test_the_image_holds_no_history_of_the_source():
    assert ".git" in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
