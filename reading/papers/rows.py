"""What a paper gives: rows with their flags, and what is remembered while they are made."""

from dataclasses import dataclass, field, replace
from datetime import date

from reading.naming.lists import BodyFinder, body_finder
from reading.orders.binding import Clock
from reading.orders.timing import Timing, silent
from reading.papers.fronts import Front


@dataclass(frozen=True, slots=True)
class Flag:
    """A field to look at again, and why (a word of ``doubts.WHY``)."""

    field: str
    why: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One order, or words that are none. ``lead`` and ``coordinating`` are names as written."""

    title: str
    source: str
    is_task: bool
    timing: Timing
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    heads: tuple[str, ...] = ()
    marker: str = ""
    is_aside: bool = False


def unticked(row: PaperRow) -> PaperRow:
    """No order until a person says so; one that was ticked says that it is not clear."""
    flags = (*row.flags, Flag("title", "undecided")) if row.is_task else row.flags
    return replace(row, is_task=False, flags=flags)


NO_TASK = "no_task"


def flags_of(row: PaperRow) -> tuple[Flag, ...]:
    """What a row says of its fields; one that was read as no task says that."""
    if row.is_task or any(flag.why == "undecided" for flag in row.flags):
        return row.flags
    return (*row.flags, Flag("title", NO_TASK))


@dataclass(frozen=True, slots=True)
class Above:
    """What the headings above say: who, by when, and their words."""

    lead: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    timing: Timing | None = None
    heads: tuple[str, ...] = ()
    praised: bool = False
    is_intro: bool = False
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The document itself and its rows, in its order; ``counted_on``: the day its dates are read
    against, where its own words tell one."""

    front: Front
    rows: tuple[PaperRow, ...]
    counted_on: date | None = None


@dataclass(slots=True)
class PaperReader:
    """``is_opened``: the words that announce the orders, or the first number, are behind;
    ``looks_back``: the paragraph began with a time gone by, and nothing was ordered in it;
    ``has_topic``: it begins "Về …:", so that what follows may be decided of it;
    ``labelled``: whom the paragraph names before its first colon;
    ``day``: of a schedule, that its lines are below; ``told``: the day the paper gives itself;
    ``words``: the whole paper, for the days of its events; ``likely`` proposes how far names go
    that no table ends."""

    finder: BodyFinder
    clock: Clock
    year_guessed: bool = False
    is_schedule: bool = False
    has_head: bool = False
    speakers: str = ""
    is_opened: bool = True
    looks_back: bool = False
    has_topic: bool = False
    addressed: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    day: date | None = None
    told: date | None = None
    words: str = ""
    likely: BodyFinder = field(default_factory=body_finder)
    rows: list[PaperRow] = field(default_factory=list)

    def silent(self) -> Timing:
        return silent(self.clock)
