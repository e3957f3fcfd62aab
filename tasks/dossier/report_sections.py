"""Sections of a report several areas share: each tells its own totals, none imports another."""

import datetime as dt
from collections.abc import Callable

from offices.powers import Powers

type Section = tuple[str, list[tuple[str, str]]]  # its title; labels with their figures
type Totals = Callable[[Powers, dt.date, dt.date], Section]

_totals: dict[str, Totals] = {}


def register(area: str, totals: Totals) -> None:
    """Called in `AppConfig.ready`; `totals` is told the reader, the first and the last day."""
    _totals[area] = totals


def sections(powers: Powers, first: dt.date, last: dt.date) -> list[Section]:
    return [_totals[area](powers, first, last) for area in sorted(_totals)]
