"""Pages by key: a page begins after a row, never at a number of rows (no OFFSET, no COUNT)."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet

type Moment = dt.date | dt.datetime
BIGGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Ordering:
    """One column and the primary key; rows without a value come last, where there are any."""

    column: str
    descending: bool = False
    undated: bool = False
    moments: bool = False

    def key(self, row: Model) -> str:
        value = getattr(row, self.column)
        return f"{value.isoformat() if value else ''}~{row.pk}"


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row's place in an order; `value` None: among the rows without one."""

    value: Moment | None
    pk: int


def place(key: str, *, moments: bool = False) -> RowPlace | None:
    """The place an address names; None for whatever cannot be one."""
    written, _mark, number = key.partition("~")
    if not number.isdecimal() or not number.isascii() or int(number[:20]) > BIGGEST:
        return None
    reader = dt.datetime.fromisoformat if moments else dt.date.fromisoformat
    try:
        value = reader(written) if written else None
    except ValueError:
        return None
    if moments and value is not None and value.tzinfo is None:  # type: ignore[attr-defined]
        return None
    return RowPlace(value, int(number))


@dataclass(frozen=True, slots=True)
class Page[T: Model]:
    """Rows in their order; `previous` and `next` are keys, empty where nothing follows."""

    rows: list[T]
    previous: str = ""
    next: str = ""


def read_page[T: Model](
    found: QuerySet[T],
    order: Ordering,
    *,
    after: str = "",
    before: str = "",
    size: int,
) -> Page[T]:
    """At most `size` rows after (or before) a key; one statement, two where dates run out."""
    back = bool(before) and not after
    start = place(before if back else after, moments=order.moments)
    if start is not None and start.value is None and not order.undated:
        start = None
    rows, at = list[T](), start
    for dated in _stretches(order, start, back=back):
        limit = size + 1 - len(rows)
        rows += _asked(found, order, at, dated=dated, back=back)[:limit]
        at = None
        if len(rows) > size:
            break
    more, rows = len(rows) > size, rows[:size]
    if back:
        rows.reverse()
    earlier, later = (more, True) if back and start else (start is not None, more)
    return Page(
        rows,
        previous=order.key(rows[0]) if rows and earlier else "",
        next=order.key(rows[-1]) if rows and later else "",
    )


def _stretches(order: Ordering, start: RowPlace | None, *, back: bool) -> list[bool]:
    """The dated rows (True) and the undated ones, as one walks, from where one stands."""
    kinds = [True, False] if order.undated else [True]
    if back:
        kinds.reverse()
    return kinds[kinds.index(start.value is not None) :] if start else kinds


def _asked[T: Model](
    found: QuerySet[T],
    order: Ordering,
    start: RowPlace | None,
    *,
    dated: bool,
    back: bool,
) -> QuerySet[T]:
    if order.undated:
        found = found.filter(**{f"{order.column}__isnull": not dated})
    down = (order.descending and dated) != back
    sign = "-" if down else ""
    columns = [f"{sign}{order.column}", f"{sign}pk"] if dated else [f"{sign}pk"]
    if start is not None:
        found = found.filter(_beyond(start, order.column if dated else "", "lt" if down else "gt"))
    return found.order_by(*columns)


def _beyond(start: RowPlace, column: str, sign: str) -> Q:
    if not column:
        return Q(**{f"pk__{sign}": start.pk})
    past = Q(**{f"{column}__{sign}": start.value})
    same = Q(**{column: start.value, f"pk__{sign}": start.pk})
    # The first condition is what an index can begin at.
    return Q(**{f"{column}__{sign}e": start.value}) & (past | same)
