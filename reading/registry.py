"""The names an installation knows: its tables, with the usual short forms beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from django.db import Error

from coordination.defaults.names import SIDES
from coordination.models import Body
from offices.models import Office
from reading.names import BODIES, OFFICES, BodyName, OfficeName, body_of, office_on
from reading.places import known_communes
from reading.text import fold
from ui.letters.paper import Layout


def known_offices() -> Sequence[OfficeName]:
    """The offices of the tables, the three usual ones while they are empty or out of reach."""
    usual = {office.code: office for office in OFFICES}
    try:
        rows = list(
            Office.objects.active().values_list(
                "layout", "serves", "code", "name", "short_name", "abbreviation"
            )
        )
    except Error:
        return OFFICES
    return [
        _office(code, tuple(filter(None, names)), layout, serves, usual.get(code))
        for layout, serves, code, *names in rows
    ] or OFFICES


def side_of(office: Office) -> str:
    """Whose papers the office works on; "" where another one does that."""
    known = known_offices()
    return next((side for side in SIDES.values() if office_on(side, known) == office.code), "")


def _office(
    code: str, names: tuple[str, ...], layout: str, serves: str, usual: OfficeName | None
) -> OfficeName:
    """Its own names first; whose papers it works on by its layout and by whom it serves."""
    known = dict.fromkeys([*names, *(usual.names if usual else ())])
    folded = fold(serves)
    if layout == Layout.PARTY:
        side = "party"
    elif "hoi dong nhan dan" in folded or "quoc hoi" in folded:
        side = "elected"
    else:
        side = "state" if folded or usual is None else usual.side
    return OfficeName(code, tuple(known), side)


def known_bodies() -> Sequence[BodyName]:
    """The bodies of the tables with the office that serves each; the usual served ones beside."""
    try:
        rows = list(
            Body.objects.filter(is_active=True).values_list(
                "id", "name", "short_name", "aliases", "served_by__code"
            )
        )
    except Error:
        return BODIES
    known = [
        BodyName(key, tuple(filter(None, [name, short, *aliases])), office or "")
        for key, name, short, aliases, office in rows
    ]
    return [*known, *BODIES]


@dataclass(frozen=True, slots=True)
class Directory:
    """Bodies and communes with their names, looked up once for a whole table."""

    bodies: Mapping[int, Body]
    names: Sequence[BodyName]
    communes: Sequence[Body]

    @classmethod
    def load(cls) -> Self:
        return cls(Body.objects.in_bulk(), known_bodies(), known_communes())

    def body(self, name: str) -> Body | None:
        found = body_of(name, self.names) if name else None
        return self.bodies.get(found.id) if found is not None else None
