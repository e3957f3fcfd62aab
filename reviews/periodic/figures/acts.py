"""Acts of a period, each counted once: dates moved, requests handed back, more asked."""

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from tasks.audience import reader_keys
from tasks.choices import ChangeKind, Decision, PartRole
from tasks.models import DueChange, Part

if TYPE_CHECKING:
    from reviews.periodic.figures.counting import Counting

type Acts = Counter[tuple[int, str, str]]
CHANGES = {ChangeKind.EXTENSION: "extended", ChangeKind.ADJUSTMENT: "adjusted"}
HANDED_BACK, MORE_ASKED = "hand_back", "ask_more"


def moments(first: dt.date, last: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """From the first moment of the period up to the first after it."""
    zone, after = timezone.get_current_timezone(), last + dt.timedelta(days=1)
    begins, ends = (dt.datetime.combine(day, dt.time(), zone) for day in (first, after))
    return begins, ends


def changes_of(counting: "Counting") -> Acts:
    """Extensions and adjustments agreed, by area and role of the part that owes."""
    begins, ends = moments(counting.first, counting.last)
    rows = DueChange.objects.filter(
        decision=Decision.AGREED,
        kind__in=CHANGES,
        decided_at__gte=begins,
        decided_at__lt=ends,
        deadline__office=counting.office,
        deadline__is_internal=False,
        deadline__is_review=False,
        deadline__task__audience__overlap=reader_keys(counting.powers),
    ).exclude(deadline__part__role=PartRole.INFORMED)
    found: Acts = Counter()
    columns = ("deadline__task__area", "deadline__part__role", "kind")
    for area, role, kind in rows.values_list(*columns):
        found[area, role, CHANGES[kind]] += 1
    return found


def acts_of(counting: "Counting") -> Acts:
    """Told by the history of the office's parts: an act raises the version of its part."""
    begins, ends = moments(counting.first, counting.last)
    history: Any = Part.history.model.objects
    rows = history.filter(
        office=counting.office,
        last_act__in=(HANDED_BACK, MORE_ASKED),
        history_date__gte=begins,
        history_date__lt=ends,
        task__audience__overlap=reader_keys(counting.powers),
    ).exclude(role=PartRole.INFORMED)
    columns = ("id", "version", "task__area", "role", "last_act", "hand_back_reason")
    found: Acts = Counter()
    for _part, _version, area, role, act, reason in set(rows.values_list(*columns)):
        found[area, role, f"back_{reason}" if act == HANDED_BACK else "more_asked"] += 1
    return found
