"""Each figure of Tổng quan has its sentence, and is the count of the rows it opens."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from ops.places import ROOT
from reviews.chief_figures.meanings import MEANINGS
from reviews.chief_figures.monday import MondayFigure
from reviews.dashboard.page import frame_labels
from tests.reviews.walking import rows_behind
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(cast: Cast) -> list[MondayFigure]:
    """What the chief of vpub sees: two late, one due this week, one asked of others."""
    today = timezone.localdate()
    for shift in (-8, -1, 1):
        due = today + dt.timedelta(days=shift)
        cast.log(by="binh", ask={"vpub": due}, due=due)
    cast.log(by="en", lead="vpub", ask={"vptu": today}, due=today)
    context = cast.client("en").get("/dashboard/").context
    return [*context["monday"], *context["friday"]]


def test_every_figure_says_what_it_counts(cast: Cast, shown: list[MondayFigure]) -> None:
    text = cast.client("en").get("/dashboard/").content.decode()
    assert len(shown) == 11
    for one in shown:
        assert len(one.meaning) > 20
        assert one.meaning in text
    for name, _label, _kind in frame_labels():
        assert str(MEANINGS[name]) in text


def test_each_number_is_recounted_from_its_rows(cast: Cast, shown: list[MondayFigure]) -> None:
    client, counted = cast.client("en"), 0
    for one in shown:
        for number, href in [(one.count, one.href), *((d.count, d.href) for d in one.details)]:
            if number is not None and href.startswith("/dashboard/"):
                assert rows_behind(client, href) == number, (one.code, href)
                counted += 1
    assert counted > 15


def test_home_and_overview_tell_the_same(cast: Cast, shown: list[MondayFigure]) -> None:
    tiles = {tile.label: tile for tile in cast.client("en").get("/").context["tiles"]}
    for one in shown[:2]:
        assert (tiles[one.title].value, tiles[one.title].note) == (one.count, one.meaning)
    assert tiles["Quá hạn"].value == 2
    officer = cast.client("dung").get("/").context["tiles"]
    assert officer[0].note != tiles["Quá hạn"].note


def test_the_page_of_figures_has_every_sentence() -> None:
    page = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([a-z0-9_-]+)` \| (.+?) \|$", page, re.MULTILINE))
    assert told == {code: str(words) for code, words in MEANINGS.items()}
