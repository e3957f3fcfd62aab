"""The drawings of dossiers are those of their tables of moves."""

import pytest

from tasks.management.commands.draw_dossier import page


@pytest.mark.parametrize("name", ["appraisal", "information", "trip"])
def test_drawing_is_current(name: str) -> None:
    file, text = page(name)
    assert file.read_text(encoding="utf-8") == text, f"run manage.py draw_dossier {name}"
