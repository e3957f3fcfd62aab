"""Registers in the shapes offices keep them in: 72 rows of eleven tables, made up by hand."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from citizens.imports.reading import RegisterRow, read_register

TABLES = (Path(__file__).parent / "registers.txt").read_text("utf-8").strip().split("\n\n")
LEAST = 0.97  # of all values read; not one row of a denunciation may go unseen


def rows_of(table: str) -> Iterator[tuple[RegisterRow, str]]:
    """Each row as it is read, and what it should say."""
    heads, *lines = table.split("\n")
    told = [line.partition(" => ") for line in lines]
    out = io.StringIO(newline="")
    csv.writer(out).writerows([heads.split("|"), *(cells.split("|") for cells, _s, _e in told)])
    found = read_register("so.csv", out.getvalue().encode()).rows
    return zip(found, (expected for _c, _s, expected in told), strict=True)


def said(row: RegisterRow) -> str:
    day = row.received_on.isoformat() if row.received_on else ""
    values = (row.kind, day, row.number, row.outcome, row.source, row.field, row.sent_to)
    return ";".join("" if value is None else str(value) for value in values)


@pytest.mark.parametrize("table", TABLES)
def test_every_denunciation_is_seen_and_left_without_a_name(table: str) -> None:
    for row, expected in rows_of(table):
        assert (row.kind == "denunciation") == expected.startswith("denunciation"), expected
        assert row.kind != "denunciation" or row.personal == {}


def test_nearly_all_is_read_as_a_person_would() -> None:
    pairs = [(said(row), told) for table in TABLES for row, told in rows_of(table)]
    values = [
        a == b for got, told in pairs for a, b in zip(got.split(";"), told.split(";"), strict=True)
    ]
    assert len(pairs) >= 60
    assert sum(values) / len(values) >= LEAST
