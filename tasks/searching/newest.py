"""The newest visible tasks that hold the words, however common the words are.

A rare word is found by the index at once. A common one stands in hundreds of thousands of
tasks, of which only the newest thousand are wanted: the index is asked for the last eras
first, then for as many as their yield foretells, then for all.
"""

from dataclasses import dataclass
from enum import IntFlag
from typing import Any

from django.db.models import Case, IntegerField, Value, When
from django.db.models.expressions import Combinable

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.models.search import SearchEntry, SearchEntryQuerySet
from tasks.searching.words import PEOPLE, Asked, all_of, any_of, inside, lexeme, people

FIRST_ERAS = 2
MOST_ERAS = 64
MARGIN = 1.5


class Place(IntFlag):
    """Where all the words stand together."""

    TASK = 1
    NUMBER = 2
    DIRECTIVE = 4
    TALK = 8
    PERSON = 16


@dataclass(frozen=True, slots=True)
class Hit:
    """`rank`: 0 is best; the same rank goes newest first."""

    task_id: int
    rank: int
    places: Place


def newest_hits(asked: Asked, powers: Powers, *, limit: int, begun: bool, last: int) -> list[Hit]:
    """At most `limit`, `last` being the newest era; one to three statements, each bounded."""
    offices = own_offices(powers)
    query = asked.anywhere(offices, begun=begun)
    entries = _described(asked, offices, begun=begun, powers=powers)
    near = entries.since_era(last - FIRST_ERAS + 1)
    if begun:  # the beginning of a word may be everywhere: no index helps then
        found = _hits(near.filter(words__holds_here=query), limit)
    else:
        found = _hits(near.filter(words__holds=_within(query, last, FIRST_ERAS)), limit)
    if len(found) >= limit or last < FIRST_ERAS:
        return found
    wanted = int(limit * FIRST_ERAS / len(found) * MARGIN) + 1 if found else MOST_ERAS + 1
    if wanted <= min(MOST_ERAS, last):
        found = _hits(entries.filter(words__holds=_within(query, last, wanted)), limit)
        if len(found) >= limit:
            return found
    return _hits(entries.filter(words__holds=query), limit)


def _within(query: str, last: int, eras: int) -> str:
    names = (lexeme(f"~{era}") for era in range(max(last - eras + 1, 0), last + 1))
    return all_of([f"({query})", any_of(names)])


def _hits(entries: SearchEntryQuerySet, limit: int) -> list[Hit]:
    rows: Any = entries.newest().values_list("pk", "rank", "places")  # type: ignore[misc]  # annotated
    return [Hit(pk, rank, Place(places)) for pk, rank, places in rows[:limit]]


def _described(
    asked: Asked, offices: list[int], *, begun: bool, powers: Powers
) -> SearchEntryQuerySet:
    """Visible entries with their rank and the places where the words stand."""
    queries = _place_queries(asked, offices, begun=begun)
    places: Combinable = Value(0)
    for place, query in queries.items():
        places = places + _if(query, int(place), 0)
    return SearchEntry.objects.visible_to(powers).annotate(
        rank=_rank(asked, offices), places=places
    )


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


def _if(query: str, yes: int, no: int) -> Case:
    return Case(
        When(words__holds=query, then=Value(yes)), default=Value(no), output_field=IntegerField()
    )


def _rank(asked: Asked, offices: list[int]) -> Case:
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
    whens = [When(words__holds=query, then=Value(place)) for place, query in enumerate(steps)]
    return Case(*whens, default=Value(len(steps)), output_field=IntegerField())
