"""Every URL × every person × plain and htmx, reading and writing; no answer is kept on the way.

`make test` asks, for each task, one person of each class: those of whom the rule of that URL says
the same, and who, where they are let in, read the same. Over all URLs it is everybody's turn. The
internal task is asked for by each, by turns plainly and with htmx, and posted to; a closed one in
one way, and by nobody who is not signed in, for whom one task is as another.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.urls import reverse

from tasks.audience import own_offices
from tests.permissions.conftest import AT_WORK, PEOPLE, SEES, Stage
from tests.permissions.rules import DATA_PAGES, RULES, Rule, Side, Who
from tests.permissions.urls import Door, doors
from tests.support import rings

DOORS = {door.name: door for door in doors() if not door.name.startswith(DATA_PAGES)}
HX = {"HX-Request": "true"}
SIGN_IN = {302}  # asked for by htmx: 401, see test_signed_out_fragments


def test_every_url_has_a_rule() -> None:
    assert DOORS.keys() - RULES.keys() == set(), "URLs without a rule"
    assert RULES.keys() - DOORS.keys() == set(), "rules without a URL"


@contextmanager
def undone() -> Iterator[None]:
    """What a request writes is rolled back, so every person meets the same rows.

    A block of its own, for what waits for a commit ends with it instead of being kept.
    """
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def footprint() -> tuple[Any, ...]:
    """Counts of the rows a refused request must not change."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM tasks_historicaltask), "
            "(SELECT count(*) FROM tasks_historicalpart), "
            "(SELECT count(*) FROM tasks_historicaldeadline), "
            "(SELECT count(*) FROM tasks_note), (SELECT count(*) FROM tasks_file), "
            "(SELECT count(*) FROM tasks_taskgrant), (SELECT count(*) FROM tasks_duechange), "
            "(SELECT count(*) FROM offices_historicalperson)"
        )
        row: tuple[Any, ...] = cursor.fetchone()
        return row


def leaks(stage: Stage, who: str, answer: HttpResponse) -> set[str]:
    """Canaries of tasks this person may not read that stand in the answer."""
    if answer.streaming:
        return set()
    text = answer.content.decode(errors="replace")
    return {w for w, mark in stage.canaries.items() if mark in text and who not in SEES[w]}


def signed_in(who: str) -> bool:
    return who not in ("nobody", "thai")


def held(stage: Stage, who: str, rule: Rule, which: str) -> bool:
    """Whether the person holds the rule's power on the office it is asked on."""
    powers = stage.powers(who)
    if rule.side == Side.ANY:
        return any(powers.can_anywhere(one) for one in rule.power.split("|"))
    return powers.can(rule.power, office_of(stage, rule))


def office_of(stage: Stage, rule: Rule) -> int:
    code = {"part": "vpub", "lead": "vptu", "logger": "vptu"}[rule.side]
    return stage.cast.offices[code].pk


def of_task(stage: Stage, who: str, rule: Rule, which: str) -> set[int] | None:
    """The same on the pages of one task."""
    if who not in SEES[which]:
        return {404}
    if rule.inside and office_of(stage, rule) not in own_offices(stage.powers(who)):
        return {404}
    if rule.power and not held(stage, who, rule, which):
        return {403, 404} if which == "draft" else {403}  # a draft has no such row yet
    return None


def expected(stage: Stage, who: str, rule: Rule, which: str) -> set[int] | None:
    """The only statuses allowed; None: any below 500 that is no refusal of sight."""
    if rule.who == Who.ANYONE:
        return None
    if not signed_in(who):
        return SIGN_IN
    if rule.who == Who.TASK:
        return of_task(stage, who, rule, which)
    if rule.who == Who.OWNER:  # the row named is nobody's; its owner stands in tests/tasks/lists
        return {404, 405}
    if rule.who == Who.OFFICE and who not in AT_WORK:
        return {404}
    if rule.who == Who.MAKER:
        return {404}
    if rule.who == Who.POWER and not held(stage, who, rule, which):
        return {403}
    return None


def ask(
    stage: Stage, who: str, door: Door, which: str, method: str, hx: bool, *, faults: bool = False
) -> HttpResponse:
    """`faults`: what fails inside is answered, not raised."""
    url = reverse(door.name, kwargs=stage.kwargs(which, door.kwargs) | special(door.name))
    client = stage.client(who)
    client.raise_request_exception = not faults
    headers = HX if hx else {}
    if method == "get":
        return client.get(url, headers=headers)
    return client.post(url, {}, headers=headers)


def special(name: str) -> dict[str, str]:
    """A figure is named by its own code, not by an office's."""
    return {"code": "m1"} if name == "reviews:figure" else {}


