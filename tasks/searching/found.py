"""What search found, grouped: tasks of the same rank in the same places."""

from collections import defaultdict
from collections.abc import Iterable
from enum import IntFlag
from typing import NamedTuple


class MatchPlace(IntFlag):
    """Where all the words stand together."""

    TASK = 1
    NUMBER = 2
    DIRECTIVE = 4
    TALK = 8
    PERSON = 16


class Hits(NamedTuple):
    """Tasks found alike. `rank`: 0 is best; `places`: bits of `MatchPlace`."""

    rank: int
    places: int
    ids: list[int]


def counted(found: Iterable[Hits]) -> int:
    return sum(len(hits.ids) for hits in found)


def newest_of(found: list[Hits], most: int) -> list[Hits]:
    """Without the oldest tasks, where there are more."""
    if counted(found) <= most:
        return found
    last = sorted((pk for hits in found for pk in hits.ids), reverse=True)[most - 1]
    return [hits._replace(ids=[pk for pk in hits.ids if pk >= last]) for hits in found]


def best_first(found: Iterable[Hits], place: MatchPlace | None = None) -> list[int]:
    """Tasks by rank; of the same rank the newest first."""
    by_rank = defaultdict[int, list[int]](list)
    for hits in found:
        if place is None or hits.places & int(place):
            by_rank[hits.rank] += hits.ids
    return [pk for rank in sorted(by_rank) for pk in sorted(by_rank[rank], reverse=True)]
