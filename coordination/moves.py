"""What a change of the calendar moves: apps below register what they have computed from it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coordination.workdays import WorkCalendar
from offices.foundation.actor import Actor
from offices.reader_keys import reading_all

type Calendars = Mapping[int | None, WorkCalendar]


@dataclass(frozen=True, slots=True, order=True)
class DueMove:
    """One open deadline that a new calendar moves; `code` is neutral, no content of a case."""

    old: date
    new: date
    code: str
    office_id: int
    deadline_id: int


class Carry(Protocol):
    """Writes the new dates, as one batch; returns how many moved."""

    def __call__(self, moves: Iterable[DueMove], *, actor: Actor, reason: str) -> int: ...


@dataclass(frozen=True, slots=True)
class Mover:
    """`foresee(before, after)` lists what would move; `carry` moves it."""

    name: str
    foresee: Callable[[Calendars, Calendars], list[DueMove]]
    carry: Carry


_movers: dict[str, Mover] = {}


def register(mover: Mover) -> None:
    """Called once by an app when it starts; the same name replaces."""
    _movers[mover.name] = mover


def of_office(calendars: Calendars, office_id: int) -> WorkCalendar:
    """The office's own calendar, or the common one."""
    return calendars.get(office_id) or calendars[None]


def foreseen(before: Calendars, after: Calendars) -> list[DueMove]:
    """Everything that would move, the earliest date first."""
    with reading_all():  # the calendar moves every date; what is shown of them is a code
        return sorted(move for mover in _movers.values() for move in mover.foresee(before, after))


def carry(before: Calendars, after: Calendars, *, actor: Actor, reason: str) -> int:
    """Move what every app has computed; returns how many deadlines moved."""
    with reading_all():
        return sum(
            mover.carry(mover.foresee(before, after), actor=actor, reason=reason)
            for mover in _movers.values()
        )


def fingerprint(moves: Iterable[DueMove]) -> str:
    """Names a list of moves, so that what is confirmed is what was shown."""
    text = ";".join(f"{m.deadline_id}:{m.old}:{m.new}" for m in moves)
    return hashlib.sha256(text.encode()).hexdigest()[:24]
