"""What falls due while somebody is away: apps below register what they know of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from offices.models import Absence
from offices.powers import Powers


@dataclass(frozen=True, slots=True)
class Owed:
    """One date that falls into an absence, as the reader may see it."""

    due_on: date
    code: str
    title: str
    path: str


type Find = Callable[[Powers, Sequence[Absence]], dict[int, list[Owed]]]

_finders: dict[str, Find] = {}


def register(name: str, find: Find) -> None:
    """`find(reader, absences)` gives {absence id: its dates}, of what the reader may see.

    Called once by an app when it starts; the same name replaces.
    """
    _finders[name] = find


def owed_in(reader: Powers, absences: Sequence[Absence]) -> dict[int, list[Owed]]:
    """{absence id: dates falling into it, the earliest first}; absences without one are missing."""
    found: dict[int, list[Owed]] = {}
    for find in _finders.values():
        for pk, owed in find(reader, absences).items():
            found.setdefault(pk, []).extend(owed)
    for owed in found.values():
        owed.sort(key=lambda one: (one.due_on, one.code))
    return found
