"""What people and machines put into fields that nobody meant, and how it is posted."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_plus

from django.db import transaction
from django.test import Client

from tests.badinput.reading import Form
from tests.support import rings

MEGABYTE = "Số liệu " * 125_000
HALF = "nửa\ud800ký tự"
ALONE = {"text": ("có\x00rỗng",), "choice": ("9" * 30,), "hidden": ("a\x00b",)}
TOGETHER = {
    "text": (MEGABYTE, "", HALF, "31/02/2026", "01/01/0001", "31/12/9999", "-1", "9" * 30),
    "choice": ("", "khong-co", "a\x00b", "-1", HALF),
    "hidden": ("", "khong-co", "9" * 30, HALF),
}
LEFT_ALONE = {"csrfmiddlewaretoken"}


def body(values: dict[str, list[str]]) -> str:
    """As a form sends it; half a surrogate pair as the bytes a careless program would send."""
    pairs = ((name, value) for name, several in values.items() for value in several)
    return "&".join(
        f"{quote_plus(name)}={quote_plus(value, errors='surrogatepass')}" for name, value in pairs
    )


def post(client: Client, form: Form, values: dict[str, list[str]]) -> Any:
    """The answer; whatever it wrote is undone."""
    with transaction.atomic():
        try:
            return client.post(
                form.action, body(values), content_type="application/x-www-form-urlencoded"
            )
        finally:
            transaction.set_rollback(True)


def short(value: str) -> str:
    return ascii(value if len(value) < 40 else f"{value[:12]}… ({len(value)})")


def spoiled(form: Form) -> Iterator[dict[str, list[str]]]:
    """What is posted instead: one field wrong at a time, then all of them.

    In the representative ring one field of each form, and one of the ways for all of them.
    """
    fields = {n: k for n, k in form.kinds.items() if k != "file" and n not in LEFT_ALONE}
    for name, kind in rings.some(form.action, fields.items(), 1):
        yield from ({name: [value]} for value in ALONE[kind])
    rounds = range(max(map(len, TOGETHER.values()))) if fields else ()
    for at in rings.some(" ".join(fields), rounds, 1):
        yield {n: [TOGETHER[k][at % len(TOGETHER[k])]] for n, k in fields.items()}


def faults(client: Client, form: Form) -> list[str]:
    """Every answer of 500 and above, each with what was put where."""
    found = []
    for wrong in spoiled(form):
        answer = post(client, form, form.values | wrong)
        if answer.status_code >= 500:
            what = ", ".join(f"{name}={short(values[0])}" for name, values in wrong.items())
            found.append(f"{form.action} {what}: {answer.status_code}")
    return found


def lost(client: Client, form: Form) -> list[str]:
    """Text fields whose words a refused form does not show again, with all choices wrong."""
    fields = {n: k for n, k in form.kinds.items() if k != "file" and n not in LEFT_ALONE}
    typed = {n: f"Đã gõ {at} ở đây" for at, (n, k) in enumerate(fields.items()) if k == "text"}
    wrong = {n: ["khong-co"] for n, k in fields.items() if k == "choice"}
    answer = post(client, form, form.values | wrong | {n: [word] for n, word in typed.items()})
    if answer.status_code != 422:
        return []
    page = answer.content.decode()
    return [f"{form.action} {name}" for name, word in typed.items() if word not in page]
