"""Forty smuggled scripts in every text field of every form of every address; none runs.

In the representative ring one round of payloads, of each form others; one answer in twelve is drawn
without our policy, one page in twelve opened with it. In the whole one (`make smuggled`) all
payloads, answers and pages.

The addresses are those of the URLconf: a new page is walked without being listed, and one that
nobody of the house can open fails the test until the house has a row for it.
"""

import pytest

from tests.browser.house import PEOPLE, UNOPENED, WALKED, build, of_the_urlconf, of_verbs
from tests.browser.payloads import PAYLOADS
from tests.browser.reading import let_in
from tests.browser.walking import LISTEN, SENT, Walk
from tests.permissions.conftest import Stage
from tests.support import rings

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(2400)]

EVERY, OPENED = (1, 1) if rings.WHOLE else (12, 12)
WAIT = 20  # milliseconds in which a handler of a broken picture would have run


def walked(stage: Stage) -> Walk:
    walk = Walk()
    for who, where in of_verbs(stage):
        walk.walk(who, stage.client(who), [where], 1)
    addresses = list(of_the_urlconf(stage))
    for who in PEOPLE:
        walk.walk(who, stage.client(who), [*addresses, "/"], 500)
    return walk


def answered(page):
    """What dialogs say while the test runs; each is closed at once."""
    said: list[str] = []

    def close(one):
        said.append(one.message)
        one.dismiss()

    page.on("dialog", close)
    return said


def written_out(page, answers):
    """Answers drawn by Chromium without our policy: nothing but the escaping stands there."""
    page.route("**/*", lambda route: route.abort())
    found = []
    for address, text in answers:
        page.set_content(text, wait_until="domcontentloaded")
        page.wait_for_timeout(WAIT)
        found += [address] if page.evaluate("window.smuggled") else []
    page.unroute("**/*")
    return found


def opened(page, addresses):
    """What ran, or was stopped by the policy, on the pages as they are served."""
    found = []
    for address in addresses:
        page.goto(address)
        ran, refused = page.evaluate("[window.smuggled, window.refused]")
        found += [(address, ran, refused)] if ran or refused else []
    return found


@pytest.mark.early
def test_no_smuggled_script_runs(browser_page, live_site):
    stage = build()
    walk = walked(stage)
    figures = f"{len(walk.filled)} forms, {walk.fields} fields, {walk.posts} sent, "
    figures += f"{walk.taken} taken, {len(walk.answers)} answers, {len(walk.last)} pages"
    print(figures)  # noqa: T201
    unopened = WALKED.keys() - walk.covered
    assert sorted(unopened - UNOPENED.keys()) == [], "nobody opens it: give the house a row"
    assert len(walk.filled) > 100
    assert walk.taken > (200 if rings.WHOLE else 60)
    assert set(range(len(PAYLOADS))) == SENT, "a payload that no form was given"
    dialogs = answered(browser_page)
    browser_page.add_init_script(LISTEN)
    assert written_out(browser_page, walk.answers[::EVERY]) == []
    for who in PEOPLE:
        browser_page.context.clear_cookies()
        let_in(browser_page, stage.cast.people[who])
        mine = [address for address, reader in walk.last.items() if reader == who]
        assert opened(browser_page, mine[::OPENED]) == []
    assert dialogs == []


@pytest.mark.parametrize(
    "payload",
    [PAYLOADS[n] for n in (0, 9, 13, 18)],
    ids=("script", "picture", "drawing", "details"),
)
def test_what_is_not_escaped_would_be_seen(browser_page, payload):
    page = f"<!doctype html><html><body><main>{payload}</main></body></html>"
    assert written_out(browser_page, [("here", page)]) == ["here"]


def test_reasons_for_what_is_not_opened_are_of_real_addresses() -> None:
    assert UNOPENED.keys() - WALKED.keys() == set()
