"""Signing in with the browser, and what axe finds on the page one is at."""

from pathlib import Path
from typing import Any

from django.conf import settings

from offices.models import Person

AXE = Path(settings.BASE_DIR) / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def sign_in(page: Any, person: Person) -> None:
    password = "đò sông Thao 1925"
    person.set_password(password)
    Person.objects.filter(pk=person.pk).update(password=person.password)
    page.goto("/accounts/login/")
    page.fill("[name=login]", person.username)
    page.fill("[name=password]", password)
    page.click("main button[type=submit]")


def faults(page: Any) -> list[str]:
    # The policy of the page refuses a script tag; the debugger's own door does not.
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found]
