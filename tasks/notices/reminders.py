"""What the tick tells of dates: the reminders' select, made from the day's few pairs."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from notifications.registry import DueSelect, remind_with
from notifications.services.hours import office_hours
from offices.models import Post
from offices.powers import load_powers_of
from tasks.audience import reader_keys
from tasks.notices.due_sql import DUE, DUE_FACTS, UNRECEIVED
from tasks.notices.pairs import pairs_at

# A request left lying for longer than this is no news; the inbox shows it.
FORGOTTEN = timedelta(days=30)


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
