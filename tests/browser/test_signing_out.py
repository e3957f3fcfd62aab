"""After signing out nothing of a case is left in the browser."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from tests.browser.payloads import PAYLOADS
from tests.browser.reading import sign_in

pytestmark = [pytest.mark.django_db(transaction=True)]


@pytest.fixture
def house(cast):
    """Real rules, and a task on its way between two offices."""
    install_defaults(actor=Actor.system())
    today = timezone.localdate()
    task = cast.log(
        PAYLOADS[0], ask={"vpub": today}, due=today + dt.timedelta(days=5), description=PAYLOADS[9]
    )
    return cast, task


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
