"""What apps below show beside a task on its page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tasks.verbs.seen import Seen


@dataclass(frozen=True, slots=True)
class Card:
    """`template` is drawn with `card.content`."""

    template: str
    content: Any


type Shows = Callable[[Seen], Card | None]

_shows: dict[str, Shows] = {}


def register(name: str, show: Shows) -> None:
    """Called in `AppConfig.ready`; `show` answers None where it has nothing for that person."""
    _shows[name] = show


def cards_beside(seen: Seen) -> list[Card]:
    """In the order in which apps are installed."""
    found = (show(seen) for show in _shows.values())
    return [card for card in found if card is not None]
