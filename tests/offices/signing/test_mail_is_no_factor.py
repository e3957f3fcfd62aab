"""Whoever reads somebody's mail does not come in: no code, no link but the first invitation."""

import re
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, reverse

from offices.foundation.actor import Actor
from offices.services.accounts import invite
from tests.offices.signing.conftest import PASSWORD, code_of, is_in, signed_in, with_app
from tests.offices.signing.test_invitation import link
from tests.permissions.rules import DATA_PAGES
from tests.permissions.urls import doors

pytestmark = pytest.mark.django_db
BOTH = {"password1": PASSWORD, "password2": PASSWORD}
BY_MAIL = re.compile(r"reset|login_code|request_login|confirm_|email|by_code|verify|phone")


def test_no_address_signs_in_or_resets_by_mail():
    pages = (door.name for door in doors() if not door.name.startswith(DATA_PAGES))
    names = {name.rpartition(":")[2] for name in pages}
    assert [
        name for name in names if name.startswith(("account", "mfa")) and BY_MAIL.search(name)
    ] == []
    for name in ("account_reset_password", "account_request_login_code", "account_email"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_ways_of_the_second_step_are_things_one_has():
    assert set(settings.MFA_SUPPORTED_TYPES) == {"totp", "recovery_codes", "webauthn"}
    assert not getattr(settings, "ACCOUNT_LOGIN_BY_CODE_ENABLED", False)
    assert not getattr(settings, "MFA_PASSKEY_LOGIN_ENABLED", False)


def test_an_invitation_gives_a_password_and_no_session(cast):
    cast.an.email = "an@phutho.example"
    cast.an.save(actor=cast.actor("quan"))
    address = urlsplit(link(invite(actor=cast.actor("quan"), person=cast.an))).path
    client = Client()
    client.post(address, BOTH)
    assert not is_in(client)


def test_an_invitation_does_not_open_past_the_second_step(cast, binh):
    secret = with_app(binh)
    binh.email = "binh@phutho.example"
    binh.save(actor=cast.actor("quan"))
    address = urlsplit(link(invite(actor=Actor.system(), person=binh))).path
    assert Client().post(address, BOTH).status_code == 302
    client = signed_in("binh")
    assert not is_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})
    assert is_in(client)
