"""docs/safety.md says what the code does."""

import re

from offices.signing_in.passwords import GUESSED, OWN_LETTERS
from ops.places import ROOT
from reading.files import limits, quarantine
from reading.files.kinds import ACCEPTED
from reading.files.limits import MEGABYTE

TOLD = " ".join((ROOT / "docs" / "safety.md").read_text("utf-8").split())


def row(label: str) -> list[int]:
    """The figures beside a label of the table of limits."""
    found = re.search(rf"\| {re.escape(label)}[^|]* \| ([^|]+) \|", TOLD)
    assert found, label
    return [int(one.replace(",", "")) for one in re.findall(r"[\d,]*\d", found[1])]


def test_kinds_of_files_are_the_accepted_ones() -> None:
    named = re.search(r"not by name: ([a-z, ]+)\.", TOLD)
    assert named and set(named[1].split(", ")) == ACCEPTED.keys()


def test_limits_are_those_of_the_code() -> None:
    assert row("one file") == [limits.MAX_BYTES // MEGABYTE]
    assert row("files of one request") == [limits.MAX_REQUEST_BYTES // MEGABYTE]
    assert row("files of one task") == [limits.MAX_TASK_BYTES // MEGABYTE]
    assert row("members of a package") == [
        limits.MAX_ENTRIES,
        limits.MAX_UNPACKED // MEGABYTE,
        limits.MAX_MEMBER // MEGABYTE,
    ]
    assert row("pixels of a picture") == [limits.MAX_PIXELS]
    assert row("pages of a PDF") == [limits.MAX_PAGES]
    assert row("rows, columns") == [limits.MAX_ROWS, limits.MAX_COLUMNS, limits.MAX_CELL]
    assert row("length of a name") == [limits.MAX_NAME]
    assert row("pages of a scan") == [limits.MAX_SCAN_PAGES, limits.MAX_SCAN_PIXELS]
    assert row("a scan in quarantine") == [quarantine.HOURS]
    memory = limits.READING_MEMORY // MEGABYTE
    assert row("reading one file") == [limits.READING_SECONDS, memory]


def test_words_of_passwords_are_listed() -> None:
    listed = TOLD.partition("province blocks: ")[2].partition(". Without them")[0]
    assert tuple(listed.split(", ")) == GUESSED
    assert f"at least {OWN_LETTERS} letters" in TOLD
