"""The plain reading of what day figures say: every date read anew, in Python."""

import datetime as dt
from collections import Counter

from django.db.models import Sum
from django.utils import timezone

from reviews.models import DayFigure
from tasks.audience import ReaderKind, key
from tasks.models import Deadline

type Figures = Counter[tuple[str, dt.date, str, int, str, int, str]]


def kept() -> Figures:
    """The day figures as they stand, added up; what adds up to nothing is nothing."""
    names = ("kind", "day", "office__code", "area__number", "role", "audience", "outcome")
    rows = DayFigure.objects.order_by().values(*names).annotate(sum=Sum("n"))
    return +Counter({tuple(row[name] for name in names): row["sum"] for row in rows})


def recounted() -> Figures:
    dates = Deadline.objects.select_related("part", "task__area", "office")
    counted = [
        d
        for d in dates
        if d.due_on
        and not d.is_internal
        and not d.is_review
        and d.part.role != "informed"
        and d.task.state not in ("draft", "to_release", "cancelled")
    ]
    closed = [d for d in counted if d.state == "closed" and d.outcome != "superseded"]
    owing = {d.part_id for d in counted if d.state != "closed"}
    found: Figures = Counter()
    for one in closed:
        if outcome(one) != "withdrawn":
            count(found, one, whole=one.part_id not in owing and one == last_of(one, closed))
    return found


def outcome(one: Deadline) -> str:
    if one.outcome == "met":
        return "late" if one.days_late() else "on_time"
    if one.outcome == "ended":
        return "no_answer" if one.part.role == "coordinate" else "ended"
    stopped = one.task.state == "stopped" and one.part.state != "withdrawn"
    return "stopped" if stopped else "withdrawn"


def ended_on(one: Deadline) -> dt.date:
    recorded = timezone.localdate(one.recorded_at) if one.recorded_at else one.due_on
    assert recorded is not None
    return one.met_on or recorded


def last_of(one: Deadline, closed: list[Deadline]) -> Deadline:
    mine = [d for d in closed if d.part_id == one.part_id]
    return max(mine, key=lambda d: (outcome(d) != "withdrawn", ended_on(d), d.pk))


def count(found: Figures, one: Deadline, *, whole: bool) -> None:
    assert one.due_on is not None
    began = one.starts_on or timezone.localdate(one.task.created_at)
    days = {"date": one.due_on}
    if whole:
        days["due"] = one.due_on
        days["start"] = min(began, one.due_on, ended_on(one))
        days["end"] = ended_on(one)
        days["last"] = max(one.due_on, ended_on(one))
    trusted = one.task.access == "restricted" or one.part.narrowed
    reader = key(ReaderKind.TRUSTED if trusted else ReaderKind.MEMBER, one.office_id)
    if one.task.access == "open":
        reader = key(ReaderKind.EVERYONE, 0)
    for kind, day in days.items():
        office, area = one.office.code, one.task.area.number
        found[kind, day, office, area, one.part.role, reader, outcome(one)] += 1
