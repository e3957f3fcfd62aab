"""The other tables an administrator keeps: bodies, leaders, time limits, ladders, charges."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import (
    Area,
    Body,
    Charge,
    DeadlineRule,
    Leader,
    ReminderLadder,
)
from offices.foundation.actor import Actor
from offices.foundation.folding import fold
from offices.foundation.history import Tracked, update_many
from offices.models import Division, Post
from offices.services.access import require_configure


def put[T: Tracked](row: T, fields: dict[str, Any], *, actor: Actor, reason: str) -> T:
    require_configure(actor)
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def save_body(*, actor: Actor, body: Body | None = None, reason: str = "", **fields: Any) -> Body:
    """Add a body, or correct one."""
    return put(body or Body(), fields, actor=actor, reason=reason)


@transaction.atomic
def learn_alias(*, actor: Actor, body: Body, alias: str) -> Body | None:
    """Another name of a body, learnt from a correction; None when it is known or was taken back.

    The administrator sees it among the other names of the body and can take it away there; what
    once stood in the history is not learnt again.
    """
    names = {fold(name) for name in (body.name, body.short_name, *body.aliases)}
    if fold(alias) in names or body.history.filter(aliases__contains=[alias]).exists():
        return None
    body.aliases = [*body.aliases, alias]
    body.full_clean()
    body.save(actor=actor, reason=_("Learnt from a correction in a document."))
    return body


@transaction.atomic
def save_leader(
    *, actor: Actor, leader: Leader | None = None, reason: str = "", **fields: Any
) -> Leader:
    """Add a provincial leader, or correct one."""
    return put(leader or Leader(), fields, actor=actor, reason=reason)


@transaction.atomic
def save_area(*, actor: Actor, area: Area, reason: str, **fields: Any) -> Area:
    """Correct the wording of an area, or retire it from a day on."""
    return put(area, fields, actor=actor, reason=reason)


@transaction.atomic
def move_area(*, actor: Actor, area: Area, step: int) -> None:
    """One place up (-1) or down (1) in every list; at the end nothing happens."""
    require_configure(actor)
    rows = list(Area.objects.select_for_update().order_by("sort", "number"))
    here = rows.index(area)
    there = here + step
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    moved = [row for place, row in enumerate(rows, 1) if row.sort != place]
    for place, row in enumerate(rows, 1):
        row.sort = place
    update_many(moved, ["sort"], actor=actor, reason="Sắp xếp lại")


@transaction.atomic
def save_ladder(
    *, actor: Actor, ladder: ReminderLadder | None = None, reason: str = "", **fields: Any
) -> ReminderLadder:
    """Set when reminders go out, for everything or for an area and urgency."""
    return put(ladder or ReminderLadder(), fields, actor=actor, reason=reason)


@transaction.atomic
def add_deadline_rule(*, actor: Actor, reason: str = "", **fields: Any) -> DeadlineRule:
    """A new time limit."""
    return put(DeadlineRule(), fields, actor=actor, reason=reason)


@transaction.atomic
def replace_deadline_rule(
    *, actor: Actor, rule: DeadlineRule, valid_from: date, reason: str, **fields: Any
) -> DeadlineRule:
    """A new version of a time limit from a day on; clocks already running keep the old one."""
    require_configure(actor)
    old = DeadlineRule.objects.select_for_update().get(pk=rule.pk)
    if old.valid_from is not None and valid_from <= old.valid_from:
        raise ValidationError({"valid_from": _("The new version must begin after the old one.")})
    day_before = valid_from - timedelta(days=1)
    old.valid_to = min(old.valid_to or day_before, day_before)
    old.save(actor=actor, reason=reason)
    fresh = DeadlineRule.objects.get(pk=old.pk)
    fresh.pk, fresh._state.adding = None, True
    fresh.valid_from, fresh.valid_to = valid_from, None
    return put(fresh, fields, actor=actor, reason=reason)


@transaction.atomic
def put_in_charge(
    *,
    actor: Actor,
    post: Post,
    area: Area | None = None,
    division: Division | None = None,
    leader: Leader | None = None,
    reason: str = "",
) -> Charge:
    """Let a post answer for an area, a division of its own office, or a leader."""
    if division is not None and division.office_id != post.office_id:
        raise ValidationError({"division": _("This division belongs to another office.")})
    fields = {"post": post, "area": area, "division": division, "leader": leader}
    return put(Charge(), fields, actor=actor, reason=reason)


@transaction.atomic
def release_from_charge(*, actor: Actor, charge: Charge, reason: str) -> None:
    """A post no longer answers for it."""
    require_configure(actor)
    charge.delete(actor=actor, reason=reason)
