"""A security key from being added to being removed, with Chromium's own virtual authenticator."""

import pytest
from allauth.mfa.models import Authenticator

from offices.services.accounts import set_sign_in_rules
from tests.browser.reading import faults, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
KEYS, SECOND = "/accounts/2fa/webauthn/", "**/accounts/2fa/authenticate/**"
PLUGGED = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasResidentKey": False,
    "hasUserVerification": False,
    "isUserVerified": False,
}


@pytest.fixture
def key(browser_page):
    """A key in the USB port that is touched whenever the page asks."""
    debugger = browser_page.context.new_cdp_session(browser_page)
    debugger.send("WebAuthn.enable")
    told = debugger.send("WebAuthn.addVirtualAuthenticator", {"options": PLUGGED})
    return debugger, told["authenticatorId"]


@pytest.fixture
def allowed(cast):
    set_sign_in_rules(actor=cast.actor("quan"), security_keys=True)


def added(page, name):
    page.goto(KEYS + "add/")
    page.fill("[name=name]", name)
    page.click("[data-key] button")
    page.wait_for_url("**/recovery-codes/**")


def signed_out(page):
    page.goto("/accounts/logout/")
    page.click("main button[type=submit]")
    page.wait_for_url("**/accounts/login/**")


def test_key_is_added_opens_the_second_step_and_is_removed(
    browser_page, complaints, cast, allowed, key
):
    page = browser_page
    sign_in(page, cast.an)
    added(page, "Khóa xanh")
    signed_out(page)
    sign_in(page, cast.an)
    page.wait_for_url(SECOND)
    assert faults(page) == []
    page.click("[data-key] button")
    page.wait_for_url(lambda url: "/accounts/" not in url)
    page.goto(KEYS)
    assert "Khóa xanh" in page.inner_text("main")
    assert faults(page) == []
    page.click("a[href$='/remove/']")
    page.click("main button.button-danger")
    page.wait_for_url("**" + KEYS)
    assert not Authenticator.objects.filter(user=cast.an).exists()
    signed_out(page)
    sign_in(page, cast.an)
    page.wait_for_url(lambda url: "/accounts/" not in url)
    assert complaints == []


def test_key_is_named_anew(browser_page, cast, allowed, key):
    sign_in(browser_page, cast.an)
    added(browser_page, "")
    browser_page.goto(KEYS)
    assert "Khóa bảo mật 1" in browser_page.inner_text("main")
    browser_page.click("a[href$='/edit/']")
    browser_page.fill("[name=name]", "Khóa ở két")
    browser_page.click("main button[type=submit]")
    browser_page.wait_for_url("**" + KEYS)
    assert "Khóa ở két" in browser_page.inner_text("main table")


def test_key_that_does_not_answer_is_told_and_another_opens_nothing(
    browser_page, cast, allowed, key
):
    page, (debugger, plugged) = browser_page, key
    sign_in(page, cast.an)
    added(page, "Khóa xanh")
    signed_out(page)
    debugger.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": plugged})
    debugger.send("WebAuthn.addVirtualAuthenticator", {"options": PLUGGED})
    sign_in(page, cast.an)
    page.wait_for_url(SECOND)
    page.click("[data-key] button")
    page.wait_for_selector("[data-key-failed]:not([hidden])", timeout=90_000)
    assert "Khóa bảo mật chưa trả lời" in page.inner_text("[data-key-failed]")
    page.goto("/profile/")
    assert "/accounts/" in page.url.partition("?")[0]


def test_without_javascript_the_code_is_the_way(browser, live_site, cast, allowed):
    context = browser.new_context(base_url=live_site, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, cast.an)
    page.goto(KEYS + "add/")
    assert not page.is_visible("[data-key] button")
    assert "mã xác thực thì không cần" in page.inner_text("[data-key-without]")
    context.close()
