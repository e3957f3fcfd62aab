"""The newest visible tasks that hold the words, however common the words are.

A rare word is found by the index at once. A common one stands in hundreds of thousands of tasks, of
which only the newest thousand are wanted: the index is asked for the last eras first, then for as
many before them as their yield foretells, in the end for all before those.

What is found is grouped: tasks of the same rank in the same places.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache
from typing import Any, NamedTuple

from offices.foundation.questions import prepared
from offices.powers import Powers
from tasks.audience import own_offices, reader_keys
from tasks.models.search import ERA_BITS
from tasks.searching.words import PEOPLE, SearchWords, any_of, inside, people

FIRST_ERAS = 2  # the newest of them may just have begun
NEAR = 8_192  # tasks that are looked at one by one for the beginning of a word
FORETOLD, MARGIN, GROWTH = 2, 1.1, 8

type Where = tuple[str, Any]
# The sum keeps the planner from walking all rows for the order.
_NEWEST = """
SELECT rank, places, array_agg(task_id) FROM (
  SELECT task_id, {rank} AS rank, {places} AS places FROM tasks_searchentry
  WHERE {where} ORDER BY task_id + 0 DESC LIMIT %s
) AS newest GROUP BY rank, places
"""


class MatchPlace(IntFlag):
    """Where all the words stand together."""

    TASK = 1
    NUMBER = 2
    DIRECTIVE = 4
    TALK = 8
    PERSON = 16


# The names stand in addresses.
PLACES: Mapping[str, MatchPlace] = {place.name.lower(): place for place in MatchPlace if place.name}


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


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for what, and how many are wanted."""

    asked: SearchWords
    powers: Powers
    limit: int
    begun: bool

    def hits(self, where: list[Where]) -> list[Hits]:
        """The newest visible entries there, with their rank and places."""
        rank, places, told = _told(self.asked, (*own_offices(self.powers),), begun=self.begun)
        where = [("audience && %s::bigint[]", reader_keys(self.powers)), *where]
        terms = " AND ".join(term for term, _value in where)
        text = _NEWEST.format(rank=rank, places=places, where=terms)
        values = [*told, *(value for _term, value in where), self.limit]
        return [Hits(*row) for row in prepared(text, values)]

    def holding(self) -> list[Where]:
        """By the index; each word apart, so that it skips from one to the next."""
        queries = self.asked.each(own_offices(self.powers), begun=self.begun)
        return [("words @@ %s::tsquery", query) for query in queries]

    def near(self, last: int) -> tuple[list[Where], int]:
        """Where to look first, and the number of the oldest task there."""
        if not self.begun:
            oldest = max((last >> ERA_BITS) - FIRST_ERAS + 1, 0) << ERA_BITS
            return [*self.holding(), _eras(oldest, last)], oldest
        # The beginning of a word may be everywhere: no index helps then.
        oldest = max(last - NEAR + 1, 0)
        query = self.asked.anywhere(own_offices(self.powers), begun=True)
        return [("task_id >= %s", oldest), ("(words @@ %s::tsquery) IS TRUE", query)], oldest


def _eras(oldest: int, newest: int) -> Where:
    return "eras && %s::integer[]", list(range(oldest >> ERA_BITS, (newest >> ERA_BITS) + 1))


def _before(oldest: int) -> Where:
    """Never by the index of numbers: the words name fewer rows than any number does."""
    return "task_id + 0 < %s", oldest


def newest_hits(
    asked: SearchWords, powers: Powers, *, limit: int, begun: bool, last: int
) -> list[Hits]:
    """At most `limit`, `last` being the newest task; one to four statements, each bounded.

    Each looks only before the oldest task of the one before, as far back as the yield foretells
    but never too far at once: a small yield foretells badly.
    """
    asking = Asking(asked, powers, limit, begun)
    where, oldest = asking.near(last)
    found = asking.hits(where)
    for _step in range(0 if begun else FORETOLD):  # what is begun is looked for when words are rare
        if not (0 < (count := counted(found)) < limit):
            break
        seen = last - oldest + 1
        wanted = int((limit - count) * seen / count * MARGIN)
        first = (oldest - min(wanted, seen * GROWTH)) >> ERA_BITS << ERA_BITS
        if wanted >= oldest or first <= 0:
            break
        eras = _eras(first, oldest - 1)
        found += asking.hits([*asking.holding(), eras, _before(oldest)])
        oldest = first
    if oldest and counted(found) < limit:
        found += asking.hits([*asking.holding(), _before(oldest)])
    return newest_of(found, limit)


@lru_cache(maxsize=500)
def _told(
    asked: SearchWords, offices: tuple[int, ...], *, begun: bool
) -> tuple[str, str, list[str]]:
    """Rank and places as SQL, and the values of both."""
    rank, ranks = _rank(asked, [*offices], begun=begun)
    places, holding = _places(asked, [*offices], begun=begun)
    return rank, places, [*ranks, *holding]


def _places(asked: SearchWords, offices: list[int], *, begun: bool) -> tuple[str, list[str]]:
    """The sum of the places where the words stand, as SQL and its values."""
    queries = _place_queries(asked, offices, begun=begun)
    terms = (f"CASE WHEN words @@ %s::tsquery THEN {int(place)} ELSE 0 END" for place in queries)
    return " + ".join(terms), list(queries.values())


def _place_queries(asked: SearchWords, offices: list[int], *, begun: bool) -> dict[MatchPlace, str]:
    talk = [asked.tagged([""], "D", begun=begun)]
    talk += [asked.tagged(map(inside, offices), begun=begun)] if offices else []
    queries = {
        MatchPlace.TASK: asked.tagged([""], "AB", begun=begun),
        MatchPlace.DIRECTIVE: asked.tagged([""], "C", begun=begun),
        MatchPlace.TALK: any_of(f"({one})" for one in talk),
        MatchPlace.PERSON: asked.tagged([PEOPLE, *map(people, offices)], begun=begun),
    }
    if asked.digits:
        queries[MatchPlace.NUMBER] = asked.as_number(offices, begun=begun)
    return queries


def _rank(asked: SearchWords, offices: list[int], *, begun: bool) -> tuple[str, list[str]]:
    """The number itself; then the title, with accents, then without; then the rest."""
    steps = [
        asked.in_title(accents=True, phrase=True),
        asked.in_title(accents=True, phrase=False),
        asked.accents_anywhere(),
        asked.in_title(accents=False, phrase=True),
        asked.in_title(accents=False, phrase=False),
    ]
    if begun:  # whole words stand before their beginnings
        steps.append(asked.anywhere(offices))
    if asked.digits:
        steps.insert(0, asked.as_number(offices))
    whens = (f"WHEN words @@ %s::tsquery THEN {place}" for place in range(len(steps)))
    return f"CASE {' '.join(whens)} ELSE {len(steps)} END", steps
