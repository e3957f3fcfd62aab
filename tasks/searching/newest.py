"""The newest visible tasks that hold the words, however common the words are.

A rare word is found by the index at once. A common one stands in hundreds of thousands of
tasks, of which only the newest thousand are wanted: the index is asked for the last eras
first, then for as many as their yield foretells (where those lie tells `search_newest`), then
for all.
"""

from dataclasses import dataclass
from enum import IntFlag
from typing import NamedTuple

from offices.foundation.questions import rows as read
from offices.foundation.questions import statement
from offices.powers import Powers
from tasks.audience import own_offices
from tasks.models.search import SearchEntry, SearchEntryQuerySet
from tasks.searching.words import PEOPLE, Asked, all_of, any_of, inside, lexeme, people

FIRST_ERAS = 2
MARGIN = 1.2


class Place(IntFlag):
    """Where all the words stand together."""

    TASK = 1
    NUMBER = 2
    DIRECTIVE = 4
    TALK = 8
    PERSON = 16


class Hit(NamedTuple):
    """`rank`: 0 is best; the same rank goes newest first. `places`: bits of `Place`."""

    task_id: int
    rank: int
    places: int


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for what, and how many are wanted."""

    asked: Asked
    powers: Powers
    limit: int
    begun: bool

    def hits(self, entries: SearchEntryQuerySet) -> list[Hit]:
        """The newest of these entries, with their rank and places."""
        found = entries.visible_to(self.powers).newest().values_list("pk", "words")[: self.limit]
        if (inner := statement(None, found.all)) is None:
            return []
        offices = own_offices(self.powers)
        rank, ranks = _rank(self.asked, offices)
        places, holding = _places(self.asked, offices, begun=self.begun)
        text = (
            f"SELECT pk, {rank}, {places} FROM ({inner[0]}) AS e(pk, words)"  # noqa: S608
            " ORDER BY pk DESC"
        )
        return [Hit(*row) for row in read((text, (*ranks, *holding, *inner[1])))]


def newest_hits(asked: Asked, powers: Powers, *, limit: int, begun: bool, last: int) -> list[Hit]:
    """At most `limit`, `last` being the newest era; one to three statements, each bounded."""
    query = asked.anywhere(own_offices(powers), begun=begun)
    asking = Asking(asked, powers, limit, begun)
    entries = SearchEntry.objects.all()
    if begun:  # the beginning of a word may be everywhere: no index helps then
        near = entries.since_era(last - FIRST_ERAS + 1).filter(words__holds_here=query)
    else:
        near = entries.filter(words__holds=_within(query, last, FIRST_ERAS))
    found = asking.hits(near)
    if len(found) >= limit or last < FIRST_ERAS:
        return found
    wanted = int(limit * FIRST_ERAS / len(found) * MARGIN) + 1 if found else last + 1
    if wanted <= last:
        newest = entries.since_era(last - wanted + 1)
        found = asking.hits(newest.filter(words__holds=query))
        if len(found) >= limit:
            return found
    return asking.hits(entries.filter(words__holds=query))


def _within(query: str, last: int, eras: int) -> str:
    names = (lexeme(f"~{era}") for era in range(max(last - eras + 1, 0), last + 1))
    return all_of([f"({query})", any_of(names)])


def _places(asked: Asked, offices: list[int], *, begun: bool) -> tuple[str, list[str]]:
    """The sum of the places where the words stand, as SQL and its values."""
    queries = _place_queries(asked, offices, begun=begun)
    terms = (f"CASE WHEN words @@ %s::tsquery THEN {int(place)} ELSE 0 END" for place in queries)
    return " + ".join(terms), list(queries.values())


def _place_queries(asked: Asked, offices: list[int], *, begun: bool) -> dict[Place, str]:
    talk = [asked.tagged([""], "D", begun=begun)]
    talk += [asked.tagged(map(inside, offices), begun=begun)] if offices else []
    queries = {
        Place.TASK: asked.tagged([""], "AB", begun=begun),
        Place.DIRECTIVE: asked.tagged([""], "C", begun=begun),
        Place.TALK: any_of(f"({one})" for one in talk),
        Place.PERSON: asked.tagged([PEOPLE, *map(people, offices)], begun=begun),
    }
    if asked.digits:
        queries[Place.NUMBER] = asked.as_number(offices, begun=begun)
    return queries


def _rank(asked: Asked, offices: list[int]) -> tuple[str, list[str]]:
    """The number itself; then the title, with accents, then without; then the rest."""
    steps = [
        asked.in_title(accents=True, phrase=True),
        asked.in_title(accents=True, phrase=False),
        asked.accents_anywhere(),
        asked.in_title(accents=False, phrase=True),
        asked.in_title(accents=False, phrase=False),
        asked.anywhere(offices),
    ]
    if asked.digits:
        steps.insert(0, asked.as_number(offices))
    whens = (f"WHEN words @@ %s::tsquery THEN {place}" for place in range(len(steps)))
    return f"CASE {' '.join(whens)} ELSE {len(steps)} END", steps
