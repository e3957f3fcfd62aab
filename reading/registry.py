"""The names an installation knows: its tables, with the usual short forms beside them."""

from collections.abc import Sequence

from django.db import Error

from coordination.models import Body
from offices.models import Office
from reading.names import BODIES, OFFICES, BodyName, OfficeName


def known_offices() -> Sequence[OfficeName]:
    """The offices of the tables, the three usual ones while they are empty or out of reach."""
    usual = {office.code: office.names for office in OFFICES}
    try:
        rows = list(
            Office.objects.active().values_list("code", "name", "short_name", "abbreviation")
        )
    except Error:
        return OFFICES
    return [
        OfficeName(code, tuple(dict.fromkeys([*filter(None, names), *usual.get(code, ())])))
        for code, *names in rows
    ] or OFFICES


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
