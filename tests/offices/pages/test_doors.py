"""Every page of people, for an administrator, a chief, an officer, nobody and a stranger."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db

OWN = ["profile", "absence"]
KEPT_BY_ADMINISTRATORS = [
    "people",
    "person_add",
    "person",
    "person_edit",
    "post_give",
    "post_end",
    "person_move",
    "person_deactivate",
    "person_reactivate",
    "person_password",
    "offices",
    "office",
    "division_add",
    "division",
    "roles",
    "power",
]


def address(cast, name: str) -> str:
    """The page about An, or about his office, division and role."""
    post = cast.an.posts.get()
    kinds = {
        "post_end": [cast.an.pk, post.pk],
        "office": ["vptu"],
        "division_add": ["vptu"],
        "division": [cast.divisions["vptu"].pk],
        "power": ["vptu", "officer", "export_data"],
    }
    general = {"people", "person_add", "offices", "roles", *OWN}
    return reverse(f"offices:{name}", args=[] if name in general else kinds.get(name, [cast.an.pk]))


@pytest.mark.parametrize("name", KEPT_BY_ADMINISTRATORS)
def test_administration_opens_to_administrators_only(cast, name):
    path = address(cast, name)
    assert cast.client("quan").get(path).status_code == 200
    assert {cast.client(who).get(path).status_code for who in ("binh", "an", "son")} == {403}
    assert Client().get(path).status_code == 302


@pytest.mark.parametrize("name", KEPT_BY_ADMINISTRATORS)
def test_administration_takes_no_word_from_others(cast, name):
    path = address(cast, name)
    words = {"reason": "Thử", "full_name": "Khác", "name": "Khác", "password": "mat-khau-moi-2026"}
    assert {cast.client(who).post(path, words).status_code for who in ("binh", "an")} <= {403, 405}


@pytest.mark.parametrize(("who", "status"), [("quan", 200), ("binh", 200), ("an", 200)])
@pytest.mark.parametrize("name", OWN)
def test_own_pages_open_to_everybody_with_a_post(cast, name, who, status):
    assert cast.client(who).get(address(cast, name)).status_code == status


def test_profile_opens_without_a_post_but_absence_does_not(cast):
    assert cast.client("son").get(address(cast, "profile")).status_code == 200
    assert cast.client("son").get(address(cast, "absence")).status_code == 403


@pytest.mark.parametrize("name", OWN)
def test_own_pages_ask_strangers_to_sign_in(cast, name):
    assert Client().get(address(cast, name)).status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/settings/people/999999/",
        "/settings/people/99999999999999999999/",
        "/settings/offices/xxxx/",
        "/settings/divisions/999999/",
        "/settings/roles/vptu/officer/fly/",
        "/settings/roles/vptu/king/log_task/",
        "/settings/roles/none/officer/log_task/",
    ],
)
def test_what_does_not_exist_is_not_found(cast, path):
    assert cast.client("quan").get(path).status_code == 404


def test_the_system_itself_is_no_account(cast):
    from offices.models import Person

    system = Person.objects.system()
    assert cast.client("quan").get(f"/settings/people/{system.pk}/").status_code == 404
