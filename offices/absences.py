"""Who is away in the coming weeks, as rows of a drawn calendar, and what falls due meanwhile.

Apps below register what they know of that.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from offices.models import Absence, Person
from offices.powers import Powers

WEEKS = 5


@dataclass(frozen=True, slots=True)
class RunOfDays:
    """So many days in a row, away or not."""

    days: int
    absence: Absence | None = None


@dataclass(frozen=True, slots=True)
class AwayRow:
    person: Person
    spans: Sequence[RunOfDays]


@dataclass(frozen=True, slots=True)
class AwayChart:
    """`weeks` are the Mondays and Sundays of the columns, seven days each."""

    weeks: Sequence[tuple[date, date]]
    rows: Sequence[AwayRow]
    today_column: int


def away_chart(office_ids: Iterable[int], today: date) -> AwayChart:
    """Absences of people of these offices in this week and the next four; two statements."""
    first = today - timedelta(days=today.weekday())
    last = first + timedelta(days=7 * WEEKS - 1)
    people = Person.objects.active().of_offices(list(office_ids), today)
    found = Absence.objects.touching(first, last).with_people().filter(person__in=people)
    by_person: dict[Person, list[Absence]] = {}
    for absence in found.order_by("person__sort_key", "starts_on"):
        by_person.setdefault(absence.person, []).append(absence)
    starts = [first + timedelta(days=7 * week) for week in range(WEEKS)]
    return AwayChart(
        weeks=[(start, start + timedelta(days=6)) for start in starts],
        rows=[AwayRow(p, _spans(own, first, last)) for p, own in by_person.items()],
        today_column=(today - first).days + 1,
    )


def _spans(absences: Iterable[Absence], first: date, last: date) -> list[RunOfDays]:
    spans, day = [], first
    for absence in absences:
        begins, ends = max(absence.starts_on, first), min(absence.ends_on, last)
        if begins > day:
            spans.append(RunOfDays((begins - day).days))
        spans.append(RunOfDays((ends - begins).days + 1, absence))
        day = ends + timedelta(days=1)
    if day <= last:
        spans.append(RunOfDays((last - day).days + 1))
    return spans


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
