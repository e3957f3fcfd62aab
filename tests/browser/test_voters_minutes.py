"""Twenty-five opinions of an evening, from the minutes to saved rows, by the keystroke model."""

import re
from pathlib import Path
from typing import Any

import pytest

from coordination.models import Body
from offices.foundation.actor import Actor
from offices.models import Role
from offices.services.posts import give_post
from tests.browser.reading import let_in
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.strokes import Hand
from tests.voters.conftest import Enter, bodies, enter, rules
from voters.choices import CompetenceLevel
from voters.models import VoterOpinion

__all__ = ["bodies", "enter", "rules"]
pytestmark = pytest.mark.django_db(transaction=True)
UNSEEN = Path(__file__).parents[1] / "voters/unseen"
OPINIONS, LIMIT = 25, 240
SUBMIT = "main form[method=post] .form-actions button[type=submit]"


def evening() -> str:
    """Opinions as three secretaries wrote them, none by who wrote the reader."""
    found = []
    for name in ("minutes", "minutes_nested", "minutes_grouped"):
        body = (UNSEEN / f"{name}.txt").read_text("utf-8").split("Ý KIẾN, KIẾN NGHỊ CỦA CỬ TRI")[-1]
        body = body.split("2. Ý kiến, kiến nghị của cử tri")[-1].split("III. ")[0]
        found += re.findall(r"^(?:\d[\d.]*|-) (.+(?:\n(?!\d|-|[A-C]\.).+)*)", body, re.MULTILINE)
    lines = [f"{n}. {text}" for n, text in enumerate(found[:OPINIONS], 1)]
    return "\n".join(["Ý kiến của cử tri:", *lines])


def looked_at(hand: Hand, row: Any) -> None:
    """Its words are read; a level that was not read is chosen, a name that holds it looked at."""
    name = row.locator("[name$='-text']").get_attribute("name").removesuffix("text")
    hand.read(row.locator("[name$='-text']").input_value())
    if row.locator("[name$='-level']").input_value() == "unclear":
        hand.choose(f"[name='{name}level']", str(CompetenceLevel.PROVINCE.label))
    held = row.locator(".reading-warning", has_text="tên").count()
    if held and row.locator("[name$='-handled']").input_value() != "to_letters":
        hand.click(f"[name='{name}not_a_name']")


def test_twenty_five_opinions_in_under_four_minutes(
    browser_page: Any, cast: Cast, bodies: dict[str, Body], enter: Enter
) -> None:
    contact = enter(on=in_days(-2))
    post = {"office": cast.offices["vpdd"], "role": Role.RECEPTION_OFFICER}
    give_post(actor=Actor.system(), person=cast.hai, **post)
    let_in(browser_page, cast.hai)
    hand = Hand(browser_page)
    point = contact.points.get()
    browser_page.goto(f"/voters/contacts/{contact.pk}/points/{point.pk}/minutes/")
    hand.paste("[name=text]", evening())
    hand.click(SUBMIT)
    rows = browser_page.locator("[data-grid-row]")
    rows.first.wait_for()
    assert rows.count() == OPINIONS
    for at in range(OPINIONS):
        looked_at(hand, rows.nth(at))
    with browser_page.expect_navigation():
        hand.click(SUBMIT)
    print(hand.told())  # noqa: T201 - shown by pytest -rP
    assert VoterOpinion.objects.count() == OPINIONS
    assert hand.seconds < LIMIT, hand.told()