def class_of(stage: Stage, who: str, rule: Rule, which: str) -> tuple[Any, ...]:
    """People of one class are told the same by this rule, and where they are let in read the same.

    On the page of one task, what else they read is told by whether they read any.
    """
    told = frozenset(expected(stage, who, rule, which) or ())
    if told:
        return told, signed_in(who)
    reads = tuple(who in SEES[one] for one in SEES)
    return told, any(reads) if rule.who == Who.TASK else reads, signed_in(who)


def may_be_kept(answer: HttpResponse) -> bool:
    """By a browser or on the way, or shown to somebody else's page."""
    told = {one.strip() for one in answer.get("Vary", "").split(",")}
    private = answer.get("Cache-Control") == "private, no-store"
    own = answer.get("Cross-Origin-Resource-Policy") == "same-origin"
    return not (private and own and {"Cookie", "HX-Request"} <= told)


def ways(who: str, at: int, name: str, which: str) -> list[tuple[str, bool]]:
    """Plain, with htmx and posted; in the representative ring a part of them, as told above.

    `at`: which of the classes of this URL it is; the one beside it asks in the other way.
    """
    plain, htmx, posted = ("get", False), ("get", True), ("post", False)
    if rings.WHOLE:
        return [plain, htmx, posted]
    if which != "internal":
        question = f"{who} {name} {which}"
        return rings.some(question, [plain, posted, htmx], 1) if signed_in(who) else []
    return [(plain, htmx)[(rings.turn(name) + at) % 2], posted]


def wrong_with(
    stage: Stage, who: str, door: Door, which: str, method: str, hx: bool, allowed: set[int] | None
) -> Iterator[str]:
    """What is wrong with one answer; `allowed` as `expected` tells it."""
    before = footprint() if method == "post" else ()
    allowed = {401} if hx and allowed is SIGN_IN else allowed
    answer = ask(stage, who, door, which, method, hx)
    what = f"{who} {method}{' hx' if hx else ''} {which}: {answer.status_code}"
    # /readyz says 503 while no worker has shown a sign of life.
    if answer.status_code >= 500 and door.name != "readyz":
        yield f"{what} fault"
    if allowed is not None and answer.status_code not in allowed | {405}:
        yield f"{what} instead of {allowed}"
    if allowed is not None and before and footprint() != before:
        yield f"{what} wrote"
    if leaked := leaks(stage, who, answer):
        yield f"{what} shows {leaked}"
    if may_be_kept(answer):
        yield f"{what} may be kept: {answer.headers}"


@pytest.mark.parametrize("name", sorted(DOORS))
def test_door(stage: Stage, name: str) -> None:
    door, rule, wrong = DOORS[name], RULES[name], list[str]()
    tasks = ("internal", "restricted", "draft") if rule.who == Who.TASK else ("internal",)
    for which in tasks:
        classes = {who: class_of(stage, who, rule, which) for who in PEOPLE}
        asking = rings.one_of_each(f"{name} {which}", PEOPLE, classes.__getitem__)
        for at, who in enumerate(asking):
            allowed = expected(stage, who, rule, which)
            for method, hx in ways(who, at, name, which):
                with undone():
                    wrong += wrong_with(stage, who, door, which, method, hx, allowed)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("who", [p for p in PEOPLE if signed_in(p)])
def test_lists_and_search_hold_no_foreign_row(stage: Stage, who: str) -> None:
    client = stage.client(who)
    pages = ["/", "/tasks/", "/series/", "/inbox/", "/decisions/", "/overdue/", "/notifications/"]
    pages += ["/dashboard/", "/settings/audit/"]
    pages += [f"/meetings/?side={side}" for side in ("ahead", "held", "over", "off", "all")]
    pages += ["/sessions/", "/meetings/pool/", "/meetings/templates/"]
    pages += ["/trips/?side=all", "/trips/?side=borders", "/trips/away/"]
    pages += [f"/search/?q={mark}" for mark in stage.canaries.values()]
    pages += [f"/tasks/?q={mark}" for mark in stage.canaries.values()]
    for page in pages:
        answer = client.get(page)
        if f"q={''}" in page:  # the words asked for stand in the search box themselves
            mark = page.rpartition("=")[2]
            which = next(w for w, m in stage.canaries.items() if m == mark)
            if who not in SEES[which]:
                assert stage.tasks[which].code not in answer.content.decode(), (page, who)
        else:
            assert not leaks(stage, who, answer), (page, who)


@pytest.mark.parametrize("who", [p for p in PEOPLE if signed_in(p)])
def test_answers_behind_the_door_are_not_kept(stage: Stage, who: str) -> None:
    answer = stage.client(who).get("/")
    assert "no-store" in answer.headers.get("Cache-Control", "")
