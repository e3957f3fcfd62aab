"""No form lets free text past the guard: Django's own text fields are not used for keeping."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = (
    "ui reading offices coordination notifications tasks diary intake meetings"
    " documents information voters citizens trips training reviews exchange"
)
NOT_KEPT = {
    "offices/foundation/fields.py": "what the guarded fields are made of",
    "ui/components/gallery.py": "a page of samples that saves nothing",
    "offices/forms/passwords.py": "a password is hashed, never kept as text",
    "tasks/forms/filters.py": "words to search for are not kept",
    "reviews/overdue/forms.py": "the side of a page is not kept",
    "tasks/dossier/listing.py": "words to search for are not kept",
    "voters/petition_list.py": "words of an address are not kept",
    "reviews/dashboard/periods.py": "the period of a page is not kept",
}
UNGUARDED = {"CharField", "EmailField", "FileField", "SlugField"}


def _uses(app: str) -> dict[str, list[int]]:
    paths = sorted((ROOT / app).rglob("*.py"))
    return {str(path.relative_to(ROOT)): lines for path in paths if (lines := _unguarded(path))}


def _unguarded(path: Path) -> list[int]:
    tree = ast.parse(path.read_text())
    uses = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return [
        use.lineno
        for use in uses
        if use.attr in UNGUARDED and isinstance(use.value, ast.Name) and use.value.id == "forms"
    ]


@pytest.mark.parametrize("app", APPS.split())
def test_text_fields_of_forms_are_guarded(app):
    assert {name: lines for name, lines in _uses(app).items() if name not in NOT_KEPT} == {}


def test_exceptions_are_still_needed():
    assert set(NOT_KEPT) <= {name for app in APPS.split() for name in _uses(app)}
