"""One person at a window: opening verbs and sending their forms as a hand would."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from offices.models import Person
from tests.browser.reading import let_in

SEND = "main form[method=post] .form-actions button[type=submit] >> nth=0"


def send(page: Any, button: str = SEND) -> None:
    """The form of the page, or what another button of it leads to."""
    with page.expect_navigation():
        page.click(button)


class Desk:
    """One person at an own browser window."""

    def __init__(self, browser: Any, site: str) -> None:
        self.context = browser.new_context(base_url=site, locale="vi-VN")
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()

    def press(self, what: str) -> None:
        """A link or button; first the menu it stands in, when it stands in one."""
        found = self.page.locator(f"main {what}").first
        if not found.is_visible():
            self.page.locator("main details", has=self.page.locator(what)).first.locator(
                "summary"
            ).first.click()
        found.click()

    def do(self, verb: str, at: str = "", **fields: str) -> None:
        """Press the verb's own button; or open its form in place, fill it in, send it."""
        self.page.goto(at or self.page.url)
        direct = self.page.locator(f"main form[action*='/{verb}/'] button:visible")
        if direct.count() and not fields:
            with self.page.expect_navigation():
                direct.first.click()
            return
        self.press(f"a[href*='/{verb}/']")
        form = self.page.locator("#loaded form[method=post]")
        form.wait_for(state="visible")
        for name, value in fields.items():
            field = form.locator(f"[name={name}]").first
            if field.evaluate("one => one.type") == "radio":
                form.locator(f"label:has([name={name}][value='{value}'])").click()
            elif field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        with self.page.expect_navigation():
            form.locator(".form-actions button").first.click()


@contextmanager
def seated(browser: Any, site: str, people: Mapping[str, Person]) -> Iterator[dict[str, Desk]]:
    """Each person at an own window, signed in."""
    found = {name: Desk(browser, site) for name in people}
    for name, desk in found.items():
        let_in(desk.page, people[name])
    yield found
    for desk in found.values():
        desk.context.close()
