"""A browser stops what the policy forbids, and tells us where."""

import time
from typing import Any

import pytest

from coordination.watch.reports import _Taken
from coordination.watch.requests import POLICY_REPORTS
from tests.browser.reading import let_in

pytestmark = pytest.mark.django_db(transaction=True)
SMUGGLED = """() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'smuggled'";
    document.head.append(script);
}"""


def told() -> float:
    return float(POLICY_REPORTS.labels("script-src-elem")._value.get())


def test_what_the_policy_stops_is_told_to_us(
    browser_page: Any, cast: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Taken, "count", 0)
    let_in(browser_page, cast.an)
    browser_page.goto("/profile/")
    before, end = told(), time.monotonic() + 20
    browser_page.evaluate(SMUGGLED)
    while told() == before and time.monotonic() < end:
        browser_page.wait_for_timeout(100)
    assert told() == before + 1
    assert browser_page.title() != "smuggled"
