"""The task list as asked for: filters, order and page put together from QuerySet methods, and the
other ways to look at the same choice."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.http import QueryDict
from django.utils.translation import pgettext

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.models import Task
from tasks.models.paging import Ordering, Page, read_page
from tasks.models.queries_lists import fill_rows
from tasks.models.queries_waiting import people_of
from tasks.models.task import TaskQuerySet

ORDERS: Mapping[str, Ordering] = {
    "due": Ordering("next_due_on", undated=True),
    "newest": Ordering("created_at", descending=True, moments=True),
    "updated": Ordering("acted_at", descending=True, moments=True),
}
KEYS = ("after", "before")
LIST, TABLE, BOARD, CALENDAR = "/tasks/", "/tasks/table/", "/tasks/board/", "/tasks/calendar/"


def narrowed(chosen: Mapping[str, str], powers: Powers, today: dt.date) -> TaskQuerySet:
    """Visible tasks, narrowed by every choice that was understood."""
    tasks: TaskQuerySet = Task.objects.visible_to(powers)
    tasks = tasks.in_state(chosen.get("state", "live"))
    if area := chosen.get("area"):
        tasks = tasks.in_area(int(area))
    if office := chosen.get("office"):
        tasks = tasks.with_office(int(office))
    if role := chosen.get("role"):
        tasks = tasks.with_role(role, own_offices(powers))
    if window := chosen.get("due"):
        tasks = tasks.due_in(window, today)
    if day := chosen.get("day"):
        tasks = tasks.due_between(dt.date.fromisoformat(day), dt.date.fromisoformat(day))
    if person := chosen.get("person"):
        tasks = tasks.held_by(people_of(powers) if person == "me" else [int(person)])
    tasks = tasks.filter(**{name: chosen[name] for name in ("urgency", "access") if name in chosen})
    return tasks.matching(chosen["q"], powers) if "q" in chosen else tasks


def task_page(
    chosen: Mapping[str, str], powers: Powers, *, today: dt.date, address: QueryDict
) -> Page[Task]:
    """A page of tasks with all that rows show of them."""
    page = bare_page(chosen, powers, today=today, address=address)
    fill_rows(page.rows)
    return page


def bare_page(
    chosen: Mapping[str, str], powers: Powers, *, today: dt.date, address: QueryDict
) -> Page[Task]:
    """The same page of tasks without their parts and dates."""
    return read_page(
        narrowed(chosen, powers, today).with_row_columns(),
        ORDERS[chosen.get("sort", "due")],
        after=address.get("after", ""),
        before=address.get("before", ""),
        size=int(chosen.get("size", "50")),
    )


def address_with(path: str, address: QueryDict, **changes: str) -> str:
    """The same list with other keys; the place on it is dropped unless it is what changes."""
    kept = address.copy()
    for name in (*KEYS, *changes):
        kept.pop(name, None)
    for name in [n for n in kept if not kept.get(n)]:
        kept.pop(name, None)
    for name, value in changes.items():
        kept[name] = value
    query = kept.urlencode()
    return f"{path}?{query}" if query else path


def page_links[T: Model](page: Page[T], path: str, address: QueryDict) -> dict[str, str]:
    """Addresses of the pages before and after, empty where there is none."""
    return {
        "previous": address_with(path, address, before=page.previous) if page.previous else "",
        "next": address_with(path, address, after=page.next) if page.next else "",
    }


def ways(address: QueryDict, path: str) -> list[dict[str, Any]]:
    """Tabs that keep the filters; the calendar shows all that falls due and takes none."""
    names = (
        (LIST, pgettext("way of looking", "List")),
        (TABLE, pgettext("way of looking", "Table")),
        (BOARD, pgettext("way of looking", "By state")),
    )
    kept = [
        {"label": label, "href": address_with(to, address), "current": to == path}
        for to, label in names
    ]
    name = pgettext("way of looking", "Calendar")
    return [*kept, {"label": name, "href": CALENDAR, "current": path == CALENDAR}]
