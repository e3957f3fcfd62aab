"""Sixty notices of many kinds: how many of their orders are read, and how many in silence wrong."""

from collections import Counter
from datetime import date
from functools import cache

from reading.papers.paper import read_paper
from reading.papers.rows import Row
from tests.reading.marked_notices import FOLDER, Marked, bodies, marked, words
from tests.reading.week import WEEK


@cache
def totals() -> tuple[Counter[str], tuple[str, ...]]:
    count, missed = Counter[str](), list[str]()
    for path in sorted(FOLDER.glob("*.txt")):
        text, orders = marked(path.read_text("utf-8"))
        rows = [*read_paper(text, on=date(2026, 1, 5), calendar=WEEK).rows]
        held, after = Counter[int](), 0
        for order in orders:
            here = [i for i, row in enumerate(rows) if i >= after and starts(row, order)]
            at = next((i for i in here if rows[i].is_task), here[0] if here else None)
            count["orders"] += 1
            count["lost"] += at is None
            if at is not None:
                held[at], after = held[at] + 1, at
                judge(count, missed, rows[at], order, path.stem)
        count["merged"] += sum(n - 1 for n in held.values())
        count["extra"] += sum(row.is_task and not held[i] for i, row in enumerate(rows))
    return count, tuple(missed)


def starts(row: Row, order: Marked) -> bool:
    return f" {order.start} " in f" {' '.join(words(row.source))} "


def judge(count: Counter[str], missed: list[str], row: Row, order: Marked, name: str) -> None:
    due = str(row.timing.reading.due_on or "")
    right = {
        "lead": bodies([*row.lead]) == order.lead,
        "coordinating": bodies([*row.coordinating]) == order.coordinating,
        "deadline": due == order.due or (order.again and row.timing.kind == "recurring"),
    }
    told = {flag.field for flag in row.flags}
    for field, is_right in right.items():
        silent = not is_right and field not in told
        count[field] += is_right
        count[f"{field} silent"] += silent
        if silent:
            missed.append(f"{name} {field}: {row.title} | {row.lead} {row.coordinating} {due}")


def test_orders_have_rows_of_their_own_and_few_rows_are_no_order() -> None:
    count, _missed = totals()

    assert count["orders"] > 350
    assert count["lost"] == 0
    assert count["merged"] <= 0.02 * count["orders"]
    assert count["extra"] <= 0.03 * count["orders"]


def test_fields_are_right_and_hardly_ever_wrong_in_silence() -> None:
    count, missed = totals()

    for field in ("lead", "coordinating", "deadline"):
        assert count[field] >= 0.93 * count["orders"], field
        assert count[f"{field} silent"] <= 0.02 * count["orders"], missed
