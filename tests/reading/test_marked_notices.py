"""Notices of many kinds: how many of their orders are read, and how many in silence wrong."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.marked_notices import APART, FOLDER, Marked, bodies, marked, words
from tests.reading.week import WEEK
from tests.support.rings import one_in

FIELDS = ("lead", "coordinating", "deadline", "title")
# Of the orders: merged, ticked though none, right in a field, silently wrong, flagged though right.
TUNED, KEPT = (0.02, 0.02, 0.93, 0.02, 0.15), (0.03, 0.05, 0.92, 0.03, 0.15)


def papers(folder: Path) -> list[Path]:
    """Of the large folder one in three, unless the ring is whole: each set of papers is in it."""
    found = sorted(folder.glob("*.txt"))
    return one_in(3, "marked notices", found) if folder == FOLDER else found


@cache
def totals(folder: Path) -> tuple[Counter[str], tuple[str, ...]]:
    count, missed = Counter[str](), list[str]()
    for path in papers(folder):
        text, orders = marked(path.read_text("utf-8"))
        rows = [*read_paper(text, on=date(2026, 1, 5), calendar=WEEK).rows]
        held, after = Counter[int](), 0
        for order in orders:
            here = [i for i, row in enumerate(rows) if i >= after and starts(row, order)]
            here.sort(key=lambda i: (not rows[i].is_task, held[i], begins_at(rows[i], order)))
            at = here[0] if here else None
            count["orders"] += 1
            count["lost"] += at is None
            if at is not None:
                held[at], after = held[at] + 1, at
                judge(count, missed, rows[at], order, path.stem)
        count["merged"] += sum(n - 1 for n in held.values())
        count["extra"] += sum(row.is_task and not held[i] for i, row in enumerate(rows))
    return count, tuple(missed)


def starts(row: PaperRow, order: Marked) -> bool:
    return f" {order.start} " in f" {' '.join(words(row.source))} "


def begins_at(row: PaperRow, order: Marked) -> int:
    """How far into the row its words stand: what "trình Sở A" names may begin the next order."""
    return f" {' '.join(words(row.source))} ".index(f" {order.start} ")


def judge(count: Counter[str], missed: list[str], row: PaperRow, order: Marked, name: str) -> None:
    due = str(row.timing.reading.due_on or "")
    right = {
        "lead": bodies([*row.lead]) == order.lead,
        "coordinating": bodies([*row.coordinating]) == order.coordinating,
        "deadline": due == order.due or (order.again and row.timing.kind == "recurring"),
        "title": order.holds_title(row.title),
    }
    told = {flag.field for flag in row.flags}
    for field, is_right in right.items():
        silent = not is_right and field not in told
        count[field] += is_right
        count[f"{field} silent"] += silent
        count["noise"] += is_right and field in told
        if silent:
            missed.append(f"{name} {field}: {row.title} | {row.lead} {row.coordinating} {due}")


@pytest.mark.parametrize(("folder", "bars"), [(FOLDER, TUNED), (APART, KEPT)])
def test_orders_have_rows_of_their_own_and_few_rows_are_no_order(
    folder: Path, bars: tuple[float, ...]
) -> None:
    count, _missed = totals(folder)

    assert count["orders"] > 190
    assert count["lost"] == 0
    assert count["merged"] <= bars[0] * count["orders"]
    assert count["extra"] <= bars[1] * count["orders"]


@pytest.mark.parametrize(("folder", "bars"), [(FOLDER, TUNED), (APART, KEPT)])
def test_fields_are_right_hardly_ever_wrong_in_silence_and_seldom_flagged_in_vain(
    folder: Path, bars: tuple[float, ...]
) -> None:
    count, missed = totals(folder)

    for field in FIELDS:
        assert count[field] >= bars[2] * count["orders"], field
        assert count[f"{field} silent"] <= bars[3] * count["orders"], missed
    assert count["noise"] <= bars[4] * sum(count[field] for field in FIELDS)
