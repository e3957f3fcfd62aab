"""Signing in, the forced change of password, the language and the acting office."""

from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.http import HttpResponse
from django.test import Client, RequestFactory

from offices.foundation.actor import Actor
from offices.middleware import OFFICE_KEY, ActingOfficeMiddleware, LanguageMiddleware
from offices.models import Role
from offices.services.people import give_password
from offices.services.posts import give_post, switch_office

pytestmark = pytest.mark.django_db
PASSWORD = "mot-cau-de-nho-26"
NEW = "mot-cau-khac-han-27"


@pytest.fixture
def newcomer(cast):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    client = Client()
    client.post("/accounts/login/", {"login": "an", "password": PASSWORD})
    return client


def passed(person: Any, middleware: Any, session: Any = None, **headers: str) -> Any:
    request: Any = RequestFactory().get("/", headers=headers)
    request.user, request.session = person, {} if session is None else session
    middleware(lambda _request: HttpResponse())(request)
    return request


def test_given_password_leads_to_the_change_page_first(newcomer):
    response = newcomer.get("/data/")
    assert (response.status_code, response.url) == (302, "/accounts/password/change/")


def test_after_the_change_everything_opens(newcomer, cast):
    change = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    response = newcomer.post("/accounts/password/change/", change)
    assert response.status_code == 302
    cast.an.refresh_from_db()
    assert not cast.an.must_change_password
    assert cast.an.history.first().history_user == cast.an


def test_sign_up_is_closed(client):
    response = client.post("/accounts/signup/", {"username": "x", "password1": NEW})
    assert response.status_code in {200, 403}
    assert authenticate(RequestFactory().post("/"), username="x", password=NEW) is None


def test_deactivated_person_cannot_sign_in(cast):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    cast.an.is_active = False
    cast.an.save(actor=cast.actor("quan"))
    client = Client()
    client.post("/accounts/login/", {"login": "an", "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_person_deactivated_while_signed_in_is_out_at_the_next_request(cast):
    client = cast.client("an")
    cast.an.is_active = False
    cast.an.save(actor=cast.actor("quan"))
    assert client.get("/data/").status_code == 302


@pytest.mark.parametrize(("language", "told"), [("vi", "vi"), ("en", "en")])
def test_language_is_the_persons_and_not_the_browsers(cast, language, told):
    cast.an.language = language
    request = passed(cast.an, LanguageMiddleware, **{"Accept-Language": "fr"})
    assert told == request.LANGUAGE_CODE


def test_acting_office_is_that_of_the_main_post(cast):
    request = passed(cast.an, ActingOfficeMiddleware)
    assert request.office == cast.offices["vptu"]
    assert request.actor == Actor(person=cast.an, office=request.office)


def test_acting_office_costs_two_statements(cast, django_assert_num_queries):
    with django_assert_num_queries(2):
        passed(cast.an, ActingOfficeMiddleware)


def test_acting_office_can_be_switched(cast):
    give_post(
        actor=cast.actor("quan"), person=cast.an, office=cast.offices["vpub"], role=Role.CLERK
    )
    session: dict[str, int] = {}
    powers = passed(cast.an, ActingOfficeMiddleware).powers
    switch_office(session=session, powers=powers, office=cast.offices["vpub"])
    assert passed(cast.an, ActingOfficeMiddleware, session).office == cast.offices["vpub"]


def test_office_without_a_post_cannot_be_chosen(cast):
    from django.core.exceptions import PermissionDenied

    powers = passed(cast.an, ActingOfficeMiddleware).powers
    with pytest.raises(PermissionDenied):
        switch_office(session={}, powers=powers, office=cast.offices["vpub"])


def test_forged_office_in_the_session_is_ignored(cast):
    session = {OFFICE_KEY: cast.offices["vpub"].pk}
    request = passed(cast.an, ActingOfficeMiddleware, session)
    assert request.office == cast.offices["vptu"]


def test_outdated_hash_is_renewed_in_the_persons_own_name(cast, settings):
    give_password(actor=cast.actor("quan"), person=cast.an, password=PASSWORD)
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    assert cast.an.check_password(PASSWORD)
    cast.an.refresh_from_db()
    assert cast.an.password.startswith("pbkdf2_sha1")


@pytest.mark.parametrize(("name", "status"), [("quan", 200), ("binh", 302), ("an", 302)])
def test_data_pages_are_for_administrators(cast, name, status):
    assert cast.client(name).get("/data/").status_code == status


def test_data_pages_change_nothing(cast):
    client, office = cast.client("quan"), cast.offices["vptu"]
    page = f"/data/offices/office/{office.pk}/change/"
    assert client.get(page).status_code == 200
    assert client.post(page, {"code": "x"}).status_code == 403
    assert client.get("/data/password_change/").status_code == 404


@pytest.mark.parametrize("model", ["office", "person", "post", "absence", "division"])
def test_data_lists_open(cast, model):
    response = cast.client("quan").get(f"/data/offices/{model}/")
    assert response.status_code == 200
    assert b"md5$" not in response.content


@pytest.mark.parametrize("page", ["", "offices/office/", "offices/person/"])
def test_data_pages_open_to_whoever_has_a_password(cast, page):
    """Django's own frame links to a page for changing it, which is not there."""
    cast.quan.set_password(PASSWORD)
    cast.quan.save(actor=cast.actor("quan"))
    client = Client()
    client.force_login(cast.quan, backend="offices.signing_in.adapters.PeopleBackend")
    answer = client.get(f"/data/{page}")
    assert answer.status_code == 200
    assert 'action="/accounts/logout/"' in answer.content.decode()
