"""One's own page, the two choices of the menu, and the desk one works at."""

import pytest

from offices.foundation.actor import Actor
from offices.models import Person, Post, Role
from tests.support.cast import SINCE

pytestmark = pytest.mark.django_db
CHOICES = {"phone": "0912 345 678", "language": "vi", "theme": "dark"}


def second_post(cast) -> None:
    Post(person=cast.an, office=cast.offices["vpub"], role=Role.OFFICER, since=SINCE).save(
        actor=Actor.system()
    )


def test_profile_shows_posts_and_powers_in_words(cast):
    text = cast.client("an").get("/profile/").content.decode()
    assert "Phòng Tổng hợp" in text
    assert "Ghi nhiệm vụ" in text
    assert "Duyệt gửi đề nghị phối hợp" not in text


def test_choices_are_kept_with_history(cast):
    answer = cast.client("an").post("/profile/", CHOICES)
    fresh = Person.objects.get(pk=cast.an.pk)
    assert answer.status_code == 302
    assert (fresh.phone, fresh.theme) == ("0912 345 678", "dark")
    assert fresh.history.first().history_user == cast.an


@pytest.mark.parametrize(
    "wrong", [{"language": "fr"}, {"theme": ""}, {"phone": "0" * 41}, {"phone": "1\x00"}]
)
def test_wrong_choices_are_told_at_the_field(cast, wrong):
    answer = cast.client("an").post("/profile/", CHOICES | wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == set(wrong)
    assert Person.objects.get(pk=cast.an.pk).theme == "auto"


def test_menu_changes_one_choice_and_goes_back(cast):
    answer = cast.client("an").post("/preferences/", {"theme": "light", "next": "/profile/?x=1"})
    assert answer.headers["Location"] == "/profile/?x=1"
    assert Person.objects.get(pk=cast.an.pk).theme == "light"


def test_menu_never_leads_to_another_site(cast):
    answer = cast.client("an").post("/preferences/", {"theme": "light", "next": "//evil.example/"})
    assert answer.headers["Location"] == "/profile/"


def test_desk_is_switched_to_another_office_of_one_s_own(cast):
    second_post(cast)
    cast.client("an").post("/acting-office/", {"office": "vpub", "next": "/profile/"})
    assert cast.client("an").get("/profile/").wsgi_request.office == cast.offices["vpub"]


@pytest.mark.parametrize("office", ["vpdd", "xxxx", "", "a\x00"])
def test_desk_of_an_office_without_a_post_is_refused_silently(cast, office):
    second_post(cast)
    answer = cast.client("an").post("/acting-office/", {"office": office})
    assert answer.status_code == 302
    assert cast.client("an").get("/profile/").wsgi_request.office == cast.offices["vptu"]


def test_two_windows_do_not_overwrite_each_other(cast):
    first = cast.client("an").get("/profile/").context["form"]["version"].value()
    cast.client("an").post("/preferences/", {"theme": "light"})
    answer = cast.client("an").post("/profile/", CHOICES | {"version": first})
    assert answer.status_code == 409
    assert "0912 345 678" in answer.content.decode()


def test_profile_takes_few_statements(cast, django_assert_max_num_queries):
    client = cast.client("an")
    with django_assert_max_num_queries(12):
        client.get("/profile/")


@pytest.mark.parametrize(
    ("pressed", "kept"),
    [
        ({"density": "dense"}, ("dense", False)),
        ({"toured": "1"}, ("roomy", True)),
        ({"density": "huge"}, ("roomy", False)),
    ],
)
def test_density_and_the_tour_are_kept_for_the_person(cast, pressed, kept):
    cast.client("an").post("/preferences/", pressed)
    fresh = Person.objects.get(pk=cast.an.pk)
    assert (fresh.density, fresh.toured) == kept
    page = cast.client("an").get("/").content.decode()
    assert f'data-density="{kept[0]}"' in page
    assert ('id="tour"' in page) is not kept[1]
