"""Permissions of a journey abroad: which are gates, what was asked and granted."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Leader
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.clocks import meet
from tasks.services.files import add_file
from trips.abroad import posts_of
from trips.choices import PermissionKind as Kind
from trips.models import TravelPermission, Trip
from trips.services.clocks import LEAVE

# Of every delegation abroad: the yearly plan and the decision are gates, the letter is not.
ALWAYS = {Kind.STANDING: True, Kind.DECISION: True, Kind.AFFAIRS: False}
# By the first words of any post the head holds (NĐ 191/2026 Đ25(2) for the chairmen; else usage).
BY_POST = (
    ("bi thu", Kind.POLITBURO),
    ("pho bi thu", Kind.POLITBURO),
    ("chu tich", Kind.PREMIER),
    ("truong doan dai bieu quoc hoi", Kind.ASSEMBLY),
    ("truong doan dbqh", Kind.ASSEMBLY),
)


def gates_of(head: Leader | None) -> dict[Kind, bool]:
    """Each permission wanted, and whether the programme waits for it."""
    posts = posts_of([head])[head.one_id] if head is not None else []
    return ALWAYS | {
        kind: True for words, kind in BY_POST if any(post.startswith(words) for post in posts)
    }


def keep_gates(trip: Trip, *, actor: Actor) -> None:
    """After the kind or the head changed; what was asked for already stays."""
    wanted = gates_of(trip.head) if trip.is_abroad else {}
    known = {row.kind: row for row in trip.permissions.all()}
    changed = []
    for kind, row in known.items():
        required = wanted.get(Kind(kind), False)
        if row.required != required:
            row.required = required
            changed.append(row)
    update_many(changed, ["required"], actor=actor)
    rows = [
        TravelPermission(trip=trip, kind=kind, required=required)
        for kind, required in wanted.items()
        if kind not in known
    ]
    create_many(TravelPermission, rows, actor=actor)


def check_granted(trip: Trip) -> None:
    """Raises ValidationError, naming each gate that is not open."""
    lacking = [str(row.get_kind_display()) for row in trip.permissions.lacking()]
    if lacking:
        raise ValidationError(_("Still lacking: %(names)s.") % {"names": "; ".join(lacking)})


@transaction.atomic
def note_permission(
    *,
    task_id: int,
    permission_id: int,
    asked_on: dt.date | None = None,
    number: str = "",
    granted_on: dt.date | None = None,
    upload: Any = None,
    declared: bool = False,
    actor: Actor,
) -> TravelPermission:
    """Asked for, granted; once all gates are asked for, the request for leave is met."""
    trip, actor = lock(Trip, task_id, actor=actor)
    trip.check_open()
    row = TravelPermission.objects.select_for_update(of=("self",)).get(trip=trip, pk=permission_id)
    _check_days(asked_on, granted_on)
    row.asked_on, row.number, row.granted_on = asked_on, number, granted_on
    if upload:
        row.file = add_file(
            task_id=task_id, upload=upload, declared=declared, inside=False, actor=actor
        )
    row.save(actor=actor)
    days = [one.asked_on or one.granted_on for one in trip.permissions.filter(required=True)]
    if days and all(days):
        met_on = max(day for day in days if day is not None)
        meet([trip.task], (LEAVE,), met_on=met_on, actor=actor)
    return row


def _check_days(asked_on: dt.date | None, granted_on: dt.date | None) -> None:
    today = timezone.localdate()
    for name, day in (("asked_on", asked_on), ("granted_on", granted_on)):
        if day is not None and day > today:
            raise ValidationError({name: _("This day lies in the future.")})
    if asked_on and granted_on and granted_on < asked_on:
        raise ValidationError({"granted_on": _("It was granted before it was asked for.")})
