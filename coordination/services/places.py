"""Rooms, cars and the settings of the joint diary: an administrator's tables."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Car, DiarySetting, Room
from offices.foundation.actor import Actor
from offices.foundation.history import Tracked
from offices.services.access import require_configure


def _put[T: Tracked](row: T, fields: dict[str, Any], *, actor: Actor, reason: str) -> T:
    require_configure(actor)
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def save_room(*, actor: Actor, room: Room | None = None, reason: str = "", **fields: Any) -> Room:
    """Add a room, or correct one; two rooms of an office never go by one name."""
    row = room or Room()
    for name, value in fields.items():
        setattr(row, name, value)
    others = Room.objects.active().filter(office=row.office).exclude(pk=row.pk)
    if row.is_active and any(row.keys & other.keys for other in others):
        raise ValidationError({"name": _("Another room of this office goes by that name.")})
    return _put(row, fields, actor=actor, reason=reason)


@transaction.atomic
def save_car(*, actor: Actor, car: Car | None = None, reason: str = "", **fields: Any) -> Car:
    """Add a car, or correct one."""
    return _put(car or Car(), fields, actor=actor, reason=reason)


@transaction.atomic
def save_diary_setting(*, actor: Actor, reason: str = "", **fields: Any) -> DiarySetting:
    """What clashes are looked for with; acts on the next look."""
    return _put(DiarySetting.objects.current(), fields, actor=actor, reason=reason)
