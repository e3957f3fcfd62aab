"""Pages as a browser reads them: their links, and their forms with what is filled in."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

LONG = 400
TEXT = {"text", "search", "email", "tel", "url", "password", ""}


@dataclass
class Form:
    """One form as the page shows it: what is filled in, and its fields for text."""

    page: str
    action: str
    method: str = "get"
    values: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)  # field → the most it takes

    @property
    def kind(self) -> str:
        """The same form of another row is the same kind."""
        return f"{door(self.action)}:{','.join(sorted(self.texts))}"


def door(address: str) -> str:
    """Name of the page behind an address."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return address


class Page(HTMLParser):
    """Links and forms of one page."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__()
        self.address, self.links, self.forms = address, [], []
        self.form: Form | None = None
        self.select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "a" and told.get("href"):
            self.links.append(urljoin(self.address, told["href"]))
        if tag == "form":
            action = urljoin(self.address, told.get("action", ""))
            self.form = Form(self.address, action, told.get("method", "get").lower())
            self.forms.append(self.form)
        if self.form is not None and told.get("name"):
            self._field(tag, told, self.form)
        if tag == "option" and self.form is not None and self.select and told.get("value"):
            known = self.form.values.setdefault(self.select, [])
            if "selected" in told or not known:
                known[:] = [told["value"]]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        if tag == "select":
            self.select = ""

    def _field(self, tag: str, told: dict[str, str], form: Form) -> None:
        name, kind = told["name"], told.get("type", "").lower()
        if tag == "select":
            self.select = name
        elif tag == "textarea" or (tag == "input" and kind in TEXT and not told.get("value")):
            form.texts[name] = int(told.get("maxlength") or LONG)
        elif tag == "input" and kind in ("radio", "checkbox"):
            if "checked" in told or (kind == "radio" and name not in form.values):
                form.values.setdefault(name, []).append(told.get("value", "on"))
        elif tag == "input":
            form.values.setdefault(name, []).append(told.get("value", ""))
