"""The province's own provider opens accounts that exist, for whom it vouches, and nothing else."""

from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from coordination.wiring.provider import provider
from offices.models import AuditKind, AuditRow, Person
from offices.services.people import change_person
from offices.signing_in.sessions import BEGUN
from tests.offices.signing.conftest import code_of, is_in, with_app, with_password
from tests.offices.signing.issuer import CLIENT, SECRET, Issuer

pytestmark = pytest.mark.django_db
START, LOGIN = "/accounts/oidc/login/", "/accounts/login/"
REFUSED = "chưa mở được tài khoản nào ở đây"


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *args, **kwargs):
        return None


@pytest.fixture(scope="module")
def running():
    found = Issuer()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def issuer(running, settings, cast):
    """Vouches for An, whose address an administrator wrote down."""
    settings.SOCIALACCOUNT_PROVIDERS = provider(
        issuer=running.url, client_id=CLIENT, secret=SECRET, label="tài khoản tỉnh"
    )
    told = {"email": "an@phutho.example", "language": "vi"}
    change_person(actor=cast.actor("quan"), person=cast.an, **told)
    running.claims = {"sub": "7", "email": "AN@phutho.example", "email_verified": True}
    running.signing, running.alg, running.headers = running.key, "RS256", {"kid": "1"}
    running.userinfo, running.broken, running.name = None, False, ""
    return running


def consented(address):
    """Where the provider sends the browser back to."""
    with pytest.raises(HTTPError) as told:
        build_opener(_Stay).open(address)
    told.value.close()
    return told.value.headers["Location"]


def come(client=None, **query):
    """The whole way round; the client and its last answer."""
    client = client or Client()
    sent = client.get(START, query)
    assert sent.status_code == 302
    back = consented(sent.headers["Location"])
    return client, client.get(back.partition("testserver")[2])


def refused(client, answer):
    assert answer.headers["Location"] == LOGIN
    return REFUSED in client.get(LOGIN).content.decode() and not is_in(client)


def test_without_a_provider_there_is_no_button_and_no_address(cast):
    assert "Đăng nhập bằng" not in Client().get(LOGIN).content.decode()
    assert Client().get(START).status_code == 404
    assert Client().get(START + "callback/").status_code == 404


def test_person_with_the_verified_address_comes_in_and_is_recorded(issuer, cast):
    page = Client().get(LOGIN + "?next=/profile/").content.decode()
    assert "Đăng nhập bằng tài khoản tỉnh" in page
    client, answer = come(next="/profile/")
    assert answer.headers["Location"] == "/profile/"
    assert client.session["_auth_user_id"] == str(cast.an.pk)
    assert client.session[BEGUN]
    row = AuditRow.objects.get(kind=AuditKind.SIGN_IN)
    assert (row.person, str(row.address)) == (cast.an, "127.0.0.1")
    kept = SocialAccount.objects.get()
    assert (kept.user, kept.extra_data, len(kept.uid)) == (cast.an, {}, 64)


def test_password_and_person_stay_as_they_were(issuer, cast):
    with_password(cast, "an")
    before = Person.objects.filter(pk=cast.an.pk).values().get()
    come()
    assert Person.objects.filter(pk=cast.an.pk).values().get() == before
    assert is_in(come()[0])


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": "8", "email": "la@phutho.example", "email_verified": True},
        {"sub": "8", "email": "an@phutho.example", "email_verified": False},
        {"sub": "8", "email": "an@phutho.example", "email_verified": "false"},
        {"sub": "8", "email": "an@phutho.example"},
        {"sub": "8"},
        {"email": "an@phutho.example", "email_verified": True},
        {"sub": "8", "email": "an@phutho.example", "email_verified": True, "aud": "khac"},
        {"sub": "8", "email": "an@phutho.example", "email_verified": True, "exp": 1},
        {"sub": "8", "email": "an@phutho.example", "email_verified": True, "nonce": "cu"},
        {"sub": "8", "email": "an@phutho.example", "email_verified": True, "iss": "https://x.vn"},
    ],
)
def test_everybody_else_is_refused_alike_and_gets_no_account(issuer, cast, claims):
    issuer.claims = claims
    people = Person.objects.count()
    assert refused(*come())
    assert Person.objects.count() == people
    assert not SocialAccount.objects.exists()


def test_refusal_of_a_stranger_is_in_the_log(issuer, cast):
    issuer.claims = {"sub": "8", "email": "la@phutho.example", "email_verified": True}
    come()
    assert AuditRow.objects.get(kind=AuditKind.FAILED).person is None


def test_closed_account_does_not_open_by_address_nor_by_subject(issuer, cast):
    assert is_in(come()[0])
    cast.an.refresh_from_db()
    cast.an.is_active = False
    cast.an.save(actor=cast.actor("quan"))
    assert refused(*come())
    SocialAccount.objects.all().delete()
    assert refused(*come())


