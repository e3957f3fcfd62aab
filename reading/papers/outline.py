"""A text as an outline: numbered lines, wrapped lines put together, and what stands below what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reading.orders.speech import begins_with_verb
from reading.orders.subject import names_only
from reading.papers.wrapping import (
    LONGEST_HEADING,
    ends_early,
    goes_on,
    halves,
    heads,
    is_heading,
    marked,
    names_alone,
    sign_of,
)
from reading.text import Text


@dataclass(slots=True)
class OutlineLine:
    """A line of the outline and those below it."""

    level: float
    marker: str
    text: str
    sign: str = ""
    below: list["OutlineLine"] = field(default_factory=list)


def joined(lines: Sequence[str]) -> list[OutlineLine]:
    """Wrapped lines put together; an unmarked paragraph is an item of its own."""
    made: list[OutlineLine] = []
    marked_last: OutlineLine | None = None
    open_line = False
    before = ""
    width = max((len(line) for line in lines), default=0)
    for line in lines:
        if not line:
            open_line = False
            continue
        found = None if made and open_line and halves(before, line, width) else marked(line)
        if found:
            marked_last = OutlineLine(*found, sign_of(line))
            made.append(marked_last)
        elif made and open_line and is_heading(before, line, width) and not made[-1].below:
            made.append(OutlineLine(made[-1].level + 5 * bool(made[-1].marker), "", line))
        elif made and open_line and goes_on(made[-1].text, before, line, width):
            alone = made[-1].marker and ends_early(before, line, width)
            if alone and names_alone(made[-1].text, line):
                made.append(OutlineLine(made[-1].level + 5, "", line))
            else:
                made[-1].text = f"{made[-1].text} {line}"
        else:
            made.append(OutlineLine(_level_of_next(made, marked_last, before, width), "", line))
        open_line, before = True, line
    return made


def nested(lines: list[OutlineLine]) -> list[OutlineLine]:
    """Of two kinds of signs the one that heads the other is above: "🔸 Sở A:" over "1) …"."""
    levels: dict[str, float] = {}
    seen: list[str] = []
    for line, after in pairwise(lines):
        if line.sign and line.sign not in seen:
            seen.append(line.sign)
        own = levels.get(line.sign, line.level)
        first = bool(line.sign and after.sign) and after.sign not in seen
        if first and after.level <= own and _heads_others(line):
            enclosing = [levels[sign] for sign in seen[: seen.index(line.sign)] if sign in levels]
            low = max(enclosing, default=-20.0)
            under = after.level - 1 > low
            levels[line.sign] = after.level - 1 if under else low + 0.2
            levels[after.sign] = after.level if under else low + 0.4
        levels.setdefault(line.sign, line.level)
    for line in lines:
        line.level = levels.get(line.sign, line.level) if line.sign else line.level
    return lines


def stands_inside(line: OutlineLine, after: OutlineLine) -> bool:
    """Whether a plain line before a number that goes on belongs to the item above, and heads
    nothing: "1. Sở A / Rà soát quỹ đất / 2. Sở B"."""
    if line.text.endswith(":") or line.text.isupper():
        return False
    if after.marker[0].isalnum():
        return after.marker not in {"1", "a", "I", "i", "A"}
    return begins_with_verb(Text(line.text))


def _heads_others(line: OutlineLine) -> bool:
    return line.text.endswith(":") or names_only(Text(line.text))


def _level_of_next(
    made: Sequence[OutlineLine], last: OutlineLine | None, before: str, width: int
) -> float:
    """A further paragraph below a heading that names a body stands beside the first one."""
    if made and last and not made[-1].marker and made[-1].level > last.level and _heads_body(last):
        return made[-1].level
    under = bool(made) and made[-1] is last and heads(before, width) and not _is_leaf(made)
    return _level_of_plain(last) + 5 * under


def _is_leaf(made: Sequence[OutlineLine]) -> bool:
    """Whether lines of this sign that end without a stop had nothing below them so far."""
    last = made[-1]
    return bool(last.sign) and any(
        line.sign == last.sign and after.sign and after.level <= line.level
        for line, after in pairwise(made)
        if line.text[-1:] not in {".", ";", ":", ","}
    )


def _heads_body(line: OutlineLine) -> bool:
    return len(line.text) < LONGEST_HEADING and names_only(Text(line.text))


def _level_of_plain(last: OutlineLine | None) -> float:
    """A plain paragraph stands beside the item before it, below a heading before it."""
    if last is None:
        return 25
    return last.level + (5 if last.text.endswith(":") or last.level <= 0 else 0)


def tree(lines: Sequence[OutlineLine]) -> list[OutlineLine]:
    """Each line below the nearest one of a higher level."""
    roots: list[OutlineLine] = []
    path: list[OutlineLine] = []
    for line in lines:
        while path and path[-1].level >= line.level:
            path.pop()
        (path[-1].below if path else roots).append(line)
        path.append(line)
    return roots


def is_only_date(text: str) -> bool:
    return len(text) < 60 and bool(
        re.match(r"(?:trong |hoàn thành )?(?:tháng|quý|trước|tuần|ngày)\b", text, re.IGNORECASE)
    )
