"""Assigning sentences as other provinces write them, taken apart (issue "In under a minute", 2)."""

from datetime import date
from pathlib import Path

import pytest

from reading.names import OFFICES
from reading.papers.sentences import read_assignment
from tests.reading.week import MONDAY, WEEK

FILE = Path(__file__).parent / "sentences_of_provinces.txt"
ROWS = [line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("row", ROWS)
def test_sentence_is_taken_apart(row: str) -> None:
    sentence, lead, helpers, due = (part.strip() for part in row.split("|"))

    read = read_assignment(sentence, written_on=MONDAY, offices=OFFICES, calendar=WEEK)

    leads = [read.lead_office, *read.lead_bodies] if read.lead_office else read.lead_bodies
    assert " + ".join(leads) == lead
    assert " + ".join([*read.coordinating, *read.bodies]) == helpers
    assert read.deadline.due_on == date.fromisoformat(due)
    assert read.title and read.title.count("(") == read.title.count(")")
