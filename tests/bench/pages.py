"""What is measured: each page of ours, its match on the floor, and the bars of the house."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from tests.bench.client import Ask
from tests.bench.subjects import HOUSES, TOKEN, Subjects
from tests.bench.words import WANTED


@dataclass(frozen=True, slots=True)
class Page:
    """`floor` bar: at most that many times `against` (the floor's own page by default, or another
    page of ours); `growth` bar: the largest database against the smallest."""

    name: str
    ours: Callable[[Subjects], Ask]
    floor: Callable[[Subjects], Ask] | None
    most: float
    growth: float
    against: str = ""
    writes: bool = False


def _get(path: str, *, chief: bool = False) -> Callable[[Subjects], Ask]:
    return lambda who: Ask(path, who.chief if chief else who.officer)


def _filter(who: Subjects) -> str:
    return "/tasks/?" + urlencode({"area": who.area, "office": who.office})


def _log(who: Subjects) -> Ask:
    """A task with two other offices asked and its dates: history, notices, parts, deadlines."""
    others = [house for house in HOUSES if house != who.house]
    form: dict[str, str | list[str]] = {
        "csrfmiddlewaretoken": TOKEN,
        "title": "Rà soát số liệu giải ngân quý IV",
        "area": str(who.area),
        "lead_office": who.house,
        "lead_reason": "Theo phân công",
        "coordinating_offices": others,
        "due_on": "2031-12-24",
    }
    for house in others:
        form |= {f"ask_{house}": "Có ý kiến", f"due_{house}": "2031-12-12"}
    return Ask("/tasks/new/", who.chief, form, redirects=True)


def _add(who: Subjects) -> Ask:
    form = {
        "code": "NV",
        "title": "Rà soát số liệu giải ngân quý IV",
        "area": str(who.area),
        "office": str(who.office),
    }
    return Ask("/add/", who.officer, form, redirects=True)


def _area(name: str, path: str, *, chief: bool = False) -> tuple[Page, Page]:
    """List and page of an area's dossiers, one of which each task has; beside the floor's."""
    listed = Page(name, _get(path, chief=chief), _get("/tasks/"), 3.5, 1.3)
    one = Page(
        f"one of {name}",
        lambda who: Ask(f"{path}{who.task}/", who.chief if chief else who.officer),
        lambda who: Ask(f"/task/{who.task}/", who.officer),
        3.5,
        1.3,
    )
    return listed, one


NEWEST = "/tasks/?state=all&sort=newest"
SEARCH = f"/search/?q={quote(WANTED)}"
EVERY = (
    Page("list", _get("/tasks/"), _get("/tasks/"), 3.0, 1.3),
    Page(
        "filtered list",
        lambda who: Ask(_filter(who), who.officer),
        lambda who: Ask(_filter(who), who.officer),
        3.0,
        1.3,
    ),
    Page("all, newest", _get(NEWEST), _get("/tasks/"), 3.0, 1.3),
    Page(
        "deep page",
        lambda who: Ask(f"{NEWEST}&after={quote(who.deep)}", who.officer),
        None,
        1.2,
        1.3,
        against="all, newest",
    ),
    Page(
        "task detail",
        lambda who: Ask(f"/tasks/{who.task}/", who.officer),
        lambda who: Ask(f"/task/{who.task}/", who.officer),
        3.5,
        1.1,
    ),
    Page("search", _get(SEARCH), _get(SEARCH), 2.0, 1.5),
    Page(
        "dashboard",
        _get("/dashboard/", chief=True),
        lambda who: Ask(f"/dashboard/?office={who.office}", who.chief),
        1.2,
        1.3,
    ),
    Page("today", _get("/"), _get("/tasks/"), 3.5, 1.2),
    *_area("petitions", "/voters/petitions/"),
    *_area("letters", "/citizens/letters/", chief=True),
    *_area("files", "/documents/"),
    *_area("trips", "/trips/"),
    *_area("courses", "/training/courses/"),
    *_area("requests", "/information/"),
    Page("log a task", _log, _add, 7.0, 1.1, writes=True),
)
# Of the word PAGES ("trips,courses": their lists and pages), by default all.
_NAMES = [name for name in os.environ.get("PAGES", "").split(",") if name]
PAGES = tuple(page for page in EVERY if not _NAMES or page.name.removeprefix("one of ") in _NAMES)
