"""Rows of a table of replies, matched with what was forwarded and waits for an answer."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from reading.text import clean, fold
from voters.models import VoterPetition
from voters.reading.replies import ReplyRow

ENOUGH = 0.45


def nearness(first: str, second: str) -> float:
    """How much of the words two wishes share, whatever their order; 1 where they are the same."""
    left, right = set(first.split()), set(second.split())
    if not left or not right:
        return 0.0
    shared = 2 * len(left & right) / (len(left) + len(right))
    if shared < ENOUGH / 2:
        return shared
    return max(shared, SequenceMatcher(None, first[:300], second[:300]).ratio())


def matched(rows: Sequence[ReplyRow], waiting: Sequence[VoterPetition]) -> list[int | None]:
    """For each row the petition it answers, each petition once; None where none is near."""
    known = [(one.pk, fold(clean(one.task.title)), one.folded) for one in waiting]
    pairs = []
    for number, row in enumerate(rows):
        wish = fold(row.wish)
        for pk, title, text in known:
            near = max(nearness(wish, title), nearness(wish, text))
            if near >= ENOUGH:
                pairs.append((near, number, pk))
    found: list[int | None] = [None] * len(rows)
    taken: set[int] = set()
    for _near, number, pk in sorted(pairs, key=lambda pair: -pair[0]):
        if found[number] is None and pk not in taken:
            found[number] = pk
            taken.add(pk)
    return found
