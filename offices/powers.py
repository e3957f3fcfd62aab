"""What people may do: the default table, and one person's powers read in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils import timezone

from offices.foundation.questions import prepared
from offices.models.post import Role

_EVERYBODY_AT_WORK = {"log_task", "submit_part"}
# The occasions of areas 2, 6 and 7 are worked on by whoever works on meetings.
_OCCASIONS = {"manage_meetings", "manage_documents", "manage_trips", "manage_training"}
_INBOX = {"receive_part", "assign_part"}
_LEADER = {
    "log_task",
    "release_request",
    "receive_part",
    "assign_part",
    "submit_part",
    "deliver_part",
    "hand_back",
    "approve_inside",
    "decide_extension",
    *_OCCASIONS,
    "read_restricted",
    "see_load",
    "export_data",
}
_DIVISION = {
    *_EVERYBODY_AT_WORK,
    *_INBOX,
    "approve_inside",
    *_OCCASIONS,
    "manage_reviews",
    "see_load",
    "export_data",
}

# Regulation of 7 October 2025: "làm rõ trách nhiệm của người đứng đầu và từng người tham gia".
# What leaves an office is its leader's act; the rest of the staff works inside.
DEFAULT_POWERS: Mapping[Role, frozenset[str]] = {
    Role.CHIEF: frozenset({*_LEADER, "manage_reviews", "issue_diary"}),
    Role.DEPUTY_CHIEF: frozenset({*_LEADER, "manage_reviews", "issue_diary"}),
    Role.DIVISION_HEAD: frozenset(_DIVISION),
    Role.DIVISION_DEPUTY: frozenset(_DIVISION),
    Role.OFFICER: frozenset({*_EVERYBODY_AT_WORK, *_OCCASIONS, "export_data"}),
    Role.CLERK: frozenset({"log_task", "receive_part"}),
    Role.CONTACT: frozenset(
        {*_EVERYBODY_AT_WORK, *_INBOX, *_OCCASIONS, "manage_reviews", "export_data"}
    ),
    Role.RECEPTION_HEAD: frozenset({*_LEADER, "handle_letters", "handle_denunciations"}),
    Role.RECEPTION_OFFICER: frozenset(
        {*_EVERYBODY_AT_WORK, "receive_part", "handle_letters", "handle_denunciations"}
    ),
    Role.SECRETARY: frozenset({*_EVERYBODY_AT_WORK, *_OCCASIONS}),
    Role.DIARY_COMPILER: frozenset({"log_task", *_OCCASIONS, "issue_diary"}),
    Role.PROVINCIAL_LEADER: frozenset(),
    Role.ADMINISTRATOR: frozenset({"configure"}),
    Role.AUDITOR: frozenset({"read_audit"}),
    # A document-management system logs what was assigned on paper; people do the rest.
    Role.SERVICE: frozenset({"log_task"}),
}

# Who configures or reads the log reads no case by that post.
NO_CASES: frozenset[str] = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})


@dataclass(frozen=True, slots=True)
class Powers:
    """Everything the rules ask about one person on one day.

    `by_office`: codenames per office id, own posts and those lent by absent colleagues.
    `lent`: (office id, codename) held only by standing in → id of the absent person.
    """

    person_id: int
    offices: frozenset[int] = frozenset()
    divisions: frozenset[int] = frozenset()
    by_office: Mapping[int, frozenset[str]] = field(default_factory=dict)
    roles: Mapping[int, frozenset[str]] = field(default_factory=dict)
    stands_in_for: frozenset[int] = frozenset()
    home_office: int | None = None
    home_division: int | None = None
    lent: Mapping[tuple[int, str], int] = field(default_factory=dict)
    # The rows they were read from: equal rows, equal powers. None where they were made by hand.
    key: Hashable = field(default=None, compare=False, repr=False)

    def can(self, codename: str, office_id: int) -> bool:
        """Whether the power is held on that office."""
        return codename in self.by_office.get(office_id, frozenset())

    def can_anywhere(self, codename: str) -> bool:
        """Whether the power is held on any office."""
        return any(codename in held for held in self.by_office.values())

    @property
    def logs_tasks(self) -> bool:
        """For pages: whether the door to logging a task is drawn."""
        return self.can_anywhere("log_task")

    @property
    def may_be_away(self) -> bool:
        """For pages: holds a post, or enters the absences of others."""
        led = self.can_anywhere("approve_inside") or self.can_anywhere("configure")
        return bool(self.roles) or led

    def offices_with(self, codename: str) -> frozenset[int]:
        """Ids of the offices on which the power is held."""
        return frozenset(pk for pk, held in self.by_office.items() if codename in held)

    def has_role(self, role: Role, office_id: int) -> bool:
        """Whether the person's own post, not a lent one, has that role there."""
        return role in self.roles.get(office_id, frozenset())

    def lender(self, codename: str, office_id: int) -> int | None:
        """The absent person whose power this is, None when it is one's own."""
        return self.lent.get((office_id, codename))


