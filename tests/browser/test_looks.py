"""Real pages in a real browser: no axe violation in either look, nothing refused by the policy."""

import pytest

from tests.browser.reading import faults, let_in

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = (1440, 820, 390)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sign_in_page_is_readable_by_all(browser_page, complaints, scheme, cast):
    browser_page.emulate_media(color_scheme=scheme)
    browser_page.goto("/accounts/login/")
    browser_page.fill("[name=login]", "khong-co")
    browser_page.fill("[name=password]", "khong-dung")
    browser_page.click("main button[type=submit]")
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in browser_page.text_content("main")
    assert faults(browser_page) == []
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/gallery/?message=1", "/gallery/?fault=1"])
def test_components_are_readable_by_all(browser_page, complaints, scheme, address, cast):
    browser_page.emulate_media(color_scheme=scheme)
    let_in(browser_page, cast.an)
    complaints.clear()
    browser_page.goto(address)
    assert faults(browser_page) == []
    assert complaints == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(browser_page, width, cast):
    browser_page.set_viewport_size({"width": width, "height": 900})
    let_in(browser_page, cast.an)
    browser_page.goto("/gallery/?message=1&fault=1")
    wide = browser_page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0


def test_keys_work_and_leave_typing_alone(browser_page, cast):
    let_in(browser_page, cast.an)
    browser_page.goto("/gallery/")
    browser_page.keyboard.press("/")
    assert browser_page.evaluate("document.activeElement.name") == "q"
    browser_page.keyboard.type("g?/")
    assert browser_page.input_value("[name=q]") == "g?/"
    browser_page.locator("h1").click()
    browser_page.keyboard.press("?")
    assert browser_page.locator("#keys").is_visible()
    browser_page.keyboard.press("Escape")
    assert not browser_page.locator("#keys").is_visible()


def test_enter_inside_a_vietnamese_word_sends_nothing(browser_page, cast):
    let_in(browser_page, cast.an)
    browser_page.goto("/gallery/")
    sent = browser_page.evaluate(
        """() => {
          const field = document.querySelector("[data-search]");
          const press = new KeyboardEvent("keydown",
            {key: "Enter", isComposing: true, bubbles: true, cancelable: true});
          return field.dispatchEvent(press);
        }"""
    )
    assert sent is False


def test_first_tab_leads_to_the_content(browser_page, cast):
    browser_page.goto("/accounts/login/")
    browser_page.evaluate("document.activeElement.blur()")
    browser_page.keyboard.press("Tab")
    assert browser_page.evaluate("document.activeElement.hash") == "#main"


def test_menu_opens_on_a_phone_without_javascript(browser, live_site, cast):
    context = browser.new_context(
        base_url=live_site, java_script_enabled=False, viewport={"width": 390, "height": 800}
    )
    page = context.new_page()
    let_in(page, cast.an)
    page.goto("/gallery/#menu")
    assert page.locator(".side-inner .brand").is_visible()
    context.close()
