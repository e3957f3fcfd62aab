"""Our scripts keep nothing that is typed or read under a name that came with it."""

import re

import pytest

from ops.places import ROOT
from tests.architecture.source import tracked

OURS = [path for path in tracked() if path.is_relative_to(ROOT / "static" / "js")]
# Through each of these a name such as __proto__ could reach what all objects share.
WRONG = {
    "a name worked out": re.compile(r"[\w)]\[(?!\s*[\"'\d])[^\]]*\]\s*(?:[-+*/|&?]{0,2}=)(?![=>])"),
    "objects merged": re.compile(
        r"Object\.(?:assign|entries|fromEntries|defineProperty)|\bmerge\("
    ),
    "texts read as objects": re.compile(r"JSON\.parse|\.json\(\)"),
    "every name of an object": re.compile(r"\bfor\s*\([^)]*\bin\b"),
    "what all objects share": re.compile(r"__proto__|\.prototype\b|setPrototypeOf"),
}


def test_scripts_are_there() -> None:
    assert len(OURS) >= 8


@pytest.mark.parametrize("what", WRONG)
def test_scripts_hold_no(what: str) -> None:
    found = [
        f"{path.name}:{path.read_text('utf-8').count(chr(10), 0, hit.start()) + 1} {hit[0]}"
        for path in OURS
        for hit in WRONG[what].finditer(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a name worked out", "kept[field.name] = field.value;"),
        ("a name worked out", "form.dataset[key] += 1"),
        ("objects merged", "Object.assign(all, given)"),
        ("every name of an object", "for (const key in given) {"),
    ],
)
def test_such_a_line_would_be_found(what: str, line: str) -> None:
    assert WRONG[what].search(line)
