"""Being signed in with the browser, and what axe finds on the page one is at."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client

from offices.models import Person
from tests.support import rings
from tests.support.cast import BACKEND

AXE = (Path(settings.BASE_DIR) / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run({runOnly: tags, resultTypes: ['violations'], preload: false})"
LOOKS = (("light", 1440), ("dark", 390))
PASSWORD = "đò sông Thao 1925"


def sign_in(page: Any, person: Person) -> None:
    """At the door, by hand, as that person."""
    person.set_password(PASSWORD)
    Person.objects.filter(pk=person.pk).update(password=person.password)
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.username)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")


def let_in(page: Any, person: Person) -> None:
    """With the session of a sign-in already made, for tests of what lies behind the door."""
    client = Client()
    client.force_login(person, backend=BACKEND)
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "httpOnly": True}
    page.context.add_cookies([{**cookie, "domain": "localhost", "path": "/"}])


def faults(page: Any) -> list[str]:
    # The policy of the page refuses a script tag; the debugger's own door does not.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(RUN, TAGS)["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found]


def looked_at(page: Any, address: str) -> list[tuple[str, object, str]]:
    """Faults of one page wide and light, narrow and dark: what scrolls in both.

    axe reads it in one of them, another from page to page; the whole ring opens it anew for each
    and reads both.
    """
    found: list[tuple[str, object, str]] = []
    read = rings.some(address, LOOKS, 1)
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        if rings.WHOLE or scheme == "light":
            answer = page.goto(address)
            assert answer.status == 200, address
        if (scheme, width) in read:
            found += [(address, scheme, fault) for fault in faults(page)]
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found += [(address, width, "scrolls sideways")] if wide > 0 else []
    return found
