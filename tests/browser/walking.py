"""Fills every form of every address with smuggled scripts, and keeps what was answered."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.db import transaction
from django.test import Client

from tests.browser.crawling import LONG, Form, Page, door
from tests.browser.payloads import PAYLOADS
from tests.support import rings

# Taken for good, these would end the walk: their answer is looked at, what they did is undone.
UNDONE = re.compile(
    r"/accounts/|/(deactivate|reactivate|move|end|password|remove|second-step|sign-out|invite|sign-in|mail"
    r"|close|revoke|cancel|stop|drop|off|undo|delete|acting-office|preferences)/"
)
LISTEN = """
window.smuggled = 0; window.refused = [];
addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective));
"""
OURS_NOT = re.compile(r"/(data|static)/")
ROUNDS = 1000 if rings.WHOLE else 1  # of one form; the payloads of each begin elsewhere
SEEN_BY = (
    3 if rings.WHOLE else 2
)  # people who open a page: with different powers they see different forms on it
# Once somebody opens a page, so many refusals of it are enough; and of one person, so many of its
# kind (a page per row, a file per paper). What a page links to is asked for all the same: its row
# stands, where that of an address of the URLconf is a guess.
REFUSED_BY, REFUSED_TO = (1000, 1000) if rings.WHOLE else (3, 2)
SENT: set[int] = set()  # numbers of the payloads that were put into some field


class _UndoError(Exception):
    """Leaves the block and takes everything back."""


@contextmanager
def taken_back() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
            raise _UndoError
    except _UndoError:
        pass


@dataclass
class Walk:
    """What was met: pages by person, kinds of forms, answers to look at in the browser."""

    covered: set[str] = field(default_factory=set)
    openers: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    shut: set[str] = field(default_factory=set)  # only posted to, whoever comes
    refusals: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    last: dict[str, str] = field(default_factory=dict)  # page of each kind → who opened it
    filled: set[str] = field(default_factory=set)
    fields: int = 0
    posts: int = 0
    taken: int = 0
    answers: list[tuple[str, str]] = field(default_factory=list)

    def look(self, who: str, client: Client, address: str) -> Page | None:
        """Opens the page as that person; counts its address and the actions of its forms."""
        answer = client.get(address)
        if answer.status_code == 405:
            self.shut.add(door(address))
        if answer.status_code != 200 or answer.streaming:
            self.refusals[door(address)][who] += 1
            return None
        self.covered.add(door(address))
        is_first = not self.openers[door(address)]
        self.openers[door(address)].add(who)
        if "text/html" not in answer.headers.get("Content-Type", ""):
            return None
        page = Page(address, answer.content.decode())
        self.covered |= {door(form.action) for form in page.forms}
        if is_first:
            self.last[address] = who
        return page

    def is_known(self, kind: str, who: str, *, is_guess: bool) -> bool:
        """Nothing new would be met there by one more person."""
        refused, openers = self.refusals[kind], self.openers[kind]
        if openers and refused.total() >= REFUSED_BY:
            return True
        if is_guess and refused[who] >= REFUSED_TO:
            return True
        return kind in self.shut or len(openers - {who}) >= SEEN_BY

    def walk(self, who: str, client: Client, addresses: Iterable[str], most: int) -> None:
        """Those pages and what they link to, each kind once more; fills every new form."""
        guesses = set(addresses)
        waiting, known, kinds = list(addresses), set(guesses), Counter[str]()
        while waiting and most > 0:
            address = waiting.pop(0)
            kind = door(address)
            is_guess = address in guesses
            if kinds[kind] >= 2 or OURS_NOT.match(address):
                continue
            if self.is_known(kind, who, is_guess=is_guess):
                continue
            page = self.look(who, client, address)
            if page is None:
                continue
            kinds[kind], most = kinds[kind] + 1, most - 1
            for form in page.forms:
                self.fill(client, form)
            for link in page.links:
                parts = urlsplit(link)
                clean = parts.path + (f"?{parts.query}" if parts.query else "")
                if not parts.netloc and parts.path and clean not in known:
                    known.add(clean)
                    waiting.append(clean)

    def fill(self, client: Client, form: Form) -> None:
        """Payloads into every text field of a form that was not met before: all, or its share."""
        if not form.texts or form.kind in self.filled or "/accounts/logout" in form.action:
            return
        self.filled.add(form.kind)
        self.fields += len(form.texts)
        begin = rings.turn(form.kind) % len(PAYLOADS)
        sent: dict[str, int] = dict.fromkeys(form.texts, begin)
        for _round in range(ROUNDS):
            if min(sent.values()) >= begin + len(PAYLOADS):
                break
            texts = {name: words(sent, name, most) for name, most in form.texts.items()}
            form = self.send(client, form, texts)

    def send(self, client: Client, form: Form, texts: dict[str, str]) -> Form:
        """One round; returns the form as it stands afterwards (its version may be newer)."""
        self.posts += 1
        if form.method != "post":
            answer = client.get(f"{form.action.partition('?')[0]}?{urlencode(texts)}")
        elif UNDONE.search(form.action):
            with taken_back():
                answer = client.post(form.action, {**form.values, **texts})
        else:
            answer = client.post(form.action, {**form.values, **texts})
        assert answer.status_code < 500, form.action
        self.taken += answer.status_code == 302
        self.keep(form.action, answer)
        if answer.status_code != 302 or ROUNDS == 1:
            return form
        again = client.get(form.page)
        if again.status_code != 200 or again.streaming:
            return form
        fresh = Page(form.page, again.content.decode()).forms
        return next((one for one in fresh if one.kind == form.kind), form)

    def keep(self, address: str, answer: Any) -> None:
        if not answer.streaming and "text/html" in answer.headers.get("Content-Type", ""):
            self.answers.append((address, answer.content.decode()))


def words(sent: dict[str, int], name: str, most: int) -> str:
    """The next payloads this field takes, several when they fit; the first again at the end."""
    first = count = sent[name]
    text = PAYLOADS[count % len(PAYLOADS)]
    while count - first < 9:
        more = f"{text} {PAYLOADS[(count + 1) % len(PAYLOADS)]}"
        if len(more) > min(most, LONG):
            break
        text, count = more, count + 1
    sent[name] = count + 1
    SENT.update(one % len(PAYLOADS) for one in range(first, count + 1))
    return text[:most]
