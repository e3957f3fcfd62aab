"""People with a password and, where a test wants it, an authenticator app."""

import time

import pytest
from allauth.mfa.totp.internal import auth
from django.test import Client

from offices.foundation.actor import Actor
from offices.services.people import change_password, give_password
from offices.signing_in.recovery import HashedCodes

PASSWORD = "mot-cau-de-nho-26"
NEXT = "mot-cau-khac-han-27"
PERIOD = 30  # seconds that a code is shown


def with_password(cast, name):
    give_password(actor=Actor.system(), person=cast.people[name], password=NEXT)
    change_password(actor=cast.actor(name), person=cast.people[name], password=PASSWORD)
    return cast.people[name]


def with_app(person):
    """Sets up the second step; returns the app's secret."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(person, secret)
    HashedCodes.activate(person)
    return secret


def code_of(secret):
    """What the app shows now, and for a second yet: a code is sent before the next one."""
    left = PERIOD - time.time() % PERIOD
    if left < 1:
        time.sleep(left)
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // PERIOD))


def signed_in(name="an", password=PASSWORD, **extra):
    client = Client(**extra)
    client.post("/accounts/login/", {"login": name, "password": password})
    return client


def is_in(client):
    return client.get("/profile/").status_code == 200


@pytest.fixture
def binh(cast):
    """The chief of vptu, with a password."""
    return with_password(cast, "binh")
