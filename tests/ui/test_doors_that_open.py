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
FIELDS = (
    "/meetings/",
    "/sessions/",
    "/documents/",
    "/information/",
    "/voters/",
    "/voters/petitions/",
    "/citizens/",
    "/trips/",
    "/training/",
    "/reviews/",
)
# Who is led to few pages is led astray soonest.
ROLES = (
    None,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.PROVINCIAL_LEADER,
    Role.CLERK,
    Role.DIARY_COMPILER,
    Role.RECEPTION_OFFICER,
)


def hrefs(text: str) -> set[str]:
    return set(re.findall(r'href="([^"]+)"', text))


def links(cast: Cast, who: str, address: str) -> set[str]:
    return hrefs(cast.client(who).get(address).content.decode())


@pytest.mark.parametrize("role", ROLES)
def test_every_link_of_the_start_page_and_the_lists_opens(cast: Cast, role: Role | None) -> None:
    if role is not None:
        give_post(cast, "son", "vptu", role)
    client = cast.client("son")
    start, *lists = (client.get(address) for address in ("/", *FIELDS))
    assert start.status_code == 200
    opened = [start, *(page for page in lists if page.status_code == 200)]
    led = {link.partition("#")[0] for page in opened for link in hrefs(page.content.decode())}
    inside = {link for link in led if link.startswith("/") and not link.startswith("/static/")}
    assert {link for link in inside if client.get(link).status_code >= 400} == set()


def test_who_holds_no_post_is_told_so(cast: Cast) -> None:
    text = cast.client("son").get("/").content.decode()
    assert "Đồng chí chưa được giao chức vụ ở văn phòng nào" in text
    assert 'id="tour"' not in text


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
