"""The ruled lines of a PDF page, and the cells they make."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

NEAR = 2.5  # points: two strokes of one border
THIN = 3.0  # a filled rectangle thinner than this is a stroke
SHORTEST = 6.0
FEWEST_COLUMNS = 3

NEEDED = {b"m": 2, b"l": 2, b"re": 4}
PAINTS = frozenset((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))

type Matrix = Sequence[float]
type Point = tuple[float, float]


def placed(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


@dataclass(slots=True)
class Strokes:
    """Straight strokes, upright ones as (x, low, high), level ones as (y, left, right)."""

    upright: list[tuple[float, float, float]] = field(default_factory=list)
    level: list[tuple[float, float, float]] = field(default_factory=list)
    at: Point = (0.0, 0.0)
    path: list[tuple[Point, Point]] = field(default_factory=list)

    def see(self, operator: bytes, operands: Sequence[Any], matrix: Matrix) -> None:
        """One operator of the page; only lines and rectangles that are painted draw borders."""
        if len(operands) < NEEDED.get(operator, 0):
            return
        if operator == b"m":
            self.at = placed(matrix, float(operands[0]), float(operands[1]))
        elif operator == b"l":
            end = placed(matrix, float(operands[0]), float(operands[1]))
            self.path.append((self.at, end))
            self.at = end
        elif operator == b"re":
            x, y, width, height = map(float, operands[:4])
            self._box(placed(matrix, x, y), placed(matrix, x + width, y + height))
        elif operator in PAINTS:
            for begin, end in self.path:
                self._add(begin, end)
            self.path = []
        elif operator == b"n":
            self.path = []  # only a frame that cuts off what is drawn

    def _box(self, one: Point, other: Point) -> None:
        (left, right), (low, high) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        if right - left < THIN or high - low < THIN:
            self.path.append(((left, low), (right, high)))
            return
        for begin, end in (
            ((left, low), (right, low)),
            ((left, high), (right, high)),
            ((left, low), (left, high)),
            ((right, low), (right, high)),
        ):
            self.path.append((begin, end))

    def _add(self, begin: Point, end: Point) -> None:
        (left, right), (low, high) = sorted((begin[0], end[0])), sorted((begin[1], end[1]))
        if right - left < THIN and high - low >= SHORTEST:
            self.upright.append(((left + right) / 2, low, high))
        elif high - low < THIN and right - left >= SHORTEST:
            self.level.append(((low + high) / 2, left, right))


@dataclass(frozen=True, slots=True)
class Band:
    """What lies between two level lines: a row, parted by the upright lines that cross it.

    ``joined`` are the columns over which no line parts this row from the one above."""

    low: float
    high: float
    edges: tuple[float, ...]
    joined: frozenset[int]

    def column(self, x: float, y: float) -> int | None:
        if not self.low - NEAR < y < self.high + NEAR:
            return None
        inside = [at for at, edge in enumerate(self.edges[:-1]) if edge - NEAR < x]
        return inside[-1] if inside and x < self.edges[-1] + NEAR else None


def bands(strokes: Strokes) -> list[Band]:
    """The rows of every ruled table of the page, from the top down."""
    ends = [end for _x, *both in strokes.upright for end in both]  # a page may end inside a row
    levels = _clustered([*(y for y, _left, _right in strokes.level), *ends])[::-1]
    found: list[Band] = []
    for high, low in pairwise(levels):
        middle = (high + low) / 2
        across = [x for x, start, end in strokes.upright if start - NEAR < middle < end + NEAR]
        edges = tuple(_clustered(across))
        if high - low < SHORTEST or len(edges) <= FEWEST_COLUMNS:
            continue
        middles = [(a + b) / 2 for a, b in pairwise(edges)]
        joined = {i for i, x in enumerate(middles) if not _covered(strokes, high, x)}
        found.append(Band(low, high, edges, frozenset(joined)))
    return found


def _covered(strokes: Strokes, at: float, x: float) -> bool:
    """Whether a level line stands over this place."""
    level = (one for one in strokes.level if abs(one[0] - at) < NEAR)
    return any(left - NEAR < x < right + NEAR for _y, left, right in level)


def _clustered(places: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for one in sorted(places):
        if not kept or one - kept[-1] > NEAR:
            kept.append(one)
    return kept


def same_edges(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) < 2 * NEAR for a, b in zip(one, other, strict=True)
    )
