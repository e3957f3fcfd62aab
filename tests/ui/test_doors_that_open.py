"""A door is drawn for whom it opens, and for nobody else."""

import re

import pytest

from offices.models.post import Role
from tests.support.cast import Cast
from tests.tasks.lists.conftest import send
from tests.tasks.verbs.conftest import give_post

__all__ = ["send"]

pytestmark = pytest.mark.django_db
LISTS = ("/", "/tasks/", "/tasks/board/", "/tasks/table/")


def links(cast: Cast, who: str, address: str) -> set[str]:
    text = cast.client(who).get(address).content.decode()
    return set(re.findall(r'href="([^"]+)"', text))


@pytest.mark.parametrize("address", LISTS)
def test_a_leader_who_only_reads_is_not_led_to_logging(cast: Cast, address: str) -> None:
    give_post(cast, "son", "vptu", Role.PROVINCIAL_LEADER)
    assert links(cast, "son", address) & {"/tasks/new/", "/tasks/import/"} == set()
    assert "/tasks/new/" in links(cast, "an", address)


def test_who_holds_no_post_is_not_led_to_absences(cast: Cast) -> None:
    for address in ("/", "/profile/"):
        assert "/absence/" not in links(cast, "son", address)
        assert "/absence/" in links(cast, "an", address)


@pytest.mark.parametrize(("who", "drawn"), [("cuc", True), ("son", False)])
def test_who_only_receives_is_not_led_to_assigning(cast: Cast, who: str, drawn: bool, send) -> None:
    give_post(cast, "son", "vpub", Role.CLERK)
    part = cast.part(send(), "vpub")
    text = cast.client(who).get("/decisions/").content.decode()
    assert "/decisions/agree/" in text
    assert (f"/parts/{part.pk}/assign/" in text) is drawn
    assert ('formaction="/decisions/assign/"' in text) is drawn


def test_counts_of_nothing_lead_nowhere(cast: Cast) -> None:
    text = cast.client("an").get("/").content.decode()
    anchors = set(re.findall(r'href="#([^"]+)"', text))
    assert anchors - set(re.findall(r'\bid="([^"]+)"', text)) == set()
