"""docs/asvs.md answers every binding requirement once, and names only what is there."""

import re
from collections.abc import Iterator

import pytest

from ops.places import ROOT
from tests.architecture.source import functions

ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| (\d) \| (.+?) \| (.+) \|$", re.M)
# Level 1 and 2 of ASVS 5.0.0 by section: the last numbers of those that count.
BINDING = {
    "1.1": "1-2",
    "1.2": "1-9",
    "1.3": "1-11",
    "1.4": "1-3",
    "1.5": "1-2",
    "2.1": "1-3",
    "2.2": "1-3",
    "2.3": "1-4",
    "2.4": "1",
    "3.2": "1-2",
    "3.3": "1-4",
    "3.4": "1-6",
    "3.5": "1-5",
    "3.7": "1-2",
    "4.1": "1-3",
    "4.2": "1",
    "4.3": "1-2",
    "4.4": "1-4",
    "5.1": "1",
    "5.2": "1-3",
    "5.3": "1-2",
    "5.4": "1-3",
    "6.1": "1-3",
    "6.2": "1-12",
    "6.3": "1-4",
    "6.4": "1-4",
    "6.5": "1-5",
    "6.6": "1-3",
    "6.8": "1-4",
    "7.1": "1-3",
    "7.2": "1-4",
    "7.3": "1-2",
    "7.4": "1-5",
    "7.5": "1-2",
    "7.6": "1-2",
    "8.1": "1-2",
    "8.2": "1-3",
    "8.3": "1",
    "8.4": "1",
    "9.1": "1-3",
    "9.2": "1-4",
    "10.1": "1-2",
    "10.2": "1-2",
    "10.3": "1-4",
    "10.4": "1-11",
    "10.5": "1-5",
    "10.6": "1-2",
    "10.7": "1-3",
    "11.1": "1-2",
    "11.2": "1-3",
    "11.3": "1-3",
    "11.4": "1-4",
    "11.5": "1",
    "11.6": "1",
    "12.1": "1-3",
    "12.2": "1-2",
    "12.3": "1-4",
    "13.1": "1",
    "13.2": "1-5",
    "13.3": "1-2",
    "13.4": "1-5",
    "14.1": "1-2",
    "14.2": "1-4",
    "14.3": "1-3",
    "15.1": "1-3",
    "15.2": "1-3",
    "15.3": "1-7",
    "16.1": "1",
    "16.2": "1-5",
    "16.3": "1-4",
    "16.4": "1-3",
    "16.5": "1-3",
}
# Of level 3, asked for besides.
BESIDES = {
    "1.2.10",
    "3.4.7",
    "3.4.8",
    "3.5.8",
    "5.2.4",
    "5.2.5",
    "5.2.6",
    "6.3.5",
    "6.3.6",
    "6.3.7",
    "6.3.8",
    "7.5.3",
    "8.3.2",
    "8.4.2",
    "13.1.2",
    "13.2.6",
    "14.2.6",
    "14.2.8",
    "15.4.2",
    "16.5.4",
}


def rows() -> list[tuple[str, str, str, str]]:
    return ROW.findall((ROOT / "docs" / "asvs.md").read_text("utf-8"))


def binding() -> Iterator[str]:
    for section, span in BINDING.items():
        first, _dash, last = span.partition("-")
        yield from (f"{section}.{n}" for n in range(int(first), int(last or first) + 1))


def test_every_binding_requirement_is_answered_once() -> None:
    told = [number for number, _level, _asked, _answer in rows()]
    assert sorted(told) == sorted({*binding(), *BESIDES})


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_answer_names_what_is_there(row: tuple[str, str, str, str]) -> None:
    answer = row[3]
    if answer.startswith(("not applicable: ", "**open**: ")):
        assert len(answer.partition(": ")[2].split()) >= 2, "says no reason"
        return
    named = re.findall(r"`([^`]+)`", answer)
    assert named and re.sub(r"`[^`]+`", "", answer).strip() == ""
    for one in named:
        path, _colons, test = one.partition("::")
        assert (ROOT / path).is_file(), one
        if test:
            assert test in {function.name for function in functions(ROOT / path)}, one


def test_figures_of_the_list_are_its_own() -> None:
    answers = [answer for *_rest, answer in rows()]
    open_ones = sum(answer.startswith("**open**") for answer in answers)
    without = sum(answer.startswith("not applicable") for answer in answers)
    tested = sum("::" in answer for answer in answers if answer.startswith("`"))
    written = len(answers) - open_ones - without - tested
    assert (
        f"Of {len(answers)} requirements: {tested} with tests, {written} by documents, "
        f"{without} not applicable, {open_ones} open."
    ) in (ROOT / "docs" / "asvs.md").read_text("utf-8")
