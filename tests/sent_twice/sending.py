"""The forms that create, room by room, and how a browser sends one of them."""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.badinput.reading import Form, forms_on
from tests.sent_twice import rows as rooms
from tests.sent_twice.row import Row, Town

NAMES = [one.name for one in pkgutil.iter_modules(rooms.__path__)]
ROOMS = [import_module(f"{rooms.__name__}.{name}") for name in NAMES]
ROWS: dict[str, Row] = {name: row for room in ROOMS for name, row in room.ROWS.items()}
CHANGES: set[str] = set().union(*(room.CHANGES for room in ROOMS))
KEYS = ("once", "form_key")


class Answer(NamedTuple):
    status: int
    to: str


def is_key(name: str) -> bool:
    return name.rpartition("-")[2] in KEYS


def sender(town: Town, name: str) -> Callable[[], Answer]:
    """Sends the form as its page gave it, filled in, over and over: a press and its repetition."""
    row = ROWS[name]
    path = reverse(name, kwargs=row.at(town))
    address = f"{path}?{row.query}" if row.query else path
    session = town.cast.client(row.who).cookies[settings.SESSION_COOKIE_NAME].value
    form = _form(town, row, address, path)

    def send() -> Answer:
        client = Client(raise_request_exception=False)
        client.cookies[settings.SESSION_COOKIE_NAME] = session
        answer = client.post(address, {**form.values, **row.filled(town)})
        told = answer.headers.get("Location", "") if answer.status_code == 302 else _faults(answer)
        return Answer(answer.status_code, told)

    return send


def _form(town: Town, row: Row, address: str, path: str) -> Form:
    """The form with a key, on its page or on the one that its first step leads to."""
    client = town.cast.client(row.who)
    page = client.get(address)
    if row.first:
        begun = next(iter(_keyed(page, address, path)), Form(path))
        page = client.post(address, {**begun.values, **row.first(town)})
    found = _keyed(page, address, path)
    assert found, f"{address}: no form that carries a key ({page.status_code})"
    return found[-1] if row.first else found[0]


def _keyed(page: Any, address: str, path: str) -> list[Form]:
    forms = forms_on(page.content.decode(), address)
    return [form for form in forms if form.action == path and any(map(is_key, form.kinds))]


def _faults(answer: Any) -> str:
    form = (answer.context or {}).get("form") if answer.context else None
    return str(getattr(form, "errors", "") or answer.content[:400])
