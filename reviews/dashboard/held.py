"""Figures told by the open parts that the overview reads anyway.

Each is the count of exactly the rows its page shows (`figures.ROWS`): `tests/reviews` holds both
to one another.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from reviews.dashboard.live import RUNNING, OpenPart
from reviews.dashboard.moment import Moment
from tasks.choices import PartRole

# By (code of the figure, the other office's code and name).
type Found = Counter[tuple[str, str]]
TOLD = ("m1", "m1-first", "m1-long", "m1-submitted", "m2", "m2-first", "m2-no-draft", "m5-we")
LATE_DAYS = 5


def held(parts: Iterable[OpenPart], moment: Moment) -> Found:
    """How many parts stand behind each of `TOLD`."""
    found: Found = Counter()
    long_ago, sunday = moment.working_days_ago(LATE_DAYS), moment.sunday
    for part in parts:
        if part.state != RUNNING:
            continue
        if part.role == PartRole.COORDINATE and part.due_on <= sunday:
            found["m5-we", part.leader] += 1
        codes = _late(part, long_ago) if part.passed else _coming(part, part.due_on <= sunday)
        for code in codes:
            found[code, ""] += 1
        if part.first_passed:
            found["m1-first", ""] += 1
        elif part.first_due is not None and part.first_due <= sunday:
            found["m2-first", ""] += 1
    return found


def _late(part: OpenPart, long_ago: dt.date) -> Iterator[str]:
    yield "m1"
    if part.due_on <= long_ago:
        yield "m1-long"
    if part.is_submitted and part.role == PartRole.LEAD:
        yield "m1-submitted"


def _coming(part: OpenPart, this_week: bool) -> Iterator[str]:
    if this_week:
        yield "m2"
        if not part.has_draft:
            yield "m2-no-draft"
