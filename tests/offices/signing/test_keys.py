"""Security keys count only where the province lets them; what a program makes up opens nothing."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from offices.services.accounts import set_sign_in_rules
from tests.offices.signing.conftest import is_in, signed_in, with_app, with_password

pytestmark = pytest.mark.django_db
KEYS, SECOND = "/accounts/2fa/webauthn/", "/accounts/2fa/authenticate/"
# One of Chromium's virtual authenticator, made for http://localhost.
KEY = {
    "type": "public-key",
    "id": "a2V5",
    "rawId": "a2V5",
    "clientExtensionResults": {},
    "response": {"clientDataJSON": "e30", "attestationObject": "oA", "transports": []},
}
MADE_UP = [
    "",
    "x",
    "[]",
    "9" * 30,
    "null",
    '"x"',
    "{}",
    '{"id": 1}',
    json.dumps(KEY),
    '{"response": {}}',
    '{"rawId": "%", "id": "%"}',
    "[" * 9000,
    "x" * 30_000,
    "\x00",
    json.dumps({**KEY, "response": 7}),
    json.dumps({**KEY, "rawId": {"a": []}}),
]


@pytest.fixture
def allowed(cast):
    set_sign_in_rules(actor=cast.actor("quan"), security_keys=True)


@pytest.mark.parametrize("page", ["", "add/", "reauthenticate/", "keys/1/edit/", "keys/1/remove/"])
def test_pages_of_keys_do_not_exist_until_they_are_switched_on(cast, page):
    assert cast.client("an").get(KEYS + page).status_code == 404
    assert cast.client("an").post(KEYS + page, {"credential": "{}"}).status_code == 404
    assert Client().get(KEYS + page).status_code == 302


def test_card_of_keys_is_shown_only_where_they_count(cast):
    assert "Khóa bảo mật" not in cast.client("an").get("/accounts/2fa/").content.decode()
    set_sign_in_rules(actor=cast.actor("quan"), security_keys=True)
    assert "Thêm khóa bảo mật" in cast.client("an").get("/accounts/2fa/").content.decode()


def test_administrator_switches_them_on_at_the_page(cast):
    client = cast.client("quan")
    page = client.get("/settings/sign-in/").content.decode()
    assert 'name="security_keys"' in page
    rules = {
        "second_step_roles": ["chief"],
        "security_keys": "on",
        "idle_minutes": 60,
        "longest_hours": 12,
        "min_length": 12,
        "max_age_days": 0,
        "reason": "Đã cấp khóa",
    }
    assert client.post("/settings/sign-in/", rules).status_code == 302
    assert cast.client("an").get(KEYS).status_code == 200


@pytest.mark.parametrize("told", MADE_UP)
def test_made_up_answers_of_a_key_are_refused_and_no_fault(cast, allowed, told):
    client = signed_in_as(cast, "an")
    client.get(KEYS + "add/")
    answer = client.post(KEYS + "add/", {"name": "Khóa", "credential": told})
    assert answer.status_code == 200
    assert "không được chấp nhận" in answer.content.decode()
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("told", MADE_UP)
def test_made_up_answers_open_no_second_step(cast, allowed, told):
    with_app(with_password(cast, "an"))
    client = signed_in("an")
    client.get(SECOND)
    assert client.post(SECOND, {"credential": told}).status_code == 200
    assert not is_in(client)


def signed_in_as(cast, name):
    with_password(cast, name)
    return signed_in(name)


def with_key(person):
    data = {"name": "Khóa xanh", "credential": KEY}
    return Authenticator.objects.create(user=person, type="webauthn", data=data)


def test_keys_of_others_do_not_exist_for_one(cast, allowed):
    key = with_key(cast.mai)
    client = signed_in_as(cast, "an")
    for page in (f"{KEYS}keys/{key.pk}/edit/", f"{KEYS}keys/{key.pk}/remove/"):
        assert client.get(page).status_code == 404
        assert client.post(page, {"name": "Của tôi"}).status_code == 404
    assert Authenticator.objects.get().data["name"] == "Khóa xanh"


@pytest.mark.parametrize(("counts", "status"), [(True, 200), (False, 302)])
def test_key_is_a_second_step_only_while_it_counts(cast, settings, counts, status):
    set_sign_in_rules(actor=cast.actor("quan"), security_keys=counts)
    settings.SECOND_STEP = True
    with_key(cast.binh)
    assert cast.client("binh").get("/profile/").status_code == status


def test_name_of_a_key_passes_the_guard(cast, allowed):
    client = signed_in_as(cast, "an")
    key = with_key(cast.an)
    answer = client.post(f"{KEYS}keys/{key.pk}/edit/", {"name": "TUYỆT MẬT"})
    assert answer.status_code == 200
    assert Authenticator.objects.get().data["name"] == "Khóa xanh"
