"""The day's (date, step) pairs, per office calendar and ladder, ready for one statement."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils import timezone

from coordination.models import Area, ReminderLadder
from notifications.services.hours import Hours, office_hours
from tasks.choices import Urgency
from tasks.models import Deadline
from tasks.notices.ladder import Rung, Steps, rungs


def steps_of(ladder: ReminderLadder) -> Steps:
    return Steps(
        tuple(ladder.before),
        ladder.after_first,
        ladder.after_every,
        ladder.deputy_after,
        ladder.chief_after,
    )


def ladder_table() -> list[tuple[int, str, Steps]]:
    """Which steps hold for each area and urgency; the most special row wins."""
    rows = list(ReminderLadder.objects.all())
    rows.sort(key=lambda row: (row.urgency != "", row.area_id is not None))
    table = []
    for area_id in Area.objects.values_list("pk", flat=True):
        for urgency in Urgency.values:
            fits = [r for r in rows if r.area_id in (None, area_id) and r.urgency in ("", urgency)]
            table.append((area_id, urgency, steps_of(fits[-1]) if fits else Steps()))
    return table


@dataclass(slots=True)
class Pairs:
    """Columns of two small tables: ladders by (area, urgency), rungs by (office, ladder)."""

    areas: list[int] = field(default_factory=list)
    urgencies: list[str] = field(default_factory=list)
    ladders: list[int] = field(default_factory=list)
    firsts: list[str] = field(default_factory=list)
    offices: list[int] = field(default_factory=list)
    rung_ladders: list[int] = field(default_factory=list)
    at_work: list[bool] = field(default_factory=list)
    due: list[date] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    rung_on: list[date] = field(default_factory=list)
    audience: list[str] = field(default_factory=list)

    def add(self, *, hours: Hours, ladder: int, at_work: bool, found: Iterable[Rung]) -> None:
        for rung in found:
            self.offices.append(hours.office_id or 0)
            self.rung_ladders.append(ladder)
            self.at_work.append(at_work)
            self.due.append(rung.due_on)
            self.steps.append(rung.step)
            self.rung_on.append(rung.rung_on)
            self.audience.append(rung.audience.value)


def pairs_at(at: datetime) -> Pairs:
    """The pairs of this moment; outside an office's hours they serve only what cannot wait."""
    today = timezone.localdate(at)
    table = ladder_table()
    kinds = list(dict.fromkeys(steps for _, _, steps in table))
    reach = max((steps.reach for steps in kinds), default=0)
    running = Deadline.objects.running().filter(due_on__lte=today + timedelta(days=reach))
    dates = list(running.values_list("due_on", flat=True).distinct().order_by("due_on"))
    pairs = Pairs()
    for area_id, urgency, steps in table:
        pairs.areas.append(area_id)
        pairs.urgencies.append(urgency)
        pairs.ladders.append(kinds.index(steps))
        pairs.firsts.append(f"T+{steps.after_first}")
    for hours in office_hours().values():
        if hours.office_id is None:
            continue
        at_work = hours.digest_due(at)
        for number, steps in enumerate(kinds):
            found = rungs(steps, hours.calendar, [d for d in dates if d], today)
            pairs.add(hours=hours, ladder=number, at_work=at_work, found=found)
    return pairs
