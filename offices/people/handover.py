"""What a person still holds when they leave: apps below register what they know of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from offices.foundation.actor import Actor
from offices.models import Person
from offices.reader_keys import reading_all


class TakeOver(Protocol):
    """Hands all open work of `giver` (in one office, or everywhere) to `taker`."""

    def __call__(
        self, *, giver: Person, taker: Person, office_id: int | None, actor: Actor, reason: str
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Holding:
    """`count(person_id, office_id or None)` tells open items; `hand_over` moves them."""

    name: str
    count: Callable[[int, int | None], int]
    hand_over: TakeOver


_holdings: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    """Called once by an app when it starts; the same name replaces."""
    _holdings[holding.name] = holding


def open_work(person_id: int, office_id: int | None = None) -> int:
    """How many open items the person still answers for."""
    with reading_all():  # whoever deactivates a person reads none of it, and it must be handed over
        return sum(holding.count(person_id, office_id) for holding in _holdings.values())


def hand_over(
    *, giver: Person, taker: Person, office_id: int | None, actor: Actor, reason: str
) -> None:
    """Move everything registered from `giver` to `taker`."""
    with reading_all():
        for holding in _holdings.values():
            holding.hand_over(
                giver=giver, taker=taker, office_id=office_id, actor=actor, reason=reason
            )
