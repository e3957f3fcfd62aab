"""Addresses of the rows behind a number: a code and what narrows it."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse

from reviews.dashboard.periods import read_day

BIGGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """What narrows rows; `at`: as it stood that evening; `person` 0: nobody's."""

    first: dt.date | None = None
    last: dt.date | None = None
    at: dt.date | None = None
    area: int | None = None
    person: int | None = None
    late: bool | None = None
    outcome: str = ""
    mine: bool = False
    after: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses that keep the reader's choice between the whole office and his part."""

    mine: bool = False

    def to(self, code: str, wanted: Wanted | None = None) -> str:
        wanted = wanted or Wanted()
        if wanted.mine != self.mine:
            wanted = replace(wanted, mine=self.mine)
        # `after` is no part of what is compared: such an address is made anew.
        return _address.__wrapped__(code, wanted) if wanted.after else _address(code, wanted)

    @property
    def scope(self) -> str:
        return "scope=mine" if self.mine else "scope=office"

    def page(self) -> str:
        return f"{reverse('reviews:dashboard')}?{self.scope}"


@lru_cache(maxsize=4_000)
def _address(code: str, wanted: Wanted) -> str:
    """A page of figures holds four hundred addresses, mostly those of the page before."""
    address = reverse("reviews:figure", args=[code])
    query = query_of(wanted)
    return f"{address}?{query}" if query else address


def query_of(wanted: Wanted) -> str:
    days = {"first": wanted.first, "last": wanted.last, "at": wanted.at}
    found: dict[str, str] = {name: day.isoformat() for name, day in days.items() if day}
    for name, number in (("area", wanted.area), ("person", wanted.person)):
        if number is not None:
            found[name] = str(number)
    if wanted.late is not None:
        found["late"] = "1" if wanted.late else "0"
    found |= {"outcome": wanted.outcome} if wanted.outcome else {}
    found |= {"scope": "mine"} if wanted.mine else {}
    found |= {"after": wanted.after} if wanted.after else {}
    return urlencode(found)


def _day(text: str) -> dt.date | None:
    day = read_day(text) if text else None
    if text and day is None:
        raise Http404
    return day


def _number(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or int(text[:20]) > BIGGEST:
        raise Http404
    return int(text)


def _word(text: str) -> str:
    """An outcome or an office by its code."""
    if text and not re.fullmatch(r"[a-z][a-z0-9_-]{0,39}", text):
        raise Http404
    return text


def wanted_of(given: Mapping[str, str]) -> Wanted:
    """Read an address made by `Links`; one that cannot be is not found."""
    late = given.get("late", "")
    if late not in ("", "0", "1"):
        raise Http404
    return Wanted(
        first=_day(given.get("first", "")),
        last=_day(given.get("last", "")),
        at=_day(given.get("at", "")),
        area=_number(given.get("area", "")),
        person=_number(given.get("person", "")),
        late=None if late == "" else late == "1",
        outcome=_word(given.get("outcome", "")),
        mine=given.get("scope", "") == "mine",
        after=given.get("after", ""),
    )
