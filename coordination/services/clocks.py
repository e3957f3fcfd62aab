"""Computed deadlines that show their working.

Civil Code 2015 Art. 147–148: the first day is not counted; a period that ends on a day off
ends with the next working day. Counted backward from an event it ends earlier instead, so
that what is prepared is there in time.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coordination.models import DeadlineRule
from coordination.models.clock import Direction, Unit
from coordination.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Computed:
    """`due_on` binds; `raw_on` is the date before moving off days off; `working` says how."""

    due_on: date
    raw_on: date
    working: tuple[str, ...]


def compute_due(rule: DeadlineRule, start: date, calendar: WorkCalendar) -> Computed:
    """The deadline a rule gives for a start event on `start`."""
    back = rule.direction == Direction.BACK
    if rule.unit == Unit.WORKING_DAY:
        raw = calendar.subtract(start, rule.amount) if back else calendar.add(start, rule.amount)
    else:
        raw = start + timedelta(days=-rule.amount if back else rule.amount)
    due = calendar.roll_back(raw) if back else calendar.roll_forward(raw)
    lines = [
        _("Counted from %(day)s: %(event)s (that day is not counted).")
        % {"day": _day(start), "event": rule.start_event},
        _amount(rule, raw),
        *_days_off(min(start, raw), max(start, raw), calendar, rule.unit),
        *_shift(raw, due, calendar),
        _("Basis: %(basis)s.") % {"basis": rule.legal_basis},
    ]
    return Computed(due_on=due, raw_on=raw, working=tuple(lines))


def resume_due(
    *, due_on: date, paused_on: date, resumed_on: date, unit: str, calendar: WorkCalendar
) -> Computed:
    """The deadline after a suspension: the unused days run on from the resumption decision.

    `resumed_on` is the date of that decision, whenever it is entered; both days are not counted
    themselves. Decree 124/2020 as amended by Decree 155/2026, Art. 28b. Never earlier than before.
    """
    if unit == Unit.WORKING_DAY:
        unused = max(calendar.between(paused_on, due_on), 0)
        raw = max(calendar.add(resumed_on, unused), due_on)
    else:
        unused = max((due_on - paused_on).days, 0)
        raw = max(resumed_on + timedelta(days=unused), due_on)
    due = calendar.roll_forward(raw)
    lines = [
        _("Suspended on %(day)s with %(amount)s left.")
        % {"day": _day(paused_on), "amount": _count(unused, unit)},
        _("Resumed on %(day)s: the days left run on to %(due)s.")
        % {"day": _day(resumed_on), "due": _day(raw)},
        *_shift(raw, due, calendar),
    ]
    return Computed(due_on=due, raw_on=raw, working=tuple(lines))


def _amount(rule: DeadlineRule, raw: date) -> str:
    words = {"amount": _count(rule.amount, rule.unit), "day": _day(raw)}
    if rule.direction == Direction.BACK:
        return _("%(amount)s before: %(day)s.") % words
    return _("%(amount)s after: %(day)s.") % words


def _count(amount: int, unit: str) -> str:
    if unit == Unit.WORKING_DAY:
        return ngettext("%(n)d working day", "%(n)d working days", amount) % {"n": amount}
    return ngettext("%(n)d day", "%(n)d days", amount) % {"n": amount}


def _days_off(first: date, last: date, calendar: WorkCalendar, unit: str) -> list[str]:
    """The exceptions of the table that fell into the count; weekends go without saying."""
    if unit != Unit.WORKING_DAY:
        return []
    met = sorted(day for day in calendar.names if first < day <= last)
    lines = []
    for day in met:
        words = {"day": _day(day), "name": calendar.name_of(day)}
        if day in calendar.off:
            lines.append(_("Not counted: %(day)s, %(name)s.") % words)
        elif day in calendar.made_up:
            lines.append(_("Counted: %(day)s, %(name)s.") % words)
    return lines


def _shift(raw: date, due: date, calendar: WorkCalendar) -> list[str]:
    if raw == due:
        return []
    words = {"raw": _day(raw), "due": _day(due), "name": calendar.name_of(raw) or _("weekend")}
    if due < raw:
        return [_("%(raw)s is a day off (%(name)s): moved back to %(due)s.") % words]
    return [_("%(raw)s is a day off (%(name)s): moved on to %(due)s.") % words]


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
