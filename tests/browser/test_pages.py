"""The pages people live in: readable by all, in both looks, wide and narrow."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.browser.reading import faults, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = {
    "an": ("/", "/tasks/", "/tasks/new/", "/search/?q=rà soát", "/notifications/", "/profile/"),
    "phuc": ("/tasks/new/many/", "/tasks/import/", "/directives/new/", "/series/new/"),
    "binh": ("/decisions/", "/dashboard/", "/overdue/", "/absence/", "/mailbox/"),
    "cuc": ("/inbox/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/sessions/"),
    "quan": ("/settings/people/", "/settings/offices/", "/settings/roles/"),
}


@pytest.fixture
def task(cast):
    today = timezone.localdate()
    return cast.log(ask={"vpub": today, "vpdd": today + dt.timedelta(days=9)}, due=today)


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_readable_by_all(browser_page, complaints, cast, task, name):
    sign_in(browser_page, cast.people[name])
    found: list[tuple[str, object, str]] = []
    for address in (*PAGES[name], *([f"/tasks/{task.pk}/"] if name == "an" else ())):
        for scheme, width in (("light", 1440), ("dark", 390)):
            browser_page.emulate_media(color_scheme=scheme)
            browser_page.set_viewport_size({"width": width, "height": 900})
            answer = browser_page.goto(address)
            assert answer.status == 200, address
            found += [(address, scheme, fault) for fault in faults(browser_page)]
            wide = browser_page.evaluate("document.documentElement.scrollWidth - innerWidth")
            found += [(address, width, "scrolls sideways")] if wide > 0 else []
    assert found == []
    assert complaints == []


def test_form_opens_in_place_and_cancel_leaves_the_page(browser_page, cast, task):
    sign_in(browser_page, cast.an)
    browser_page.goto(f"/tasks/{task.pk}/")
    browser_page.locator("[data-dialog=load]:visible").first.click()
    dialog = browser_page.locator("#loaded")
    dialog.wait_for(state="visible")
    assert dialog.locator("form[method=post]").count() >= 1
    dialog.locator("[data-close]").click()
    assert not dialog.is_visible()
    assert browser_page.url.endswith(f"/tasks/{task.pk}/")


def test_look_and_language_are_chosen_in_the_menu(browser_page, cast):
    sign_in(browser_page, cast.an)
    browser_page.goto("/tasks/")
    browser_page.locator(".person-menu summary").click()
    browser_page.locator("button[name=theme][value=dark]").click()
    browser_page.wait_for_url("**/tasks/")
    assert browser_page.get_attribute("html", "data-theme") == "dark"
    browser_page.locator(".person-menu summary").click()
    browser_page.locator("button[name=language][value=en]").click()
    browser_page.wait_for_url("**/tasks/")
    assert browser_page.get_attribute("html", "lang") == "en"
