"""What a page offers to fill in: forms with their fields, and addresses with their queries."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Door:
    """One form or query: where it goes, how, and the values it would send."""

    path: str
    method: str
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> tuple[str, str, tuple[str, ...]]:
        """Alike doors of many rows count once: numbers in the path do not tell them apart."""
        plain = "/".join("#" if step.isdigit() else step for step in self.path.split("/"))
        return plain, self.method, tuple(sorted({name for name, _ in self.fields}))


@dataclass
class Harvest(HTMLParser):
    """Feed it a page; `doors` are its forms and links."""

    base: str
    doors: list[Door] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._form: tuple[str, str] | None = None
        self._fields: list[tuple[str, str]] = []
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        for name in ("href", "hx-get"):
            if given.get(name):
                self._link(given[name])
        if tag == "form":
            self._form = (given.get("action") or self.base, given.get("method", "get").upper())
            self._fields = []
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and self._select and self._form:
            self._fields.append((self._select, given.get("value", "")))
        elif tag in ("input", "textarea", "button") and given.get("name") and self._form:
            self._fields.append((given["name"], given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "form" and self._form:
            action, method = self._form
            parts = urlsplit(action)
            query = parse_qsl(parts.query, keep_blank_values=True)
            if not parts.netloc:
                fields = (*query, *self._fields)
                self.doors.append(Door(parts.path or self.base, method, fields))
            self._form = None

    def _link(self, href: str) -> None:
        parts = urlsplit(href)
        if parts.netloc or parts.scheme or (not parts.path.startswith("/") and not parts.query):
            return
        query = tuple(parse_qsl(parts.query, keep_blank_values=True))
        self.doors.append(Door(parts.path or self.base, "GET", query))
