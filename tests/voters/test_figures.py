"""Figures: fractions first, sums that come out, and every figure opens its rows."""

import re

import pytest

from coordination.models import Body
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter, Petition
from tests.voters.test_forwarding import many
from tests.voters.test_minutes import rows
from tests.voters.test_replies import answer
from voters.figures.definitions import ALL
from voters.figures.table import CountScope, band, by_session, count, percent, whole_table
from voters.models import VoterPetition
from voters.services import forwarding
from voters.services.opinions import OpinionGiven

pytestmark = pytest.mark.django_db
OPENS = r'href="(/voters/petitions/\?[^"]+)">(\d+)</a>'


def scope() -> CountScope:
    return CountScope(VoterPetition.objects.all(), in_days(0), {})


@pytest.fixture
def ten_due(cast: Cast, bodies: dict[str, Body]) -> None:
    """Ten due of which eight were answered in time, one late, one not at all; five not due yet."""
    hai = cast.actor("hai")
    for count_of, day in ((10, in_days(-31)), (5, in_days(0))):
        ids = [row.pk for row in many(count_of, cast, bodies, on=in_days(-40))]
        forwarding.forward(petitions=ids, dated=day, actor=hai)
    *early, slow, silent = VoterPetition.objects.filter(forwarded_on=in_days(-31)).select_related(
        "task", "reply_due"
    )
    answer(early, cast, bodies)
    for row, due_on in ((slow, in_days(-9)), (silent, in_days(-1))):
        assert row.reply_due is not None
        row.reply_due.due_on = due_on
        row.reply_due.save(actor=hai)
    answer([slow], cast, bodies, number="46/UBND-TH")


def test_eight_of_ten_in_time(ten_due: None) -> None:
    row = count([ALL["in-time"]], scope())["in-time"]
    assert (row["part"], row["whole"], row["percent"]) == (8, 10, "80 %")
    assert row["band"] == "80 – dưới 90 %"


def test_results_sum_to_the_whole(ten_due: None) -> None:
    table = whole_table(scope())
    assert (table["results"]["total"], table["results"]["right"]) == (15, True)
    assert [row["part"] for row in table["results"]["rows"]] == [9, 0, 0, 6]
    assert table["levels"]["right"]
    assert table["bodies"][0] | {"whole": 15, "part": 9} == table["bodies"][0]


def test_stopped_petition_is_in_no_figure(ten_due: None, cast: Cast) -> None:
    row = VoterPetition.objects.filter(replied_on__isnull=True).first()
    assert row is not None
    row.state = "stopped"
    row.save(actor=cast.actor("hai"))
    assert count([ALL["answered"]], scope())["answered"]["whole"] == 14


def test_every_figure_opens_its_rows(ten_due: None, cast: Cast) -> None:
    page = cast.client("phuc").get("/voters/figures/").content.decode()
    assert len(set(re.findall(OPENS, page))) > 20
    for href, number in set(re.findall(OPENS, page)):
        rows = cast.client("phuc").get(href.replace("&amp;", "&"))
        assert len(rows.context["rows"]) == int(number), href


def test_sessions_stand_side_by_side(forwarded: Petition) -> None:
    for name in ("KH 4", "KH 5", "KH 5"):
        forwarded("Việc", session_name=name)
    found = by_session(VoterPetition.objects.all(), in_days(0))
    assert [(one["label"], one["whole"]) for one in found] == [("KH 4", 1), ("KH 5", 2)]


def test_chief_sees_his_own_office(ten_due: None, cast: Cast) -> None:
    """Of what is led: five rows; the office that is asked: what it owes itself."""
    led = cast.client("hai").get("/voters/figures/").context["chief"]
    assert {row["code"]: row["part"] for row in led} == {
        "unsent": 0,
        "late": 1,
        "roadmap-month": 0,
        "carried-twice": 0,
        "untold": 9,
    }
    [late] = led[1]["bodies"]
    assert (late["label"], late["n"]) == ("Sở Xây dựng", 1)
    asked = cast.client("en").get("/voters/figures/").context["chief"][-2:]
    assert [row["part"] for row in asked] == [6, 1]


def test_opinions_open_as_they_are_counted(enter: Enter, cast: Cast) -> None:
    rows(enter(), cast, OpinionGiven(text="Sửa đường"), OpinionGiven(text="Kéo điện"))
    client = cast.client("phuc")
    opinions = client.get("/voters/figures/").context["opinions"]
    assert opinions["part"] == 2
    assert len(client.get(opinions["href"]).context["said"]) == 2


def test_office_without_a_part_counts_nothing(ten_due: None, cast: Cast) -> None:
    page = cast.client("an").get("/voters/figures/")
    assert page.context["levels"]["whole"] == 0
    assert cast.client("en").get("/voters/figures/").context["levels"]["whole"] == 15


@pytest.mark.parametrize(
    ("part", "whole", "words", "banded"),
    [(0, 0, "–", ""), (1, 3, "33,3 %", "dưới 80 %"), (9, 10, "90 %", "≥ 90 %")],
)
def test_percent_with_a_comma(part: int, whole: int, words: str, banded: str) -> None:
    assert (percent(part, whole), band(part, whole)) == (words, banded)
