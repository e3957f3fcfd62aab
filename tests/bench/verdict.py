"""The bars of the house held against what was measured: a bar passes within 10 %."""

from dataclasses import asdict, dataclass
from typing import Any

from tests.bench.pages import PAGES

WITHIN = 1.10
MOST_STATEMENTS = 15
MOST_MEMORY = 160.0
LEAST_RATE = 0.33


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    value: float
    bar: float
    passes: bool


def _most(name: str, value: float, bar: float, *, within: float = WITHIN) -> Bar:
    return Bar(name, round(value, 2), bar, value <= bar * within)


def _p50(found: dict[str, Any], tasks: int, name: str, side: str) -> float:
    value: float = found["times"][f"{tasks}/{name}/{side}"]["p50"]
    return value


def _ratio(found: dict[str, Any], one: tuple[Any, ...], other: tuple[Any, ...]) -> float:
    """The median of the ratios of each run, for noise comes and goes in both."""
    first, second = ("/".join(map(str, key)) for key in (one, other))
    pairs = zip(found["times"][first]["runs"], found["times"][second]["runs"], strict=True)
    ratios = sorted(mine / theirs for mine, theirs in pairs)
    middle: float = ratios[len(ratios) // 2]
    return middle


def judge(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Every bar, in the order of the pages."""
    bars: list[Bar] = []
    shown, small, large = found["shown"], min(found["sizes"]), max(found["sizes"])
    for page in PAGES:
        mine = (shown, page.name, "ours")
        base = (shown, page.against, "ours") if page.against else (shown, page.name, "floor")
        beside = f"our {page.against}" if page.against else "floor"
        bars.append(_most(f"{page.name}: × {beside}", _ratio(found, mine, base), page.most))
        if large > small:
            grown = _ratio(found, (large, page.name, "ours"), (small, page.name, "ours"))
            bars.append(_most(f"{page.name}: {large:,} / {small:,}", grown, page.growth))
        if page.writes:
            continue
        bars.append(
            _most(
                f"{page.name}: statements",
                found["statements"][page.name],
                MOST_STATEMENTS,
                within=1.0,
            )
        )
        rate = found["rates"][page.name]
        if "floor" in rate:
            share = rate["ours"] / rate["floor"]
            name = f"{page.name}: answers/s of the floor's"
            bars.append(Bar(name, round(share, 2), LEAST_RATE, share * WITHIN >= LEAST_RATE))
    heaviest = max(max(pair["ours"]) for pair in found["memory"].values())
    bars.append(_most("memory of a worker, MiB", heaviest, MOST_MEMORY, within=1.0))
    return [asdict(bar) for bar in bars]


def table(found: dict[str, Any], bars: list[dict[str, Any]]) -> str:
    """Two tables for a terminal: the figures, and the bars."""
    shown = found["shown"]
    head = ["page", "p50", "p95", "floor p50", "ratio", "1/s", "floor 1/s", "SQL", "HTML KB"]
    head += [f"p50 at {tasks:,}" for tasks in found["sizes"]]
    rows = [head]
    for page in PAGES:
        ours = found["times"][f"{shown}/{page.name}/ours"]
        floor = found["times"].get(f"{shown}/{page.name}/floor")
        rate = found["rates"].get(page.name, {})
        rows.append(
            [
                page.name,
                f"{ours['p50']:.1f}",
                f"{ours['p95']:.1f}",
                f"{floor['p50']:.1f}" if floor else "",
                f"{ours['p50'] / floor['p50']:.2f}" if floor else "",
                str(rate.get("ours", "")),
                str(rate.get("floor", "")),
                str(found["statements"].get(page.name, "")),
                f"{found['bytes'].get(page.name, 0) / 1000:.1f}",
                *(f"{_p50(found, tasks, page.name, 'ours'):.1f}" for tasks in found["sizes"]),
            ]
        )
    memory = ", ".join(f"{tasks}: {pair}" for tasks, pair in found["memory"].items())
    lines = [f"{shown:,} tasks; milliseconds; memory in MiB (PSS): {memory}", *_aligned(rows), ""]
    told = [["bar", "value", "at most", ""]]
    told += [
        [one["name"], str(one["value"]), str(one["bar"]), "pass" if one["passes"] else "FAIL"]
        for one in bars
    ]
    return "\n".join([*lines, *_aligned(told)])


def _aligned(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
