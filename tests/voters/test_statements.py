"""Pages ask the database as often for many rows as for a few."""

from collections.abc import Callable

import pytest

from coordination.models import Body
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.statements import second_look
from tests.voters.conftest import Enter, Petition
from tests.voters.test_minutes import rows
from tests.voters.test_replies import answer
from voters.services.opinions import OpinionGiven
from voters.services.points import PointGiven, add_point

pytestmark = pytest.mark.django_db
MOST = 15


def asked(cast: Cast, address: str) -> int:
    return len(second_look(cast.client("hai"), address))


@pytest.mark.parametrize(
    "address",
    [
        "/voters/petitions/",
        "/voters/petitions/?side=all",
        "/voters/figures/",
        "/voters/forwardings/",
        "/voters/petitions/many/forward/",
    ],
)
def test_lists_of_petitions(
    address: str, forwarded: Petition, petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    def more(number: int) -> None:
        row = forwarded(f"Việc {number}", communes=(bodies["buoi"], bodies["co"]))
        answer([row], cast, bodies, number=f"{number}/UBND")
        petition(f"Chưa chuyển {number}")

    _grows_not(cast, address, more)


def _grows_not(cast: Cast, address: str, more: Callable[[int], object]) -> None:
    more(1)
    few = asked(cast, address)
    for number in range(2, 5):
        more(number)
    assert (asked(cast, address), few <= MOST) == (few, True), few


def test_list_of_rounds(enter: Enter, cast: Cast) -> None:
    def more(number: int) -> None:
        rows(enter(title=f"Đợt {number}"), cast, OpinionGiven(text=f"Sửa đường {number}"))

    _grows_not(cast, "/voters/", more)


def test_page_of_a_petition(
    forwarded: Petition, petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = forwarded("Sửa cầu tràn")

    def more(number: int) -> None:
        answer([row], cast, bodies, number=f"{number}/UBND", group="no_roadmap")
        petition(f"Sửa cầu {number}")

    _grows_not(cast, f"/voters/petitions/{row.pk}/", more)


def test_page_of_a_round(enter: Enter, cast: Cast) -> None:
    contact = enter()
    rows(contact, cast, OpinionGiven(text="Sửa đường"))

    def more(number: int) -> None:
        given = PointGiven(on=in_days(20 + number), place_words=f"Xã {number}")
        add_point(task_id=contact.pk, given=given, actor=cast.actor("hai"))

    _grows_not(cast, f"/voters/contacts/{contact.pk}/", more)
