"""Days of the events a paper speaks of, from which its deadlines are counted.

"Kỳ họp (khai mạc ngày 07/12/2026)" gives "15 ngày trước khai mạc" its day; what a paper says of
two days is left open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from reading.days import day_of
from reading.naming.spelling import insensitive, respelled
from reading.orders.binding import Clock
from reading.text import Text

_DAY = r"(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>20\d\d)"


@dataclass(frozen=True, slots=True)
class _Kind:
    """``told`` finds the day in a whole paper, ``counted`` the words that count from it."""

    told: tuple[re.Pattern[str], ...]
    counted: re.Pattern[str]


_KINDS = (
    _Kind(
        (re.compile(rf"khai mạc(?: [^\d.;]{{0,40}})? (?:ngày )?{_DAY}", re.IGNORECASE),),
        insensitive(r"\d+ ngày trước (?:ngày |khi )?khai mạc"),
    ),
    _Kind(
        (
            re.compile(rf"ngày {_DAY}[^.;]{{0,160}}tiếp (?:công )?dân", re.IGNORECASE),
            re.compile(rf"tiếp (?:công )?dân[^.;\d]{{0,60}}ngày {_DAY}", re.IGNORECASE),
        ),
        insensitive(r"(?:kể|tính) từ ngày tiếp(?: công)?(?: dân)?(?! (?:nhận|theo|cận))"),
    ),
)


def clock_of(clock: Clock, piece: Text, paper: str) -> Clock:
    """The clock for a clause that counts from an event whose one day the paper tells."""
    line = respelled(str(piece))
    for kind in _KINDS:
        if kind.counted.search(line) and (day := _only_day(kind.told, paper)):
            return replace(clock, event_on=day)
    return clock


def _only_day(told: tuple[re.Pattern[str], ...], paper: str) -> date | None:
    days = set(_days(told, paper))
    return days.pop() if len(days) == 1 else None


def _days(told: tuple[re.Pattern[str], ...], paper: str) -> Iterator[date]:
    for found in chain.from_iterable(one.finditer(paper) for one in told):
        if day := day_of(int(found["y"]), int(found["m"]), int(found["d"])):
            yield day
