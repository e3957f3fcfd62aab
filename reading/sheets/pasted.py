"""A table as it is pasted out of a spreadsheet: cells parted by tabs, a line a row."""

import csv
import io
from collections.abc import Iterable


def as_pasted(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t").writerows(rows)
    return text.getvalue()


def read_pasted(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
