"""``python -m tests.reading.learn_extents``: the weights of ``reading.naming.extents``.

Learnt from the orders of the marked notices whose bodies stand in their words, by an averaged
perceptron: the place that weighs most is to be where the name ends, by a margin of one.
"""

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reading.naming.extents import WEIGHTS, features, words_from
from reading.naming.spelling import respelled
from tests.reading.marked_notices import FOLDER, orders_in

ROUNDS = 6
SEED = 1
FAR_IN = 260  # letters before a lead
SHARE = 12  # letters between two bodies of a list
SMALLEST = 0.25


_HELPED = re.compile(r"(?:phối hợp|cùng)(?: với| cùng)? \Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lesson:
    """The features of each place where a name may end, and the place where it does."""

    places: dict[int, list[str]]
    right: int


def spans(folder: Path = FOLDER) -> Iterator[tuple[str, int, int]]:
    """(text, start, end) of each list of bodies that stands in the words of its order."""
    for path in sorted(folder.glob("*.txt")):
        for said, leads, helpers in orders_in(path.read_text("utf-8")):
            text = " ".join(said.split())
            if span := span_of(text, leads):
                yield text, *span
            span = span_of(text, helpers)
            if span and _HELPED.search(text, 0, span[0]):
                yield text, *span


def span_of(text: str, names: Sequence[str]) -> tuple[int, int] | None:
    line = respelled(text).lower()
    listed = [respelled(name).lower() for name in names]
    if any(name not in line for name in listed):  # marked with commas between the names
        listed = re.split(r", ?", ", ".join(listed))
    begins = [line.find(name) for name in listed]
    if not listed or -1 in begins or "|" in text:  # no cells of a table
        return None
    start = min(begins)
    end = max(at + len(name) for at, name in zip(begins, listed, strict=True))
    loose = end - start > sum(map(len, listed)) + SHARE * len(listed)
    return None if loose or start > FAR_IN or end >= len(text) - 4 else (start, end)


def lessons() -> Iterator[Lesson]:
    for text, start, end in spans():
        words = words_from(text, start)
        right = next((place for place in words.places() if words.starts[place] >= end), None)
        if right is not None:
            yield Lesson({place: features(words, place) for place in words.places()}, right)


def learnt(course: Sequence[Lesson]) -> dict[str, float]:
    weights, sums = defaultdict[str, float](float), defaultdict[str, float](float)
    chance, seen, order = random.Random(SEED), 0, list(range(len(course)))
    for _round in range(ROUNDS):
        chance.shuffle(order)
        for at in order:
            lesson, seen = course[at], seen + 1
            taken = max(lesson.places, key=lambda place: _score(weights, course[at], place))
            if taken == lesson.right:
                continue
            for step, place in ((1, lesson.right), (-1, taken)):
                for one in lesson.places[place]:
                    weights[one] += step
                    sums[one] += step * seen
    averaged = {one: weight - sums[one] / seen for one, weight in weights.items()}
    return {one: round(w, 2) for one, w in sorted(averaged.items()) if abs(w) >= SMALLEST}


def _score(weights: dict[str, float], lesson: Lesson, place: int) -> float:
    return sum(weights.get(one, 0.0) for one in lesson.places[place]) + (place != lesson.right)


def written(weights: dict[str, float]) -> str:
    return json.dumps(weights, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    WEIGHTS.write_text(written(learnt(list(lessons()))), "utf-8")
