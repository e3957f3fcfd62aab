"""A review by hand: figures frozen, texts handed in, compiled, three consents, the Word file."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from docx import Document

from coordination.defaults.deadlines import REVIEWS
from reviews.models import Review
from tests.browser.desk import Desk, seated, send
from tests.reviews.periods import CHIEFS, section
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.limits import install_limits

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]


@pytest.fixture
def desks(browser: Any, live_site: str, cast: Cast) -> Iterator[dict[str, Desk]]:
    """Each chief at a browser of his own."""
    people = {code: cast.people[who] for code, who in CHIEFS.items()}
    with seated(browser, live_site, people) as found:
        yield found


def entered(desk: Desk) -> Review:
    page = desk.page
    page.goto("/reviews/new/")
    assert page.input_value("[name=first]") == "07/10/2025"
    send(page)
    return Review.objects.get()


def wrote(desk: Desk, at: str, review: Review, office: str) -> None:
    """One heading, the figures frozen, looked at, released, and the part handed in."""
    desk.do(f"sections/{section(review, office).pk}", at, text=f"Phối hợp kịp thời ({office})")
    desk.do("freeze", at)
    desk.page.goto(f"{at}figures/")
    assert "÷" in (desk.page.text_content("main") or "")
    desk.do("release", at)
    if office != "vptu":
        desk.do("hand-in", at)


def test_review_from_the_figures_to_the_third_consent_and_the_word_file(
    desks: dict[str, Desk], cast: Cast
) -> None:
    install_limits(cast, REVIEWS)
    cast.log("Rà soát báo cáo", by="binh", ask={"vpub": None}, due=in_days(5))
    lead = desks["vptu"]
    review = entered(lead)
    at = f"/reviews/{review.pk}/"
    lead.do("ask-offices", at, due_on=f"{in_days(9):%d/%m/%Y}")
    for code, desk in desks.items():
        wrote(desk, at, review, code)
    lead.do("compile", at)
    lead.do("measures/new", at, text="Thống nhất một mẫu đề nghị số liệu")
    lead.do("ask-chiefs", at)
    for desk in desks.values():
        desk.do("agree", at)
    review.refresh_from_db()
    assert review.state == "agreed"
    lead.page.goto(at)
    with lead.page.expect_download() as given:
        lead.press("a[href$='report.docx']")
    book = Document(io.BytesIO(given.value.path().read_bytes()))
    assert "BÁO CÁO" in [paragraph.text for paragraph in book.paragraphs]
