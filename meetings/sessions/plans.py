"""The milestones a plan of a session begins with: limits that name its kind, and who owes each."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from coordination.models import DeadlineRule
from coordination.services.clocks import compute_due
from coordination.workdays import calendars
from offices.models import Office


@dataclass(frozen=True, slots=True)
class Proposed:
    """A milestone as the rule counts it; `past`: its date lies before today."""

    rule: DeadlineRule
    office: Office
    due_on: dt.date
    working: tuple[str, ...]
    past: bool


def proposed(kind: str, opens_on: dt.date) -> list[Proposed]:
    """The milestones of the plan in the order of their dates; two statements."""
    today, known = timezone.localdate(), calendars()
    rows = []
    for rule in DeadlineRule.objects.in_force(today).in_plan_of(kind):
        office = rule.owed_by
        assert office is not None
        found = compute_due(rule, opens_on, known.get(office.pk, known[None]))
        rows.append(Proposed(rule, office, found.due_on, found.working, found.due_on < today))
    return in_order(rows)


def in_order(rows: Iterable[Proposed]) -> list[Proposed]:
    return sorted(rows, key=lambda one: (one.due_on, one.rule.pk))