# Standing in passes on the work of a case, never the administrator's or auditor's desk, and
# only where the substitute holds a working post too.
_SQL = """
WITH absence AS (
    SELECT a.person_id, a.substitute_id
    FROM offices_absence a
    JOIN offices_person s ON s.id = a.substitute_id AND s.is_active
    WHERE a.substitute_id = ANY(%(ids)s::int[]) AND NOT a.is_cancelled
      AND %(day)s::date BETWEEN a.starts_on AND a.ends_on
), post AS (
    SELECT p.id, p.person_id, p.office_id, p.division_id, p.role, n.home_post_id = p.id AS home
    FROM offices_post p
    JOIN offices_person n ON n.id = p.person_id AND n.is_active
    WHERE p.since <= %(day)s::date AND (p.until IS NULL OR p.until > %(day)s::date)
      AND (p.person_id = ANY(%(ids)s::int[]) OR p.person_id IN (SELECT person_id FROM absence))
), held AS (
    SELECT person_id AS holder, NULL::bigint AS absent, office_id, division_id, role, home
    FROM post WHERE person_id = ANY(%(ids)s::int[])
    UNION ALL
    SELECT a.substitute_id, a.person_id, p.office_id, NULL, p.role, false
    FROM absence a
    LEFT JOIN post p ON p.person_id = a.person_id
        AND p.role NOT IN ('administrator', 'auditor')
        AND EXISTS (
            SELECT 1 FROM post mine
            WHERE mine.person_id = a.substitute_id AND mine.office_id = p.office_id
              AND mine.role NOT IN ('administrator', 'auditor'))
)
SELECT h.holder, h.absent, h.office_id, h.division_id, h.role, bool_or(h.home),
       coalesce(array_agg(c.codename) FILTER (WHERE c.codename IS NOT NULL), '{}')
FROM held h
LEFT JOIN offices_rolegroup g ON g.office_id = h.office_id AND g.role = h.role
LEFT JOIN offices_officegrouppermission o
       ON o.group_id = g.group_id AND o.content_object_id = h.office_id
LEFT JOIN auth_permission c ON c.id = o.permission_id
GROUP BY 1, 2, 3, 4, 5
ORDER BY 1, 2 NULLS FIRST, 3, 4, 5
"""

# The same as one text beside the row of a person: three places for the day.
_BESIDE = """(
SELECT json_agg(json_build_array(holder, absent, office, division, role, home, codenames))
FROM ({}) x (holder, absent, office, division, role, home, codenames))"""


def beside_a_person(day: date) -> tuple[str, tuple[date, ...]]:
    """A subquery on a row of `offices_person`; `Powers` of its value: `powers_told`."""
    text = _SQL.replace("%(ids)s::int[]", "ARRAY[offices_person.id]").replace("%(day)s", "%s")
    return _BESIDE.format(text), (day, day, day)


def powers_told(person_id: int, told: Iterable[list[Any]] | None) -> Powers:
    """One person's powers of what was read beside them."""
    rows = ((*row[:6], tuple(row[6])) for row in told or ())
    return _powers(person_id, tuple(rows))


type _Row = tuple[int, int | None, int | None, int | None, str | None, bool | None, Iterable[str]]


def load_powers(person_id: int, on: date | None = None) -> Powers:
    """One person's powers on a day (default today), in one statement."""
    return load_powers_of([person_id], on)[person_id]


def load_powers_of(person_ids: Iterable[int], on: date | None = None) -> dict[int, Powers]:
    """The powers of many people in one statement; somebody without any gets empty ones."""
    ids, day, known = list(person_ids), on or timezone.localdate(), _known.get()
    if known is None:
        return _read(ids, day)
    if unknown := [pk for pk in ids if (pk, day) not in known]:
        known |= {(pk, day): powers for pk, powers in _read(unknown, day).items()}
    return {pk: known[pk, day] for pk in ids}


# Each person's powers on a day, inside `read_once`.
_known: ContextVar[dict[tuple[int, date], Powers] | None] = ContextVar("powers", default=None)


@contextmanager
def read_once() -> Iterator[None]:
    """While open, powers on a day are read once: for programs that change no post and no power."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def _read(ids: list[int], day: date) -> dict[int, Powers]:
    by_person: dict[int, list[_Row]] = defaultdict(list)
    for row in prepared(_SQL, {"ids": ids, "day": day}):
        by_person[row[0]].append((*row[:6], tuple(row[6])))
    return {pk: _powers(pk, tuple(by_person[pk])) for pk in ids}


@lru_cache(maxsize=1_000)
def _powers(person_id: int, rows: tuple[_Row, ...]) -> Powers:
    """Built once of the same rows, which are read for every request: a change acts at once."""
    own = [row for row in rows if row[1] is None]
    lent = [row for row in rows if row[1] is not None]
    mine: dict[int, set[str]] = defaultdict(set)
    roles: dict[int, set[str]] = defaultdict(set)
    for _, _, office, _, role, _, codenames in own:
        mine[office].update(codenames)  # type: ignore[index]  # own rows have an office
        roles[office].add(role)  # type: ignore[index,arg-type]
    lenders = _lenders(lent, mine)
    held = {office: set(names) for office, names in mine.items()}
    for office, codename in lenders:
        held.setdefault(office, set()).add(codename)
    home = next((row for row in own if row[5]), own[0] if own else None)
    return Powers(
        person_id=person_id,
        offices=frozenset(pk for pk, names in roles.items() if names - NO_CASES),
        divisions=frozenset(row[3] for row in own if row[3] is not None and row[4] not in NO_CASES),
        by_office={office: frozenset(names) for office, names in held.items()},
        roles={office: frozenset(names) for office, names in roles.items()},
        stands_in_for=frozenset(row[1] for row in lent if row[1] is not None),
        home_office=home[2] if home else None,
        home_division=home[3] if home else None,
        lent=lenders,
        key=(person_id, rows),
    )


def _lenders(lent: list[_Row], mine: Mapping[int, set[str]]) -> dict[tuple[int, str], int]:
    """(office, codename) → absent person, for what the substitute does not hold anyway."""
    found: dict[tuple[int, str], int] = {}
    for _, absent, office, _, _, _, codenames in lent:
        if office is None or absent is None:
            continue
        for codename in set(codenames) - mine.get(office, set()):
            found.setdefault((office, codename), absent)
    return found
