"""Of each leader and deputy: in how many months of the period he received citizens."""

import datetime as dt
from dataclasses import dataclass

from citizens.figures.periods import CountPeriod
from citizens.models import Reception
from citizens.states import RECEPTION_HELD
from offices.foundation.days import first_of_month


@dataclass(frozen=True, slots=True)
class LeaderMonths:
    leader: str
    held: int
    months: int
    missing: tuple[str, ...]


def months_of(period: CountPeriod, today: dt.date) -> list[dt.date]:
    """First days of the months that have begun by today."""
    last, month = min(period.last, today), period.first.replace(day=1)
    found = []
    while month <= last:
        found.append(month)
        month = first_of_month(month, 1)
    return found


def leader_months(
    period: CountPeriod, office_ids: frozenset[int], today: dt.date
) -> list[LeaderMonths]:
    """Of those with a reception day in the period or the year before; unscheduled ones count."""
    since = first_of_month(period.first, -12)
    rows = Reception.objects.by_leaders().between(since, period.last)
    rows = rows.filter(office__in=office_ids).select_related("receiver")
    days: dict[str, set[dt.date]] = {}
    for row in rows.order_by("receiver__precedence", "deputy", "on"):
        own = days.setdefault(row.received_by, set())
        if row.state in RECEPTION_HELD:
            own.add(row.on.replace(day=1))
    months = months_of(period, today)
    return [
        LeaderMonths(
            name,
            len(own & set(months)),
            len(months),
            tuple(f"{m:%m/%Y}" for m in months if m not in own),
        )
        for name, own in days.items()
    ]
