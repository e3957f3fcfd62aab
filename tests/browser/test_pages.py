"""The pages people live in: readable by all, in both looks, wide and narrow."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.browser.reading import let_in, looked_at, sign_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
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
    # The page of one's sessions tells of a sign-in by hand.
    enter = sign_in if name == "cuc" else let_in
    enter(browser_page, cast.people[name])
    pages = (*PAGES[name], *([f"/tasks/{task.pk}/"] if name == "an" else ()))
    found = [fault for address in pages for fault in looked_at(browser_page, address)]
    assert found == []
    assert complaints == []


def test_form_opens_in_place_and_cancel_leaves_the_page(browser_page, cast, task):
    let_in(browser_page, cast.an)
    browser_page.goto(f"/tasks/{task.pk}/")
    browser_page.locator("[data-dialog=load]:visible").first.click()
    dialog = browser_page.locator("#loaded")
    dialog.wait_for(state="visible")
    assert dialog.locator("form[method=post]").count() >= 1
    dialog.locator("[data-close]").click()
    assert not dialog.is_visible()
    assert browser_page.url.endswith(f"/tasks/{task.pk}/")


def test_look_and_language_are_chosen_in_the_menu(browser_page, cast):
    let_in(browser_page, cast.an)
    browser_page.goto("/tasks/")
    browser_page.locator(".person-menu summary").click()
    browser_page.locator("button[name=theme][value=dark]").click()
    browser_page.wait_for_url("**/tasks/")
    assert browser_page.get_attribute("html", "data-theme") == "dark"
    browser_page.locator(".person-menu summary").click()
    browser_page.locator("button[name=language][value=en]").click()
    browser_page.wait_for_url("**/tasks/")
    assert browser_page.get_attribute("html", "lang") == "en"
