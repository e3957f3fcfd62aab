"""A list without rows says what would stand there, or where to go."""

import re

from ops.places import ROOT

TEMPLATES = ROOT / "templates"
EMPTY = re.compile(r'{% ui "empty" [^%]*%}')


def test_every_empty_place_says_more_than_that_it_is_empty() -> None:
    silent = [
        f"{path.relative_to(TEMPLATES)}: {said}"
        for path in sorted(TEMPLATES.rglob("*.html"))
        for said in EMPTY.findall(path.read_text(encoding="utf-8"))
        if " text=" not in said and " action_href=" not in said
    ]
    assert silent == []
