"""What a person may choose from in lists: areas, offices, and the people of one's own offices."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.questions import prepared
from offices.powers import Powers
from tasks.audience import own_offices

type Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """Pairs of id and name, in the order they are shown."""

    areas: list[Choice] = field(default_factory=list)
    offices: list[Choice] = field(default_factory=list)
    people: list[Choice] = field(default_factory=list)
    divisions: list[Choice] = field(default_factory=list)


# kind, id, name, place in the order, whether away today, key of the name; people of other offices
# are never named here.
_CHOICES = """
SELECT 'areas', id, short_name, number, false, '' FROM coordination_area
UNION ALL SELECT 'offices', id, name, sort, false, '' FROM offices_office WHERE is_active
UNION ALL SELECT 'divisions', id, name, sort, false, '' FROM offices_division
  WHERE is_active AND office_id = ANY(%(own)s::int[])
UNION ALL SELECT 'people', p.id, p.full_name, 0, EXISTS (
    SELECT FROM offices_absence a WHERE a.person_id = p.id AND NOT a.is_cancelled
      AND %(today)s::date BETWEEN a.starts_on AND a.ends_on), p.sort_key
  FROM offices_person p WHERE p.is_active AND EXISTS (
    SELECT FROM offices_post x WHERE x.person_id = p.id AND x.office_id = ANY(%(own)s::int[])
      AND x.since <= %(today)s::date AND (x.until IS NULL OR x.until > %(today)s::date)
      AND x.role NOT IN ('administrator', 'auditor', 'provincial_leader'))
"""


def list_choices(powers: Powers) -> Choices:
    """All four in one statement, written out: every list asks it."""
    own: dict[str, Any] = {"own": own_offices(powers), "today": timezone.localdate()}
    rows = prepared(_CHOICES, own)
    choices = Choices()
    # Whoever hands out work is warned before: people away today stand last, and it is said.
    for kind, pk, name, _place, away, _key in sorted(rows, key=lambda row: (row[3:6], row[1])):
        shown = _("%(name)s (away today)") % {"name": name} if away else name
        getattr(choices, kind).append((str(pk), shown))
    return choices
