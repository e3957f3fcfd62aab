"""Pages of administration: readable by all, in both looks, wide and narrow, with real rules."""

import pytest

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from tests.browser.reading import let_in, looked_at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
PAGES = (
    "",
    "matrix/",
    "matrix/4/vptu/",
    "lead-rules/",
    "areas/",
    "bodies/",
    "leaders/",
    "charges/",
    "deadline-rules/",
    "workdays/",
    "workdays/new/",
    "ladder/",
    "audit/",
    "people/new/",
    "offices/vptu/",
)


def test_pages_are_readable_by_all(browser_page, complaints, cast):
    install_defaults(actor=Actor.system())
    let_in(browser_page, cast.quan)
    pages = [f"/settings/{name}" for name in PAGES]
    found = [fault for address in pages for fault in looked_at(browser_page, address)]
    assert found == []
    assert complaints == []


def test_power_is_given_in_a_dialog(browser_page, cast):
    let_in(browser_page, cast.quan)
    browser_page.goto("/settings/roles/?office=vptu")
    browser_page.locator("a.power[href$='/officer/deliver_part/']").click()
    dialog = browser_page.locator("#loaded")
    dialog.locator("[name=reason]").fill("Chánh Văn phòng ủy quyền")
    dialog.locator("button[type=submit]").click()
    browser_page.wait_for_url("**/settings/roles/**")
    held = browser_page.locator("a.power-held.power-own[href$='/officer/deliver_part/']")
    assert held.count() == 1
