"""A clash in words: who or what, and the two entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from coordination.models import Car
from diary.models import Slot
from diary.slots.clashes import Clash, is_party
from diary.slots.shown import SeenSlot, seen
from offices.models import Person

if TYPE_CHECKING:
    from offices.powers import Powers


@dataclass(frozen=True, slots=True)
class ClashWords:
    """`one` and `other` as the reader sees them; `first`: which of them goes before."""

    kind: str
    who: str
    text: str
    one: SeenSlot
    other: SeenSlot
    firm: bool
    reason: str
    first: str


def in_words(clashes: Iterable[Clash], powers: Powers) -> list[ClashWords]:
    """One statement at most, for people and cars."""
    clashes = list(clashes)
    names = names_of(clashes)
    return [
        ClashWords(
            clash.kind,
            taken_thing(clash, names),
            _text(clash),
            seen(clash.slot, powers),
            seen(clash.other, powers),
            clash.firm,
            clash.overridden,
            _first(clash),
        )
        for clash in clashes
    ]


def names_of(clashes: Iterable[Clash]) -> dict[str, str]:
    """Of the officers and cars that are taken twice."""
    ids: dict[str, set[int]] = {"officer": set(), "car": set()}
    for clash in clashes:
        kind, _colon, key = clash.thing.partition(":")
        if kind in ids:
            ids[kind].add(int(key))
    if not any(ids.values()):
        return {}
    people = Person.objects.filter(pk__in=ids["officer"]).order_by()
    cars = Car.objects.filter(pk__in=ids["car"]).order_by()
    named = Concat("name", Value(" ("), "plate", Value(")"), output_field=TextField())
    rows = people.values_list(Value("officer"), "pk", Cast("full_name", TextField())).union(
        cars.values_list(Value("car"), "pk", named)
    )
    rows = rows.order_by()
    return {f"{kind}:{pk}": name for kind, pk, name in rows}


def taken_thing(clash: Clash, names: Mapping[str, str]) -> str:
    """Who or what is taken twice: a leader, an officer, a car, a room."""
    if clash.thing in names:
        return names[clash.thing]
    if clash.thing.startswith("leader:"):
        wanted = int(clash.thing.partition(":")[2])
        slots = (clash.other, clash.slot) if clash.slot.pk else (clash.other,)
        people = (one.leader for slot in slots for one in slot.loaded_leaders)
        return next((one.full_name for one in people if one.one_id == wanted), "")
    return clash.slot.place or clash.other.place  # the same room, in the words of who asks


def _text(clash: Clash) -> str:
    if clash.kind == "travel":
        return _("%(minutes)s minutes between two addresses") % {"minutes": clash.gap}
    return {
        "leader": _("in two places at once"),
        "officer": _("serves in two places at once"),
        "car": _("is taken twice"),
    }.get(clash.kind, _("is booked twice"))


def _first(clash: Clash) -> str:
    """Party meetings come first; the others give way."""
    mine, theirs = is_party(clash.slot), is_party(clash.other)
    if mine == theirs:
        return ""
    winner: Slot = clash.slot if mine else clash.other
    return _("the Party meeting of %(when)s comes first") % {
        "when": SeenSlot(winner, busy=True).when
    }
