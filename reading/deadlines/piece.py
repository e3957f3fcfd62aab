"""What one clause of a phrase gives, before the clauses are put together."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from reading.deadlines.reading import Kind, Recurrence


@dataclass(frozen=True, slots=True)
class Due:
    """One date owed, with the words it was read from."""

    on: date
    kind: Kind
    at: time | None = None


@dataclass(slots=True)
class Piece:
    """``silent`` is a clause that speaks of no time at all; ``feast`` one that dates a feast."""

    kind: Kind | Literal["silent"]
    dues: list[Due] = field(default_factory=list)
    recurrence: Recurrence | None = None
    explanations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    said: str = ""
    feast: bool = False
