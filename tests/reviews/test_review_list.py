"""What leads the list of reviews: the one under way, or that none looks back on the year before."""

import pytest
from django.utils import timezone

from reviews.periodic.services.entering import usual_period
from tests.reviews import periods
from tests.reviews.periods import compiled
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


def test_the_list_begins_with_what_is_missing_of_this_review(cast: Cast) -> None:
    review = compiled(cast)
    page = cast.client("en").get("/reviews/").content.decode()
    card = page.partition('id="current"')[2].partition('id="results"')[0]
    assert review.task.title in card
    assert "1 trên 14" in card
    assert 'id="current"' not in cast.client("phuc").get("/reviews/").content.decode()


def test_the_list_says_that_the_year_before_has_no_review_yet(cast: Cast) -> None:
    first, last = usual_period(timezone.localdate())
    words = f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
    assert words in cast.client("en").get("/reviews/").content.decode()
    assert words not in cast.client("phuc").get("/reviews/").content.decode()
    review = periods.entered(cast, first=first, last=last)
    page = cast.client("en").get("/reviews/").content.decode()
    assert "Chưa có đợt sơ kết" not in page and review.task.title in page
