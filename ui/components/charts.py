"""Numbers for drawings made on the server: widths are shares of 100, texts say the same.

Numbers meant for SVG leave here as text: a template would write them in the reader's language.
"""

from typing import Any

Props = dict[str, Any]
HEAT_STEPS = 4
CELL = 22


def share(value: float, total: float) -> float:
    """`value` as a share of `total` between 0 and 100; 0 when there is nothing to share."""
    return round(min(max(value / total * 100, 0), 100), 2) if total else 0


def stat(props: Props) -> Props:
    """A figure of nothing alarms nobody: its warning colour goes."""
    alarming = props["tone"] in ("danger", "warn", "due", "late")
    return {"tone": "neutral"} if alarming and str(props["value"]) == "0" else {}


def svg(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def progress(props: Props) -> Props:
    width = share(props["value"] or 0, props["total"] or 0)
    return {"width": svg(width), "percent": round(width)}


def bars(props: Props) -> Props:
    top = max((item["value"] for item in props["items"]), default=0)
    rows = [
        {"href": "", "tone": "accent", **item, "width": svg(share(item["value"], top))}
        for item in props["items"]
    ]
    return {"rows": rows}


def stack(props: Props) -> Props:
    """Shares of one bar, each with where it starts, leaving out the empty ones in the bar."""
    total = sum(item["value"] for item in props["items"])
    rows, start = [], 0.0
    for item in props["items"]:
        width = share(item["value"], total)
        rows.append({"href": "", **item, "x": svg(start), "width": svg(width)})
        start += width
    return {"rows": rows, "total": total}


def heat(props: Props) -> Props:
    top = max((day["value"] for day in props["days"]), default=0)
    cells = []
    for number, day in enumerate(props["days"]):
        level = -(-day["value"] * HEAT_STEPS // top) if top else 0
        cells.append({"href": "", **day, "level": level, "x": svg(number * CELL)})
    return {"cells": cells, "width": svg(len(cells) * CELL)}
