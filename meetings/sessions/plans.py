"""Which milestones the plan of a session begins with, by kind of session; the numbers are rules.

Days and units stand in `DeadlineRule` rows that an administrator changes; here only who owes what.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from coordination.models import DeadlineRule
from coordination.services.clocks import compute_due
from coordination.workdays import calendars
from meetings.choices import SessionKind
from offices.models import Office

ORDINARY = (
    ("kh-lien-tich", "vpdd"), ("kh-y-kien-cu-tri", "vpdd"), ("kh-trieu-tap", "vpdd"),
    ("kh-chu-truong", "vptu"), ("kncct-hdnd-truoc-ky-hop", "vpub"), ("kh-ho-so-tham-tra", "vpub"),
    ("kh-tham-tra", "vpdd"), ("kh-bao-cao-loi-hua", "vpub"), ("kh-hop-to", "vpdd"),
    ("kh-cong-khai", "vpdd"), ("kh-tiep-thu", "vpub"), ("kh-tai-lieu", "vpdd"),
    ("kh-dieu-kien", "vpdd"),
)  # fmt: skip
SHORT = (
    ("kh-trieu-tap-chuyen-de", "vpdd"), ("kh-chu-truong-chuyen-de", "vptu"),
    ("kh-ho-so-chuyen-de", "vpub"), ("kh-tham-tra-chuyen-de", "vpdd"),
    ("kh-tai-lieu-chuyen-de", "vpdd"), ("kh-dieu-kien", "vpdd"),
)  # fmt: skip
PLANS = {
    SessionKind.ORDINARY: ORDINARY,
    SessionKind.THEMATIC: SHORT,
    SessionKind.URGENT: SHORT,
}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A milestone as the rule counts it; `past`: its date lies before today."""

    rule: DeadlineRule
    office: Office
    due_on: dt.date
    working: tuple[str, ...]
    past: bool


def proposed(kind: str, opens_on: dt.date) -> list[Proposed]:
    """The milestones of the plan in the order of their dates; three statements."""
    today, known = timezone.localdate(), calendars()
    rules = {rule.code: rule for rule in DeadlineRule.objects.in_force(today)}
    offices = {office.code: office for office in Office.objects.active()}
    rows = []
    for code, office_code in PLANS[SessionKind(kind)]:
        rule, office = rules.get(code), offices.get(office_code)
        if rule is None or office is None:
            continue
        found = compute_due(rule, opens_on, known.get(office.pk, known[None]))
        rows.append(Proposed(rule, office, found.due_on, found.working, found.due_on < today))
    return in_order(rows)


def in_order(rows: Iterable[Proposed]) -> list[Proposed]:
    return sorted(rows, key=lambda one: (one.due_on, one.rule.pk))
