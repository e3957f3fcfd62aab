"""How the lines of a notice are read: `intake`, which stands below, says so when Django starts."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

type Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LineReader:
    """`rows`: text, code of the lead office and day it was written → the values of each item;
    `bodies`: names in words → ids of the bodies known, and the others in words."""

    rows: Callable[[str, str, dt.date | None], list[Values]]
    bodies: Callable[[str], tuple[list[int], str]]


_readers: list[LineReader] = []


def read_lines_with(reader: LineReader) -> None:
    _readers[:] = [reader]


def line_reader() -> LineReader:
    """Raises LookupError where nobody reads lines."""
    if not _readers:
        raise LookupError("no reader of lines is registered")
    return _readers[0]
