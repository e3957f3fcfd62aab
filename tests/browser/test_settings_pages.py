"""Pages of administration: readable by all, in both looks, wide and narrow, with real rules."""

import pytest

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from tests.browser.reading import faults, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = (
    "", "matrix/", "matrix/4/vptu/", "lead-rules/", "areas/", "bodies/", "leaders/", "charges/",
    "deadline-rules/", "workdays/", "workdays/new/", "ladder/", "audit/", "people/new/",
    "offices/vptu/",
)  # fmt: skip


def test_pages_are_readable_by_all(browser_page, complaints, cast):
    install_defaults(actor=Actor.system())
    sign_in(browser_page, cast.quan)
    found: list[tuple[str, str, object]] = []
    for name in PAGES:
        for scheme, width in (("light", 1440), ("dark", 390)):
            browser_page.emulate_media(color_scheme=scheme)
            browser_page.set_viewport_size({"width": width, "height": 900})
            assert browser_page.goto(f"/settings/{name}").status == 200, name
            found += [(name, scheme, fault) for fault in faults(browser_page)]
            wide = browser_page.evaluate("document.documentElement.scrollWidth - innerWidth")
            found += [(name, "scrolls sideways", width)] if wide > 0 else []
    assert found == []
    assert complaints == []


def test_power_is_given_in_a_dialog(browser_page, cast):
    sign_in(browser_page, cast.quan)
    browser_page.goto("/settings/roles/?office=vptu")
    browser_page.locator("a.power[href$='/officer/deliver_part/']").click()
    dialog = browser_page.locator("#loaded")
    dialog.locator("[name=reason]").fill("Chánh Văn phòng ủy quyền")
    dialog.locator("button[type=submit]").click()
    browser_page.wait_for_url("**/settings/roles/**")
    held = browser_page.locator("a.power-held.power-own[href$='/officer/deliver_part/']")
    assert held.count() == 1
