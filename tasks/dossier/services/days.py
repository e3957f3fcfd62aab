"""The day of a dossier moves, and the dates counted from it: foreseen, then confirmed."""

import datetime as dt
from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.dossier.models import Dossier
from tasks.dossier.services.clocks import lead_of
from tasks.models import Deadline, DueChange
from tasks.services.drafts import Due
from tasks.services.event_dates import ask_elsewhere
from tasks.services.gate import need_reason, new_batch, powers_of
from tasks.services.milestones import Shift, add_due, foresee_event, move_event
from tasks.states import WrongMove

type Days = list[tuple[dt.date, dt.date]]


def foresee(dossier: Dossier, days: Days, *, powers: Powers) -> list[Shift]:
    """Open dates counted from its days, and where they would fall; nothing is written.

    Those of the own lead office in other tasks too, where the person may read them.
    """
    return [
        shift for old, new in days for shift in foresee_event(dossier.task, old, new, powers=powers)
    ]


def check_new_day(dossier: Dossier, new: dt.date) -> None:
    """Raises ValidationError at the field of the day: the present one, or one in the past."""
    if new == dossier.event_day:
        raise ValidationError({dossier.day_field: _("This is the present date.")})
    check_not_past(new, field=dossier.day_field)


def check_not_past(day: dt.date, *, field: str) -> None:
    if day < timezone.localdate():
        raise ValidationError({field: _("This day lies in the past.")})


def check_not_ahead(day: dt.date, *, field: str) -> None:
    """Of what has happened: nothing is noted before its day."""
    if day > timezone.localdate():
        raise ValidationError({field: _("This day lies in the future.")})


def move_confirmed(
    dossier: Dossier,
    days: Days,
    *,
    chosen: Collection[int],
    reason: str,
    actor: Actor,
    shown: Collection[tuple[int, dt.date]] | None = None,
) -> list[DueChange]:
    """The ticked dates in one batch, the others stay; the days are the caller's to save.

    Other lead offices are asked about dates of theirs that are counted from them. `shown`: what
    was proposed when the person confirmed; WrongMove when it is another by now.
    """
    words = need_reason(reason)
    shifts = foresee(dossier, days, powers=powers_of(actor))
    if shown is not None and {(s.deadline.pk, s.new) for s in shifts} != set(shown):
        raise WrongMove(_("The dates have changed in the meantime; please look again."))
    batch, asked = new_batch(), {one.deadline.pk for one in shifts}
    ask_elsewhere(dossier.task, days, shown=asked, batch=batch, actor=actor)
    changes: list[DueChange] = []
    for old, new in days:
        ticked = [s for s in shifts if s.from_day == old and s.deadline.pk in set(chosen)]
        changes += move_event(ticked, to=new, reason=words, actor=actor, batch=batch)
    return changes


def move_all(
    dossier: Dossier, before: dt.date | None, *, own: Deadline | None, reason: str, actor: Actor
) -> list[DueChange]:
    """All open dates counted from `before` move to the day the dossier now has.

    `own`: the deadline of the lead that is the day itself. Other lead offices are asked.
    """
    day = dossier.event_day
    assert day is not None
    days = [(before, day)] if before else []
    shifts = foresee(dossier, days, powers=powers_of(actor))
    batch, asked = new_batch(), {one.deadline.pk for one in shifts}
    if own is not None and own.is_open and own.due_on is not None and own.due_on != day:
        shifts.append(Shift(own, own.due_on, day, agreed=False))
    moved = [shift for shift in shifts if shift.old != shift.new]
    changes = move_event(moved, to=day, reason=reason, actor=actor, batch=batch)
    if days:
        ask_elsewhere(dossier.task, days, shown=asked, batch=batch, actor=actor)
    return changes


def owe_day(dossier: Dossier, *, what: str, actor: Actor) -> Deadline:
    """The lead owes the day itself."""
    day = dossier.event_day
    due = Due(day, what=what, starts_on=day)
    return add_due(lead_of(dossier.task), due, actor=actor)
