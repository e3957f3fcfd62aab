"""Lines that stand at the head or foot of each page of a file, and are no part of its text."""

import re
from collections import Counter
from collections.abc import Sequence

EDGE = 2  # lines of a page from above and from below among which they stand
FEWEST = 2
SHORTEST = 4
_NUMBER = re.compile(r"(?<![\d/.])\d{1,4}(?![\d.]|/\d+/)")
# The last words of two pages may be the same: "Thời hạn: trước ngày 15/12/2026."
_TELLS_TIME = re.compile(r"\d[/.]\d|\b(?:ngày|tháng|quý|hạn|tuần)\b|\t", re.IGNORECASE)


def without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without what most of them say at an edge; on the first its head stays."""
    said = Counter[str]()
    for number, page in enumerate(pages, 1):
        said.update({_alike(page[at], number) for at in _edges(page)})
    running = {line for line, times in said.items() if _runs(line, times, len(pages))}
    return [_without(page, number, running) for number, page in enumerate(pages, 1)]


def _without(page: Sequence[str], number: int, running: set[str]) -> list[str]:
    edges = _edges(page)
    edges = edges[1:] if number == 1 else edges
    off = {at for at in edges if _alike(page[at], number) in running}
    return [line for at, line in enumerate(page) if at not in off]


def _runs(line: str, times: int, pages: int) -> bool:
    long = sum(map(str.isalpha, line)) >= SHORTEST
    return long and times >= FEWEST and times > pages / 2 and not _TELLS_TIME.search(line)


def _edges(page: Sequence[str]) -> list[int]:
    """Places of the first and last lines that say something."""
    full = [at for at, line in enumerate(page) if line.strip()]
    return sorted({*full[:EDGE], *full[-EDGE:]})


def _alike(line: str, number: int) -> str:
    """The line with the number of its page as any page has it."""
    return _NUMBER.sub(
        lambda found: "#" if int(found[0]) == number else found[0], " ".join(line.split())
    )
