"""Tra cứu: words and numbers of documents over everything visible, the best of the newest 1,000."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from offices.foundation.folding import fold
from offices.powers import Powers
from tasks.models import SearchEntry, Task
from tasks.searching.excerpts import excerpts
from tasks.searching.marks import holds_all
from tasks.searching.newest import Hits, MatchPlace, best_first, counted, newest_hits, newest_of
from tasks.searching.words import SearchWords, read

CANDIDATES = 1_000
SHOWN = 25
SUGGESTED = 7
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class SearchResults:
    """`capped`: only the newest 1,000 fitting tasks were ranked; `counts` is by place."""

    asked: SearchWords
    tasks: list[Task]
    count: int
    capped: bool = False
    more: bool = False
    counts: dict[MatchPlace, int] = field(default_factory=dict)
    lines: dict[int, SafeString] = field(default_factory=dict)


def too_short(words: str) -> bool:
    return len(fold(words)) < SHORTEST


def search(
    words: str, powers: Powers, *, place: MatchPlace | None = None, page: int = 1
) -> SearchResults:
    """A page of what fits best; counts are of what this person may see."""
    asked = read(words)
    hits = _hits(asked, powers) if asked.words else []
    capped, hits = counted(hits) > CANDIDATES, newest_of(hits, CANDIDATES)
    kept = best_first(hits, place)
    start = (page - 1) * SHOWN
    ids = kept[start : start + SHOWN]
    loaded = Task.objects.rows_by_id(ids)
    tasks = [loaded[pk] for pk in ids if pk in loaded]
    elsewhere = [task.pk for task in tasks if not _says_it(task, asked)]
    return SearchResults(
        asked,
        tasks,
        counted(hits),
        capped,
        len(kept) > start + SHOWN,
        _counts(hits),
        excerpts(elsewhere, asked, powers),
    )


def _counts(found: list[Hits]) -> dict[MatchPlace, int]:
    """How many stand in each place."""
    return {one: counted(hits for hits in found if hits.places & int(one)) for one in MatchPlace}


def ranked(words: str, powers: Powers, *, place: MatchPlace | None = None) -> list[int]:
    """Ids of everything the pages of `search` show, the best first."""
    asked = read(words)
    hits = _hits(asked, powers) if asked.words else []
    return best_first(newest_of(hits, CANDIDATES), place)


def _hits(asked: SearchWords, powers: Powers) -> list[Hits]:
    """Whole words; where they are rare, the last one may be the beginning of a word."""
    last = SearchEntry.objects.last_number()
    found = newest_hits(asked, powers, limit=CANDIDATES + 1, begun=False, last=last)
    if counted(found) >= SHOWN:
        return found
    return newest_hits(asked, powers, limit=CANDIDATES + 1, begun=True, last=last)


def _says_it(task: Task, asked: SearchWords) -> bool:
    return holds_all(f"{task.code} {task.title} {task.document_number}", asked)


def suggest(words: str, powers: Powers) -> tuple[SearchWords, list[Task]]:
    """While typing: the few that fit best of the newest; five statements at most."""
    asked = read(words)
    if too_short(words) or not asked.words:
        return asked, []
    last = SearchEntry.objects.last_number()
    hits = newest_hits(asked, powers, limit=SUGGESTED * 6, begun=True, last=last)
    ids = best_first(hits)[:SUGGESTED]
    shown = Task.objects.visible_to(powers).with_row_columns().filter(pk__in=ids)
    loaded = {task.pk: task for task in shown}
    return asked, [loaded[pk] for pk in ids if pk in loaded]