def test_address_two_people_share_opens_neither(issuer, cast):
    change_person(actor=cast.actor("quan"), person=cast.mai, email="an@phutho.example")
    assert refused(*come())


def test_address_given_to_a_successor_does_not_open_the_first_ones_account(issuer, cast):
    assert is_in(come()[0])
    issuer.claims["sub"] = "nguoi-ke-nhiem"
    assert refused(*come())


def test_known_subject_opens_whatever_its_address_is_now(issuer, cast):
    come()
    issuer.claims = {"sub": "7"}
    assert is_in(come()[0])


def test_new_address_forgets_the_subject(issuer, cast):
    come()
    cast.an.refresh_from_db()
    change_person(actor=cast.actor("quan"), person=cast.an, email="khac@phutho.example")
    assert refused(*come())


@pytest.mark.parametrize("alg", ["key", "kid", "HS256", "none"])
def test_token_the_provider_did_not_sign_is_refused(issuer, alg):
    if alg == "key":
        issuer.signing = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    elif alg == "kid":
        issuer.headers = {"kid": "2"}
    else:
        issuer.alg, issuer.signing = alg, "x" * 32 if alg == "HS256" else None
    assert refused(*come())


def test_address_may_come_from_userinfo_of_the_same_person(issuer, cast):
    issuer.claims = {"sub": "7"}
    issuer.userinfo = {"sub": "7", "email": "an@phutho.example", "email_verified": True}
    assert is_in(come()[0])
    SocialAccount.objects.all().delete()
    issuer.userinfo["sub"] = "8"
    assert refused(*come())


def test_state_is_bound_to_the_browser_and_used_once(issuer):
    begun = Client()
    back = consented(begun.get(START).headers["Location"]).partition("testserver")[2]
    other = Client()
    assert refused(other, other.get(back))
    assert is_in_after(begun, back)
    again = Client()
    assert refused(again, again.get(back))


def is_in_after(client, address):
    client.get(address)
    return is_in(client)


@pytest.mark.parametrize(
    "query", ["", "?error=access_denied&state=x", "?code=x", "?state=x&code=y"]
)
def test_nonsense_comes_back_as_the_same_refusal(issuer, query):
    client = Client()
    assert refused(client, client.get(START + "callback/" + query))


def test_provider_that_is_down_or_talks_nonsense_is_no_fault(issuer, settings):
    issuer.broken = True
    client = Client()
    assert refused(client, client.get(START))
    settings.SOCIALACCOUNT_PROVIDERS = provider(
        issuer="http://127.0.0.1:9", client_id=CLIENT, secret=SECRET, label="x"
    )
    assert refused(client, client.get(START))


def test_issuer_that_calls_itself_otherwise_is_refused(issuer):
    issuer.name = "https://sso.khac.example"
    client = Client()
    assert refused(client, client.get(START))


def test_second_step_is_asked_all_the_same(issuer, cast):
    secret = with_app(with_password(cast, "an"))
    client, answer = come()
    assert answer.headers["Location"].startswith("/accounts/2fa/authenticate/")
    assert not is_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})
    assert is_in(client)


def test_role_that_needs_a_second_step_sets_it_up_first(issuer, cast, settings):
    settings.SECOND_STEP = True
    change_person(actor=cast.actor("quan"), person=cast.binh, email="binh@phutho.example")
    issuer.claims["email"] = "binh@phutho.example"
    client, _ = come()
    assert client.get("/profile/").headers["Location"] == "/accounts/2fa/totp/activate/"


def test_who_is_locked_out_is_locked_out_here_too(issuer, cast):
    with_password(cast, "an")
    for _ in range(5):
        Client().post(LOGIN, {"login": "an", "password": "sai-hoan-toan"})
    client, answer = come()
    assert answer.status_code == 429
    assert not is_in(client)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_does_not_begin_a_sign_in(issuer, site):
    answer = Client().get(START, headers={"Sec-Fetch-Site": site})
    assert answer.headers["Location"] == LOGIN


def test_purpose_scope_and_parameters_are_not_the_callers_to_say(issuer):
    query = {"process": "connect", "scope": "offline_access", "auth_params": "prompt=none"}
    sent = Client().get(START, query).headers["Location"]
    assert "offline_access" not in sent and "prompt" not in sent
    assert "code_challenge_method=S256" in sent


def test_onward_address_of_another_site_is_ignored(issuer):
    _client, answer = come(next="https://example.com/")
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize(
    "given", [{"issuer": "http://sso.example.vn"}, {"secret": ""}, {"client_id": ""}]
)
def test_half_a_provider_is_refused_at_the_start(given):
    whole = {"issuer": "https://sso.example.vn", "client_id": "x", "secret": "y", "label": "z"}
    with pytest.raises(ImproperlyConfigured):
        provider(**{**whole, **given})
