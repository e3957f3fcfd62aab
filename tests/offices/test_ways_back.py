"""Where a form sends people afterwards: to a page of this site, never elsewhere, never a fault."""

import pytest
from django.test import RequestFactory

from offices.http import page_of_ours
from tests.support.cast import Cast

WRONG = (
    "",
    "khong-co",
    "tasks:list",
    "a\x00b",
    "/a\x00b",
    "/a\nb",
    "//evil.example/",
    "/\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/" + "a" * 2_000,
    "../tasks/",
)


@pytest.mark.parametrize("wanted", WRONG)
def test_what_is_no_page_of_ours_is_left_aside(wanted: str) -> None:
    assert page_of_ours(RequestFactory().get("/"), wanted, otherwise="/profile/") == "/profile/"


@pytest.mark.parametrize("wanted", ["/", "/tasks/?q=rà soát&page=2", "/tasks/1/#trao-doi"])
def test_page_of_ours_is_gone_back_to(wanted: str) -> None:
    assert page_of_ours(RequestFactory().get("/"), wanted, otherwise="/profile/") == wanted


@pytest.mark.django_db
@pytest.mark.parametrize("wanted", ["khong-co", "a\x00b"])
def test_odd_way_back_after_choosing_a_look_is_no_fault(cast: Cast, wanted: str) -> None:
    answer = cast.client("an").post("/preferences/", {"theme": "dark", "next": wanted})
    assert (answer.status_code, answer["Location"]) == (302, "/profile/")
