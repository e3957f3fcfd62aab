"""Whose work a figure covers: a whole office, or what one deputy chief is in charge of."""

from collections.abc import Hashable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from coordination.models import Charge
from offices.models import Office, Role
from offices.powers import Powers
from reviews.models import ClosedDate, DayFigure
from reviews.models.closed import ClosedDateQuerySet
from reviews.models.figures import DayFigureQuerySet
from tasks.models import Deadline, Directive, Part
from tasks.models.deadlines import DeadlineQuerySet
from tasks.models.parts import PartQuerySet


@dataclass(frozen=True, slots=True)
class Charges:
    """Ids of the areas, divisions and provincial leaders a person answers for in one office."""

    areas: frozenset[int] = frozenset()
    divisions: frozenset[int] = frozenset()
    leaders: frozenset[int] = frozenset()

    @property
    def by_area_only(self) -> bool:
        return not (self.divisions or self.leaders)

    def covers(self, prefix: str) -> Q:
        """`prefix` leads to the part, "" or "part__"."""
        found = Q(**{f"{prefix}task__area__in": self.areas})
        found |= Q(**{f"{prefix}division__in": self.divisions})
        if self.leaders:
            said = Directive.objects.filter(task=OuterRef(f"{prefix}task"), leader__in=self.leaders)
            found |= Q(Exists(said))
        return found


@dataclass(frozen=True, slots=True)
class DashboardScope:
    """`charges` None: the whole office; `role`: only its parts in that role."""

    office: Office
    powers: Powers
    charges: Charges | None = None
    role: str = ""

    @property
    def key(self) -> Hashable:
        """What the statements of this scope follow from; None where it cannot be told."""
        known = self.powers.key
        return None if known is None else (known, self.office.pk, self.charges, self.role)

    def _narrow(self) -> Q:
        found = Q() if self.charges is None else self.charges.covers("part__")
        return found & Q(part__role=self.role) if self.role else found

    def parts(self) -> PartQuerySet:
        """The office's parts."""
        return self.any_parts().filter(office=self.office)

    def any_parts(self) -> PartQuerySet:
        """Parts of any office in tasks this scope covers."""
        found = Part.objects.visible_to(self.powers)
        return found if self.charges is None else found.filter(self._others())

    def _others(self) -> Q:
        assert self.charges is not None
        divisions = Q(task__parts__office=self.office)
        divisions &= Q(task__parts__division__in=self.charges.divisions)
        own = Charges(self.charges.areas, leaders=self.charges.leaders).covers("")
        inside = Part.objects.filter(divisions).values("pk")
        return (
            own
            | Q(division__in=self.charges.divisions)
            | (Q(pk__in=inside) if self.charges.divisions else Q(pk__in=[]))
        )

    def dates(self) -> DeadlineQuerySet:
        found = Deadline.objects.readable_by(self.powers).filter(office=self.office)
        return found.filter(self._narrow())

    def closed(self) -> ClosedDateQuerySet:
        found = ClosedDate.objects.visible_to(self.powers).filter(office=self.office)
        return found.filter(self._narrow())

    def figures(self) -> DayFigureQuerySet | None:
        """The day figures of this scope; None where they are not kept so finely."""
        found = DayFigure.objects.of_office(self.office.pk).readable_by(self.powers)
        found = found.filter(role=self.role) if self.role else found
        if self.charges is None:
            return found
        return found.filter(area__in=self.charges.areas) if self.charges.by_area_only else None


def may_have_charges(powers: Powers, office: Office) -> bool:
    """The chief answers for the whole; whoever leads beside him may answer for something."""
    return not powers.has_role(Role.CHIEF, office.pk)


def charges_of(powers: Powers, office: Office) -> Charges | None:
    """What the person is in charge of in the office today; None where nothing is written."""
    rows = list(Charge.objects.of_person(powers.person_id, office.pk))
    if not rows:
        return None
    return Charges(
        frozenset(r.area_id for r in rows if r.area_id),
        frozenset(r.division_id for r in rows if r.division_id),
        frozenset(r.leader_id for r in rows if r.leader_id),
    )
