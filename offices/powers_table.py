"""The table of powers of one office (rows are powers, columns are roles), and powers in words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from offices.models import Office, OfficeGroupPermission, Person, Post, Role, RoleGroup
from offices.powers import DEFAULT_POWERS, Powers

# The powers in the order of the table, by what they are about.
POWER_NAMES: Mapping[str, str | Promise] = dict(Office._meta.permissions)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person may do at one office."""

    office: Office
    powers: Sequence[str | Promise]
    lenders: Sequence[Person]


def powers_in_words(powers: Powers) -> list[Standing]:
    """Per office the names of the powers held, and whose are lent; two statements."""
    offices = Office.objects.filter(pk__in=list(powers.by_office))
    lent = Person.objects.in_bulk(set(powers.lent.values())) if powers.lent else {}
    rows = []
    for office in offices:
        held = powers.by_office[office.pk]
        names = [name for codename, name in POWER_NAMES.items() if codename in held]
        givers = {person for (pk, _), person in powers.lent.items() if pk == office.pk}
        rows.append(Standing(office, names, [lent[pk] for pk in sorted(givers)]))
    return rows


# What the powers are about, in the order of the work.
GROUPS: Mapping[str, str | Promise] = {
    "log_task": _("Tasks"),
    "receive_part": _("Requests and results"),
    "manage_meetings": _("Meetings and diary"),
    "manage_documents": _("Appraisals, trips, training, reviews"),
    "handle_letters": _("Receptions and letters"),
    "read_restricted": _("Reading"),
    "configure": _("Administration"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    role: Role
    held: bool
    is_default: bool


@dataclass(frozen=True, slots=True)
class PowerRow:
    codename: str
    name: str | Promise
    group: str | Promise
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class PowersTable:
    office: Office
    rows: Sequence[PowerRow]
    holders: Mapping[str, int]

    @property
    def changed(self) -> int:
        """How many cells differ from the default table."""
        return sum(not cell.is_default for row in self.rows for cell in row.cells)


def powers_table(office: Office) -> PowersTable:
    """The table as it stands now; two statements."""
    held = held_by_role(office)
    return PowersTable(
        office=office,
        rows=[
            PowerRow(codename, name, GROUPS.get(codename, ""), _cells(codename, held))
            for codename, name in POWER_NAMES.items()
        ],
        holders=_holders(office),
    )


def held_by_role(office: Office) -> Mapping[str, set[str]]:
    """Codenames per role on this office."""
    roles = RoleGroup.objects.filter(office=office).values_list("group_id", "role")
    by_group = dict(roles)
    rows = OfficeGroupPermission.objects.filter(content_object=office)
    held: dict[str, set[str]] = defaultdict(set)
    for group_id, codename in rows.values_list("group_id", "permission__codename"):
        if group_id in by_group:
            held[by_group[group_id]].add(codename)
    return held


def _cells(codename: str, held: Mapping[str, set[str]]) -> list[Cell]:
    return [
        Cell(role, codename in held.get(role, ()), _is_default(role, codename, held))
        for role in Role
    ]


def _is_default(role: Role, codename: str, held: Mapping[str, set[str]]) -> bool:
    return (codename in DEFAULT_POWERS[role]) == (codename in held.get(role, ()))


def _holders(office: Office) -> dict[str, int]:
    """People per role today."""
    running = Post.objects.running(timezone.localdate()).of_active_people()
    people: dict[str, set[int]] = defaultdict(set)
    for role, person in running.filter(office=office).values_list("role", "person_id"):
        people[role].add(person)
    return {role: len(found) for role, found in people.items()}
