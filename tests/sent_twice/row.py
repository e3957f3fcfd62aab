"""One form that creates: where it stands, who fills it in, what it makes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.support.cast import Cast
from tests.support.days import in_days


@dataclass
class Town:
    """The cast, and rows that forms hang on: `kept["meeting"]` …"""

    cast: Cast
    kept: dict[str, Any] = field(default_factory=dict)


type Filled = dict[str, Any]


def nothing(_town: Town) -> Filled:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`filled` over what already stands in the form; `at`: the ids in its address.

    `first`: what is posted to get the page that holds the form; `base`: its kind of form base and
    view. `several`: how many rows it makes at once, or more than one. `shown`: answered by a page.
    """

    who: str
    model: Any
    filled: Callable[[Town], Filled]
    base: str = "answer"
    at: Callable[[Town], Filled] = nothing
    query: str = ""
    first: Callable[[Town], Filled] | None = None
    several: bool = False
    shown: bool = False


def day(days: int = 0) -> str:
    return in_days(days).strftime("%d/%m/%Y")
