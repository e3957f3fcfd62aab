"""Pages of a list that are kept in the address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

COUNTED = 999  # further nobody looks at how many rows there are


def paged(request: HttpRequest, rows: "QuerySet[Any]", size: int) -> dict[str, Any]:
    """Context `page`, `previous`, `next` and `note` for the component `pagination`."""
    page = Paginator(rows, size).get_page(request.GET.get("page"))
    words = {"n": page.number, "of": page.paginator.num_pages, "all": page.paginator.count}
    return {
        "page": page,
        "previous": address(request, page=page.number - 1) if page.has_previous() else "",
        "next": address(request, page=page.number + 1) if page.has_next() else "",
        "note": _("Page %(n)d of %(of)d, %(all)d rows") % words if words["of"] > 1 else "",
    }


@dataclass(frozen=True, slots=True)
class LongPage:
    """One page of many rows: that more follow is seen by one row more, none is counted."""

    rows: list[Any]
    number: int
    size: int
    more: bool

    @property
    def is_one_of_many(self) -> bool:
        return self.more or self.number > 1

    def context(self, request: HttpRequest, count: int) -> dict[str, Any]:
        """As of `paged`; `count`: how many rows there are, counted to one more than `COUNTED`."""
        words = {"n": self.number, "of": -(-count // self.size), "all": count}
        known = count <= COUNTED and words["of"] >= self.number
        note = _("Page %(n)d of %(of)d, %(all)d rows") if known else _("Page %(n)d")
        return {
            "page": self.rows,
            "previous": address(request, page=self.number - 1) if self.number > 1 else "",
            "next": address(request, page=self.number + 1) if self.more else "",
            "note": note % words if self.is_one_of_many else "",
        }


def page_up_to(request: HttpRequest, farthest: int) -> int:
    """The page that the address names, no farther than that; the first for what is no number."""
    told = request.GET.get("page", "")
    known = told.isascii() and told.isdigit() and len(told) < 6
    return min(max(int(told), 1), farthest) if known else 1


def page_number(request: HttpRequest) -> int:
    written = request.GET.get("page", "")
    return max(1, int(written[:9])) if written.isdecimal() and written.isascii() else 1


def page_of_keys(
    request: HttpRequest,
    keys: Sequence[int],
    size: int,
    *,
    read: Callable[[Sequence[int]], list[Any]],
    rest: Callable[[], LongPage],
) -> LongPage:
    """As `long_page`; `keys`: of the rows in their order, to one more than `COUNTED`.

    `read`: the rows of some keys; `rest`: a page beyond those that are known.
    """
    number = page_number(request)
    begin, end = (number - 1) * size, number * size
    if len(keys) > COUNTED and end >= len(keys):
        return rest()
    if begin >= len(keys):
        number = max(1, -(-len(keys) // size))
        begin, end = (number - 1) * size, number * size
    return LongPage(read(keys[begin:end]), number, size, more=len(keys) > end)


def long_page(request: HttpRequest, rows: "QuerySet[Any]", size: int) -> LongPage:
    """The page that the address names; the last one for a number beyond it."""
    number = page_number(request)
    begin = (number - 1) * size
    found = list(rows[begin : begin + size + 1])
    if found or number == 1:
        return LongPage(found[:size], number, size, more=len(found) > size)
    last = Paginator(rows, size).get_page(number)
    return LongPage(list(last), last.number, size, more=False)


def address(request: HttpRequest, **changed: str | int) -> str:
    """This page with other values in its address."""
    kept = request.GET.copy()
    for name, value in changed.items():
        kept[name] = str(value)
    return f"?{kept.urlencode()}"
