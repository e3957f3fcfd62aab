"""Forms as a browser reads them from a page: where they go, their fields and what stands there."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

SKIPPED = {"submit", "reset", "image"}


@dataclass
class Form:
    """One form that posts; `kinds` says what each field is: text, choice, file or hidden."""

    action: str
    values: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, frozenset[str]]:
        return self.action, frozenset(self.kinds)

    def give(self, name: str, kind: str, value: str | None) -> None:
        """A field called `name`; a value only when a browser would send it."""
        if name:
            self.kinds.setdefault(name, kind)
            if value is not None:
                self.values.setdefault(name, []).append(value)


class Forms(HTMLParser):
    """Collects the forms with method=post of one page."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address, self.found = address, list[Form]()
        self.form: Form | None = None
        self.select, self.first = "", ""
        self.area, self.text = "", ""
        self.elsewhere: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "form" and given.get("method", "").lower() == "post":
            action = urljoin(self.address, given.get("action", ""))
            self.form = Form(urlsplit(action).path)
        if self.form is None:
            return
        if tag == "input" and given.get("type", "text") not in SKIPPED:
            self._input(self.form, given)
        elif tag == "select":
            self.select = given.get("name", "")
            self.form.give(self.select, "choice", None)
        elif tag == "option" and self.select and "selected" in given:
            self.form.give(self.select, "choice", given.get("value", ""))
        elif tag == "textarea":
            self.area, self.text = given.get("name", ""), ""
        elif tag == "button":
            self.form.give(given.get("name", ""), "choice", None)
            if given.get("formaction"):
                self.elsewhere.append(urlsplit(urljoin(self.address, given["formaction"])).path)

    def _input(self, form: Form, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        if kind in ("checkbox", "radio"):
            value = given.get("value", "on") if "checked" in given else None
            form.give(given.get("name", ""), "choice", value)
        else:
            known = {"hidden": "hidden", "file": "file"}.get(kind, "text")
            form.give(given.get("name", ""), known, given.get("value", ""))

    def handle_data(self, data: str) -> None:
        if self.area:
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.form and self.area:
            self.form.give(self.area, "text", self.text.removeprefix("\n"))
            self.area = ""
        elif tag == "select":
            self.select = ""
        elif tag == "form" and self.form:
            self.found.append(self.form)
            self.found += [replace(self.form, action=action) for action in self.elsewhere]
            self.form, self.elsewhere = None, []


def forms_on(page: str, address: str) -> list[Form]:
    reader = Forms(address)
    reader.feed(page)
    return reader.found
