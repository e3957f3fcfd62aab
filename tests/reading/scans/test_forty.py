"""How good scans are read: letters, stamps, orders; two of forty, or all in a whole ring."""

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from reading.files.scans import read_scanned_page
from reading.papers.paper import read_paper
from tests.reading.marked_notices import FOLDER, marked
from tests.reading.scans import draw
from tests.reading.scans.forty import Made, forty, stamp_of
from tests.reading.test_marked_notices import FIELDS, judge, starts
from tests.reading.week import WEEK
from tests.support.rings import WHOLE, some

CLEAN_LETTERS, POOR_LETTERS, WORSE = 0.98, 0.95, 0.05
FEW, ONE_OF_FEW = 8, 1 / 8
KINDS = [False, True]
UNPRINTED = re.compile("[\t|\u2190-\u2bff\ufe0f\U0001f300-\U0001faff]|[^\\W\\d_]\n[a-zà-ỹ]")


@cache
def read(data: bytes) -> tuple[str, bool]:
    """(text of all pages, whether one bears a stamp)."""
    page = read_scanned_page("pdf", data, 0)
    pages = [page, *(read_scanned_page("pdf", data, n) for n in range(1, page.pages))]
    return "\n\n".join(one.text for one in pages), any(one.mark for one in pages)


def shown(poor: bool) -> list[Made]:
    return some(f"letters {poor}", [one for one in forty() if one.is_poor is poor], 1)


@pytest.mark.parametrize("poor", KINDS)
def test_letters_of_forty_scans(poor: bool) -> None:
    made = shown(poor)
    shares = [draw.letters_right(read(one.data())[0], one.wanted) for one in made]
    told = [
        (one.number, one.layout, round(share, 4)) for one, share in zip(made, shares, strict=True)
    ]
    assert sum(shares) / len(shares) >= (POOR_LETTERS if poor else CLEAN_LETTERS), told


def test_no_clean_scan_is_taken_for_stamped() -> None:
    clean = [one for poor in KINDS for one in shown(poor)]
    wrong = [one.number for one in clean if read(one.data())[1]]
    assert wrong == []


def test_every_stamp_is_found() -> None:
    stamped = some("stamps", forty()[::2], 1)
    missed = [one.number for one in stamped if not read(one.data(stamp_of(one.number)[0]))[1]]
    assert missed == []


def right(texts: dict[str, str]) -> float:
    """Share of fields right in the orders of these marked notices, read from those texts."""
    count = Counter[str]()
    for path in sorted(FOLDER.glob("*.txt")):
        if path.stem not in texts:
            continue
        _text, orders = marked(path.read_text("utf-8"))
        rows = [*read_paper(texts[path.stem], on=date(2026, 1, 5), calendar=WEEK).rows]
        for order in orders:
            at = next((row for row in rows if row.is_task and starts(row, order)), None)
            count["orders"] += 1
            if at is not None:
                judge(count, [], at, order, path.stem)
    return sum(count[field] for field in FIELDS) / (len(FIELDS) * max(count["orders"], 1))


def unmarked(path: Path) -> str:
    return marked(path.read_text("utf-8"))[0]


def printable() -> list[Path]:
    """Papers in paragraphs: cells that stand between tabs or bars, the pictures by which a post
    numbers its items and lines broken by hand have no printed form of their own."""
    paths = sorted(FOLDER.glob("*.txt"))
    return [path for path in paths if not UNPRINTED.search(unmarked(path))]


def of_many_orders(path: Path) -> bool:
    return len(marked(path.read_text("utf-8"))[1]) >= FEW


def test_orders_read_from_scans_are_hardly_worse_than_from_text() -> None:
    # One wrong letter costs an order: two papers have enough of them to hold a share by.
    paths = printable() if WHOLE else some("orders", filter(of_many_orders, printable()), 2)
    typed = {path.stem: unmarked(path) for path in paths}
    scanned = {name: read(plain(text))[0] for name, text in typed.items()}
    assert right(scanned) >= right(typed) - (WORSE if WHOLE else ONE_OF_FEW)


def plain(text: str) -> bytes:
    html = draw.html_of(draw.paragraphs(text))
    pages = [
        draw.scanned(page, draw.CLEAN, seed=n) for n, page in enumerate(draw.printed(html, 200))
    ]
    return draw.as_pdf(pages, 200)
