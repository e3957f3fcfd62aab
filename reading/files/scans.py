"""Scans, page by page: each is recognised by a limited process of its own, so none fills another's
time or memory, and a worker that dies goes on with the page it was at."""

from collections.abc import Iterator
from dataclasses import dataclass

from offices.foundation.refusals import note
from offices.foundation.secrets import Mark
from reading.files.guard import names_a_denouncer
from reading.files.inspect import Inspected, ask, mark_told
from reading.files.limits import MAX_SCAN_PAGES
from reading.files.refused import UploadRefused

SCANNED = frozenset({"pdf", "png", "jpg"})
PATIENCE = 5  # the worker may share its processors with many


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """`confidence` of its letters, 0 to 100; `rotated`: degrees to the left that put it upright;
    `doubted`: its words that may be others; `pages` of the whole scan."""

    text: str
    confidence: float
    rotated: int
    doubted: tuple[str, ...]
    is_read: bool
    pages: int
    mark: Mark | None = None


def may_be_scan(found: Inspected) -> bool:
    """Whether an upload without text has pages whose letters can be recognised."""
    fits = found.pages is None or found.pages <= MAX_SCAN_PAGES
    return not found.readable and found.extension in SCANNED and fits


def read_scanned_page(extension: str, data: bytes, number: int) -> ScannedPage:
    """Page `number`, from 0. Raises UploadRefused where it cannot be opened or takes too long."""
    told, _made = ask("scanned_page", data, patience=PATIENCE, extension=extension, number=number)
    mark = told.pop("mark")
    told["doubted"] = tuple(told["doubted"])
    return ScannedPage(**told, mark=mark_told(mark))


def admit_page(page: ScannedPage, *, field: str) -> None:
    """What is asked of a page before the next is read. Raises UploadRefused: secret_mark,
    denunciation."""
    if page.mark is not None:
        note(page.mark, field=field)
        raise UploadRefused("secret_mark")
    if names_a_denouncer(page.text):
        raise UploadRefused("denunciation")


def scanned_pages(found: Inspected, *, field: str) -> Iterator[ScannedPage]:
    """All pages, each admitted before the next is read. Raises UploadRefused."""
    for page in read_pages(found):
        admit_page(page, field=field)
        yield page


def read_pages(found: Inspected) -> Iterator[ScannedPage]:
    """Each page as it is asked for, whatever stands on it. Raises UploadRefused."""
    number, pages = 0, 1
    while number < pages:
        page = read_scanned_page(found.extension, found.data, number)
        yield page
        number, pages = number + 1, page.pages
