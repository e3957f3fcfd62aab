"""Forty smuggled scripts in every text field that is reached by links; a real Chromium opens
every page that may show them and runs none."""

import datetime as dt
import os
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.utils import timezone

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from tests.browser.crawling import LEFT_ALONE, LONG, Form, Page, crawl
from tests.browser.payloads import PAYLOADS
from tests.browser.reading import sign_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(1800)]
LISTEN = """
window.smuggled = 0; window.refused = [];
addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective));
"""
STARTS = (("an", "/"), ("cuc", "/inbox/"), ("binh", "/decisions/"), ("quan", "/settings/"))
# XSS_PAGES=110 walks everything; some minutes are enough for each landing.
PAGES_EACH = int(os.environ.get("XSS_PAGES", "25"))


@pytest.fixture
def house(cast):
    """Real rules, and a task on its way between two offices."""
    install_defaults(actor=Actor.system())
    today = timezone.localdate()
    task = cast.log(PAYLOADS[0], ask={"vpub": today}, due=today + dt.timedelta(days=5),
                    description=PAYLOADS[9])  # fmt: skip
    return cast, task


@dataclass
class Smuggler:
    """Fills the fields of one kind of form with payload after payload, many at once if they fit."""

    client: Client
    form: Form
    page: str
    sent: dict[str, int] = field(default_factory=dict)

    def words(self, name: str, most: int) -> str:
        """The next payloads this field takes; the first again when all have had their turn."""
        first = count = self.sent.get(name, 0)
        words = PAYLOADS[count % len(PAYLOADS)]
        while count - first < 9:
            more = f"{words} {PAYLOADS[(count + 1) % len(PAYLOADS)]}"
            if len(more) > min(most, LONG):
                break
            words, count = more, count + 1
        self.sent[name] = count + 1
        return words[:most]

    def post(self) -> bool:
        """The form as it stands now, its texts replaced; whether it was taken."""
        fresh = Page(self.page, self.client.get(self.page).content.decode())
        now = next((one for one in fresh.forms if one.kind == self.form.kind), self.form)
        texts = {name: self.words(name, most) for name, most in now.texts.items()}
        answer = self.client.post(now.action, {**now.values, **texts})
        assert answer.status_code < 500, now.action
        return answer.status_code == 302

    def over(self) -> bool:
        return bool(self.sent) and min(self.sent.values()) >= len(PAYLOADS)


def smuggle(cast, name, start, known):
    """Posts every kind of form until each text field had all payloads; how many were taken."""
    client, taken = cast.client(name), 0
    found: dict[str, Smuggler] = {}
    for page in crawl(client, start, PAGES_EACH):
        for form in page.forms:
            alone = form.kind in known or LEFT_ALONE.search(form.action)
            if form.method == "post" and form.texts and not alone:
                found.setdefault(form.kind, Smuggler(client, form, page.address))
    for one in found.values():
        for _ in range(len(PAYLOADS)):
            taken += one.post()
            if one.over():
                break
    known |= set(found)
    return taken


def answered(page):
    """What dialogs say while the test runs; each is closed at once."""
    said: list[str] = []

    def close(one):
        said.append(one.message)
        one.dismiss()

    page.on("dialog", close)
    return said


def opened(page, addresses):
    """What ran, or was stopped by the policy, on any of the pages."""
    found = []
    for address in addresses:
        page.goto(address)
        ran, refused = page.evaluate("[window.smuggled, window.refused]")
        found += [(address, ran, refused)] if ran or refused else []
    return found


def test_no_smuggled_script_runs(browser_page, house):
    cast, task = house
    kinds: set[str] = set()
    taken, seen = 0, 0
    for name, start in STARTS:
        taken += smuggle(cast, name, start, kinds)
    dialogs = answered(browser_page)
    browser_page.add_init_script(LISTEN)
    for name, start in STARTS:
        browser_page.context.clear_cookies()
        sign_in(browser_page, cast.people[name])
        client = cast.client(name)
        client.force_login(cast.people[name])
        addresses = [page.address for page in crawl(client, start, PAGES_EACH)]
        addresses += [
            f"/tasks/{task.pk}/",
            f"/tasks/?q={PAYLOADS[1]}",
            f"/search/?q={PAYLOADS[10]}",
        ]
        seen += len(addresses)
        assert opened(browser_page, addresses) == []
    assert dialogs == []
    print(f"{len(kinds)} kinds of forms, {taken} posts taken, {seen} pages opened")  # noqa: T201
    assert len(kinds) >= 8
    assert taken >= 10
    assert seen >= 50


def test_after_signing_out_the_back_button_shows_nothing(browser_page, house):
    cast, task = house
    sign_in(browser_page, cast.an)
    browser_page.goto(f"/tasks/{task.pk}/")
    assert task.code in browser_page.content()
    browser_page.goto("/accounts/logout/")
    browser_page.click("main button[type=submit]")
    browser_page.wait_for_url("**/accounts/login/**")
    browser_page.go_back()
    browser_page.go_back()
    assert task.code not in browser_page.content()
    kept = browser_page.evaluate("[localStorage.length, sessionStorage.length]")
    assert kept == [0, 0]
