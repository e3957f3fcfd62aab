"""What the board looks at first, in numbers: what waits today as one statement, and the week."""

import datetime as dt
from typing import Any

from django.db.models import Count

from citizens.models import Denunciation, Letter, Visit
from citizens.models.receptions import GROUP
from offices.foundation.questions import Statement, composed
from offices.foundation.questions import rows as rows_of
from offices.powers import Powers
from tasks.dossier.keyed_rows import number_read, select


def board_numbers(powers: Powers, offices: frozenset[int], today: dt.date) -> dict[str, int]:
    """Of the letters of these offices and of all denunciations, as far as the person reads them."""
    names = tuple(_sets(offices, today))

    def asked() -> Statement:
        return select([number_read(rows, powers) for rows in _sets(offices, today).values()])

    key = powers.key and ("board", powers.key, tuple(sorted(offices)), today)
    [numbers] = rows_of(composed(key or None, asked))
    return dict(zip(names, numbers, strict=True))


def _sets(offices: frozenset[int], today: dt.date) -> dict[str, Any]:
    letters = Letter.objects.filter(office__in=offices)
    return {
        "today": letters.filter(task__next_due_on=today),
        "overdue": letters.overdue(today),
        "near": letters.near_red_line(today),
        "approve": letters.to_approve(),
        "sort": letters.filter(state="new"),
        "propose": letters.filter(state="sorted"),
        "result": letters.awaiting_result(),
        "denunciations": Denunciation.objects.running(),
    }


def week_in_numbers(offices: frozenset[int], today: dt.date) -> dict[str, int]:
    """Who was here since Monday."""
    monday = today - dt.timedelta(days=today.weekday())
    week = Visit.objects.received().between(monday, today).of_offices(offices)
    found: dict[str, int] = week.aggregate(groups=Count("pk", filter=GROUP), visits=Count("pk"))
    return found
