"""Three sides of lateness: what the own office owes, what others and bodies outside owe it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.lists.rows import Reader
from tasks.models import Deadline, ExternalRequest
from tasks.models.deadlines import DeadlineQuerySet
from tasks.models.paging import Ordering, Page, read_page

ORDER = Ordering("due_on")
SIZE, SHOWN_APART = 50, 50
MINE, OTHERS, OUTSIDE = "", "others", "outside"
SIDES = (MINE, OTHERS, OUTSIDE)

type Narrow = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Late:
    """`above`: what lies with the superior level, only beside the first page."""

    side: str
    page: Page[Deadline] | None
    above: list[Deadline]
    outside: Page[ExternalRequest] | None

    @property
    def links(self) -> Page[Any]:
        found = self.page or self.outside
        assert found is not None
        return found


def side_of(address: QueryDict) -> str:
    asked = address.get("of", MINE)
    return asked if asked in SIDES else MINE


def late_deadlines(powers: Powers, reader: Reader, side: str, narrow: Narrow) -> DeadlineQuerySet:
    """Passed by day or hour, the oldest first; whatever lies above included."""
    mine = own_offices(powers)
    found = Deadline.objects.late_for(powers, mine, reader.now, others=side == OTHERS)
    return found.narrowed(**narrow).with_last_nudge(mine).with_explanation(mine)


def late_page(
    powers: Powers, reader: Reader, address: QueryDict, narrow: Narrow, *, size: int = SIZE
) -> Late:
    """One page, the oldest date first; one or two statements."""
    side = side_of(address)
    after, before = address.get("after", ""), address.get("before", "")
    if side == OUTSIDE:
        asked = ExternalRequest.objects.late_for(powers, reader.today).narrowed(**narrow)
        shown = asked.with_body().with_last_nudge()
        page = read_page(shown, ORDER, after=after, before=before, size=size)
        return Late(side, None, [], page)
    found = late_deadlines(powers, reader, side, narrow)
    first = not (after or before)
    above = list(found.put_above().order_by("due_on", "pk")[:SHOWN_APART]) if first else []
    owed = read_page(found.owed_now(), ORDER, after=after, before=before, size=size)
    return Late(side, owed, above, None)
