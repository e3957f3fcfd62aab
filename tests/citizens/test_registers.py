"""Registers in the shapes offices keep them in: 103 rows of sixteen tables, made up by hand."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from citizens.imports.reading import RegisterRow, read_register
from tests.citizens.workbooks import (
    BOARD,
    DELEGATION,
    DELEGATION_NEXT,
    PARTY,
    TOTALS,
    workbook,
)

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


BOOKS = {
    (BOARD,): """
complaint;2026-01-05;1;guide;post;;
denunciation;2026-01-05;2;forward;hand;;
petition;2026-01-07;3;forward;post;;Sở Xây dựng
petition;2026-02-02;4;forward;passed;;UBND xã Thượng Cọ
petition;2026-02-10;5;keep;post;;""",
    (PARTY,): """
;2026-07-02;215;forward;passed;;UBKT Tỉnh ủy
petition;2026-07-02;216;keep;post;;
denunciation;2026-07-02;217;forward;post;;
;2026-07-03;219;;;;
denunciation;2026-07-09;220;;hand;;""",
    (DELEGATION, DELEGATION_NEXT, TOTALS): """
complaint;2026-02-05;12;forward_report;;land;UBND tỉnh
denunciation;2026-02-06;13;forward;;;
petition;2026-02-09;14;guide;;benefits;
petition;2026-04-01;30;return;;justice;""",
}


@pytest.mark.parametrize("sheets", BOOKS, ids=("board", "party", "delegation"))
def test_a_workbook_is_read_as_its_office_keeps_it(sheets: tuple[str, ...]) -> None:
    rows = read_register("so.xlsx", workbook(*sheets)).rows
    assert [said(row) for row in rows] == BOOKS[sheets].strip().split("\n")
    kept = repr(rows) + repr([row.personal for row in rows])
    assert "Planted" not in kept
    assert "0912" not in kept
    assert all(row.personal.get("name", "Công dân mẫu").startswith("Công dân mẫu") for row in rows)


def test_a_day_without_its_year_is_asked_about() -> None:
    rows = read_register("so.xlsx", workbook(BOARD)).rows
    assert [row.number for row in rows if "year_asked" in row.flags] == [4]
    assert [row.signers for row in rows] == [1, 1, 13, 1, 1]
