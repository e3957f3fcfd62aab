"""Who may read a task, as keys: the task's side is SQL (`derive_sql.py`), this is the person's.

One number names one kind of reader: `kind << 32 | id`. A task carries the keys of all who may
read it, a person holds keys; the person reads the task when the two sets meet. The kinds are
written a second time in SQL only; a property test holds both to DESIGN §3.
"""

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Lookup

if TYPE_CHECKING:
    from offices.powers import Powers


READER_ROLES = frozenset({"provincial_leader", "administrator", "auditor", "service"})


@ArrayField.register_lookup
class OverlapHere(Lookup):
    """`audience__overlap_here`: asked of rows that another index has found.

    A plan made without knowing whose keys are asked for takes them for rare: it would gather
    nearly all tasks from the index of readers to meet them with a handful. The keys are one value:
    an array of many would be put together again for each row.
    """

    lookup_name = "overlap_here"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        left, left_values = self.process_lhs(compiler, connection)
        return f"({left} && %s::bigint[])::int > 0", [*left_values, list(self.rhs)]


class ReaderKind(IntEnum):
    EVERYONE = 1  # anyone with a post (not administrators)
    MEMBER = 2  # posts in the office
    TRUSTED = 3  # holders of read_restricted on the office
    DIVISION = 4  # posts in the division
    PERSON = 5  # who works on it: logger, assignee, helper; read by substitutes too
    LETTERS = 6  # holders of handle_letters on the office (area 5)
    RECEIVER = 7  # holders of receive_part on the office, where its part is narrowed
    SHARED = 8  # the person it is shared with, and nobody in his place
    DENUNCIATIONS = 10  # holders of handle_denunciations on the office (area 5)
    AT_WORK = 9  # no reader: what a verb holds on the restricted task it has locked (wall_sql)


def key(kind: ReaderKind, object_id: int) -> int:
    return (int(kind) << 32) | object_id


def own_offices(powers: "Powers") -> list[int]:
    """Offices whose inside talk the person reads: a working post there, not only a reader's."""
    return sorted(o for o in powers.offices if powers.roles.get(o, frozenset()) - READER_ROLES)


def reader_keys(powers: "Powers") -> list[int]:
    """The keys a person holds today; only the branches the person has."""
    keys = [key(ReaderKind.PERSON, p) for p in (powers.person_id, *sorted(powers.stands_in_for))]
    keys.append(key(ReaderKind.SHARED, powers.person_id))
    if powers.offices:
        keys.append(key(ReaderKind.EVERYONE, 0))
    keys += [key(ReaderKind.MEMBER, o) for o in sorted(powers.offices)]
    keys += [key(ReaderKind.DIVISION, d) for d in sorted(powers.divisions)]
    keys += [key(ReaderKind.TRUSTED, o) for o in sorted(powers.offices_with("read_restricted"))]
    keys += [key(ReaderKind.LETTERS, o) for o in sorted(powers.offices_with("handle_letters"))]
    denounced = sorted(powers.offices_with("handle_denunciations"))
    keys += [key(ReaderKind.DENUNCIATIONS, o) for o in denounced]
    keys += [key(ReaderKind.RECEIVER, o) for o in sorted(powers.offices_with("receive_part"))]
    return keys
