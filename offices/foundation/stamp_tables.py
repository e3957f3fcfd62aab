"""The cells of a table written with separators, as CSV has them and as people paste it."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import groupby

SEPARATORS = ",;\t|"
# In running text only these part a table; tabs and bars end a cell on every line.
PASTED_SEPARATORS = ",;"
QUOTED = re.compile(r'"[^"\n]*"')


def cells_of_table(text: str) -> list[str]:
    """Every cell of a text known to be a table, whichever separator it was written with."""
    return [cell for separator in SEPARATORS for cell in _cells(text, separator)]


def cells_of_pasted_tables(text: str) -> list[str]:
    """The cells of lines that are rows of a table rather than sentences; else none."""
    return [
        cell
        for separator in PASTED_SEPARATORS
        for block in _blocks(text, separator)
        for cell in _cells(block, separator)
    ]


def _blocks(text: str, separator: str) -> Iterator[str]:
    """Rows have as many separators as their neighbours; sentences have a blank behind each."""
    lines = [line for line in text.splitlines() if line.strip()]
    for count, block in groupby(lines, key=lambda line: _separators(line, separator)):
        found = list(block)
        if count > 1 or (count == 1 and len(found) > 1):
            yield "\n".join(found)


def _separators(line: str, separator: str) -> int:
    """How many part the line into cells; none in a sentence."""
    unquoted = QUOTED.sub("", line)
    return 0 if separator + " " in unquoted else unquoted.count(separator)


def _cells(text: str, separator: str) -> list[str]:
    """Blanks and empty cells go; a table that breaks off is read as far as it goes."""
    if separator not in text:
        return []
    found: list[str] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            found += [cell.strip() for cell in row if cell.strip()]
    except csv.Error:
        found += [cell.strip(' "') for cell in text.replace("\n", separator).split(separator)]
    return found
