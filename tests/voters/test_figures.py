"""Figures: fractions first, sums that come out, and every figure opens its rows."""

import re

import pytest

from coordination.models import Body
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Petition
from tests.voters.test_replies import answer
from voters.figures.definitions import ALL
from voters.figures.table import Scope, band, by_session, count, percent, whole_table
from voters.models import VoterPetition

pytestmark = pytest.mark.django_db


def scope() -> Scope:
    return Scope(VoterPetition.objects.all(), in_days(0), {})


@pytest.fixture
def ten_due(forwarded: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    """Ten due of which eight were answered in time, one late, one not at all; five not due yet."""
    due = [forwarded(f"Việc {n}", dated=in_days(-31)) for n in range(10)]
    for row in due:
        assert row.reply_due is not None
    answer(due[:8], cast, bodies)
    row = due[8]
    assert row.reply_due is not None
    row.reply_due.due_on = in_days(-9)
    row.reply_due.save(actor=cast.actor("hai"))
    answer([row], cast, bodies, number="46/UBND-TH")
    late = due[9].reply_due
    assert late is not None
    late.due_on = in_days(-1)
    late.save(actor=cast.actor("hai"))
    for n in range(5):
        forwarded(f"Chưa đến hạn {n}", dated=in_days(0))


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
    for href, number in set(re.findall(r'href="(/voters/petitions/\?[^"]+)">(\d+)</a>', page)):
        rows = cast.client("phuc").get(href.replace("&amp;", "&"))
        assert len(rows.context["rows"]) == int(number), href


def test_sessions_stand_side_by_side(forwarded: Petition) -> None:
    for name in ("KH 4", "KH 5", "KH 5"):
        forwarded("Việc", session_name=name)
    found = by_session(VoterPetition.objects.all(), in_days(0))
    assert [(one["label"], one["whole"]) for one in found] == [("KH 4", 1), ("KH 5", 2)]


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
