"""Powers and people in words, for the pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from offices.models import Office, Person
from offices.powers import Powers

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
