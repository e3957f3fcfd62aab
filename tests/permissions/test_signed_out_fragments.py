"""A part of a page asked for without a session: 401 and a notice, never the sign-in page."""

from typing import Any

import pytest
from django.test import Client

from tests.permissions.conftest import Stage
from tests.permissions.test_urls import DOORS, ask, undone
from tests.support.cast import Cast


def wrong(plain: Any, part: Any) -> bool:
    """Whether the part is anything but a notice where the page leads to the sign-in."""
    if plain.headers.get("Location", "").startswith("/accounts/login/"):
        words = part.content.decode()
        return bool(part.status_code != 401) or "<html" in words or 'target="_blank"' not in words
    return bool(part.headers.get("Location", "").startswith("/accounts/login/"))


def test_no_address_answers_with_the_sign_in_page(stage: Stage) -> None:
    found, noticed = [], 0
    for name in sorted(DOORS):
        for method in ("get", "post"):
            with undone():
                plain = ask(stage, "nobody", DOORS[name], "internal", method, hx=False)
                part = ask(stage, "nobody", DOORS[name], "internal", method, hx=True)
            noticed += part.status_code == 401
            found += [(name, method, part.status_code)] * wrong(plain, part)
    assert found == []
    assert noticed > 200


@pytest.mark.django_db
def test_the_link_leads_back_to_the_page_of_ours_that_was_open() -> None:
    here = {"HX-Request": "true", "HX-Current-URL": "http://testserver/tasks/new/?area=3"}
    page = Client().get("/tasks/", headers=here).content.decode()
    assert 'href="/accounts/login/?next=%2Ftasks%2Fnew%2F%3Farea%3D3"' in page
    away = {"HX-Request": "true", "HX-Current-URL": "http://foreign//evil.example/"}
    page = Client().get("/tasks/", headers=away).content.decode()
    assert 'href="/accounts/login/?next=%2F"' in page


@pytest.mark.django_db
def test_fragment_before_a_new_password_leads_the_page_there(cast: Cast) -> None:
    cast.an.must_change_password = True
    cast.an.save(actor=cast.actor("quan"))
    answer = cast.client("an").get("/tasks/", headers={"HX-Request": "true"})
    assert answer.status_code == 403
    assert answer.headers["HX-Redirect"] == "/accounts/password/change/"
