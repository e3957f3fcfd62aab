"""What is added to Friday's last figure: next week's diary."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from offices.models import Office
from offices.powers import Powers


@dataclass(frozen=True, slots=True)
class CountedFor:
    """For whom, at which local moment, for which week."""

    powers: Powers
    office: Office
    at: dt.datetime
    monday: dt.date


@dataclass(frozen=True, slots=True)
class CountLine:
    """A count with its words and the page of exactly its rows; `count` None: words alone."""

    count: int | None
    words: str | Promise
    href: str = ""


type Counter = Callable[[CountedFor], list[CountLine]]
_next_week: dict[str, Counter] = {}


def count_next_week(name: str, counter: Counter) -> None:
    """F5: what next week holds; `monday` is that of the coming week."""
    _next_week[name] = counter


def next_week(asked: CountedFor) -> list[CountLine]:
    return [told for counter in _next_week.values() for told in counter(asked)]
