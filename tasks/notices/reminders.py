"""What the tick tells of dates: the day's (date, step) pairs, per office calendar and ladder, ready
for one statement, and the reminders' selects made of them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from coordination.models import Area, ReminderLadder
from notifications.registry import DueSelect, remind_with
from notifications.services.hours import Hours, office_hours
from offices.models import Post
from offices.powers import load_powers_of
from tasks.audience import reader_keys
from tasks.choices import Urgency
from tasks.models import Deadline
from tasks.notices.due_sql import DUE, DUE_FACTS, UNRECEIVED
from tasks.notices.ladder import Rung, Steps, rungs

# A request left lying for longer than this is no news; the inbox shows it.
FORGOTTEN = timedelta(days=30)


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


def _readers(at: datetime) -> dict[str, list[int]]:
    """Two columns: person, one key of what the person may read."""
    day = timezone.localdate(at)
    posts = Post.objects.running(day).filter(person__is_active=True)
    people = posts.values_list("person_id", flat=True).distinct().order_by("person_id")
    columns: dict[str, list[int]] = {"readers": [], "keys": []}
    for person_id, powers in load_powers_of(people, day).items():
        for key in reader_keys(powers):
            columns["readers"].append(person_id)
            columns["keys"].append(key)
    return columns


@remind_with
def remind(at: datetime) -> DueSelect | None:
    """Running dates with a step due at this moment; None when no date has one."""
    pairs = pairs_at(at)
    if not pairs.due:
        return None
    times: dict[str, Any] = {"today": timezone.localdate(at), "zone": settings.TIME_ZONE}
    return DueSelect(DUE, {**asdict(pairs), **_readers(at), **times}, DUE_FACTS)


@remind_with
def unreceived(at: datetime) -> DueSelect | None:
    """Requests nobody has received within one working day."""
    today = timezone.localdate(at)
    columns: dict[str, list[Any]] = {"offices": [], "sent_before": [], "rung_on": [], "at_work": []}
    for hours in office_hours().values():
        if hours.office_id is None:
            continue
        worked = (
            hours.calendar.previous_working(today)
            if not hours.calendar.is_working(today)
            else today
        )
        before = hours.calendar.subtract(worked, 1)
        columns["offices"].append(hours.office_id)
        columns["sent_before"].append(at - (today - before))
        columns["rung_on"].append(worked)
        columns["at_work"].append(hours.digest_due(at))
    since = {"today": today, "since": at - FORGOTTEN}
    return DueSelect(UNRECEIVED, {**columns, **_readers(at), **since})
