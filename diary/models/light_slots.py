"""Entries of the diary for the grid, read as `light.py` reads tasks: plain columns and texts.

A week holds some three hundred entries; what they take, who attends, and the two words about
room and body that the clash check wants arrive beside the columns, the offices in a second
statement. Columns not read here are asked for as with `only()`.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import models

from coordination.models import Body, Leader, Room
from offices.models import Office
from tasks.models.light import LightIterable, beside, made, related

OF_GRID = (
    "office",
    "task",
    "kind",
    "date",
    "half",
    "start",
    "end",
    "subject",
    "place",
    "room",
    "body",
    "leaders_text",
    "office_leader",
    "note",
    "hidden",
    "state",
    "mark",
    "mark_note",
    "created_by",
    "version",
)
TOLD = {
    "taken": """ARRAY(
  SELECT b.thing FROM diary_booking b WHERE b.slot_id = diary_slot.id ORDER BY b.thing)""",
    "told_people": """(
  SELECT json_agg(json_build_array(a.id, a.capacity, a.chairs, l.id, l.full_name, l.position,
    l.same_as_id, l.person_id) ORDER BY a.id)::text
  FROM diary_slotleader a JOIN coordination_leader l ON l.id = a.leader_id
  WHERE a.slot_id = diary_slot.id)""",
    "told_site": "(SELECT r.site FROM coordination_room r WHERE r.id = diary_slot.room_id)",
    "told_kind": "(SELECT y.kind FROM coordination_body y WHERE y.id = diary_slot.body_id)",
}
_ATTENDING = ("id", "capacity", "chairs", "leader_id")
_LEADER = ("id", "full_name", "position", "same_as_id", "person_id")


class GridIterable(LightIterable):
    """Entries with `people`, office, room and body in place."""

    def names_of(self, select: Any) -> list[str]:
        return [*super().names_of(select), *TOLD]

    def __iter__(self) -> Iterator[Any]:
        slots = list(super().__iter__())
        offices = Office.objects.in_bulk() if slots else {}
        leaders: dict[int, Leader] = {}
        for slot in slots:
            told = slot.__dict__
            told["people"] = _people(slot, json.loads(told["told_people"] or "[]"), leaders)
            room, body = slot.room_id, slot.body_id
            related(
                slot,
                office=offices[slot.office_id],
                room=room and made(Room, ("id", "site"), (room, told["told_site"])),
                body=body and made(Body, ("id", "kind"), (body, told["told_kind"])),
            )
            yield slot


def _people(slot: Any, rows: list[Sequence[Any]], leaders: dict[int, Leader]) -> list[Any]:
    """Its rows of attendance; each leader is one object however often he is named."""
    from diary.models.slots import SlotLeader

    found = []
    for row in rows:
        leader = leaders.get(row[3])
        if leader is None:
            leader = leaders[row[3]] = made(Leader, _LEADER, row[3:])
        one = made(SlotLeader, _ATTENDING, row[:4])
        related(one, slot=slot, leader=leader)
        found.append(one)
    return found


def read_light[Q: models.QuerySet[Any]](slots: Q) -> Q:
    """The same entries, read that way."""
    found = slots.only(*OF_GRID).annotate(**beside(TOLD))
    found._iterable_class = GridIterable
    return found
