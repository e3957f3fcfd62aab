"""Every phrase of phrases.txt and phrases_of_provinces.txt is read as written beside it."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from reading.deadlines import Reading, read_deadline
from tests.reading.week import MONDAY, WEEK

HERE = Path(__file__).parent
FILES = ("phrases.txt", "phrases_of_provinces.txt")
LINES = [line for name in FILES for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
ROWS = [line for line in LINES if line.strip() and not line.startswith("#")]


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _read(row: str) -> tuple[Reading, list[str]]:
    phrase, kind, due, also, event, written, *_ = [p.strip() for p in row.split("|")] + [""] * 4
    read = read_deadline(
        phrase, written_on=_day(written) or MONDAY, event_on=_day(event), calendar=WEEK
    )
    return read, [kind, due, also]


def _shown(read: Reading) -> list[str]:
    hour = f" {read.due_time:%H:%M}" if read.due_time else ""
    due = f"{read.due_on}{hour}" if read.due_on else "-"
    return [read.kind, due, ",".join(map(str, read.also))]


@pytest.mark.parametrize("row", ROWS)
def test_phrase_is_read_as_its_row_says(row: str) -> None:
    read, wanted = _read(row)

    assert _shown(read) == wanted
    assert read.understood == (read.kind != "unreadable")
    assert read.explanation
    assert read.warnings or read.kind != "unreadable"


@pytest.mark.parametrize("row", ROWS[::5])
def test_phrase_decomposed_and_spaced_reads_the_same(row: str) -> None:
    phrase, *rest = row.split("|")
    spaced = unicodedata.normalize("NFD", phrase).replace(" ", "\u00a0  ")

    read, wanted = _read("|".join([spaced, *rest]))

    assert _shown(read) == wanted
