"""Names: no drawers, no addresses of package registries."""

import re

from ops.places import ROOT
from tests.architecture.source import PACKAGES, everything, tracked

DRAWERS = {"utils", "util", "common", "helpers", "misc", "tools"}
# Written in pieces, or this file would hold what it looks for.
REGISTRIES = re.compile(
    "|".join([r"pypi\." + "org", "pythonhosted" + r"\.", r"registry\." + "npm"])
)
BINARY = {".woff2", ".png", ".ico", ".docx", ".xlsx", ".pdf", ".mo", ".jpg", ".zip"}


def test_no_drawers() -> None:
    inside = [p.relative_to(ROOT) for p in everything() if p.relative_to(ROOT).parts[0] in PACKAGES]
    assert [p for p in inside if DRAWERS & {*p.parts, p.stem}] == []


def test_no_file_names_a_package_registry() -> None:
    readable = [p for p in tracked() if p.suffix not in BINARY]
    found = [p for p in readable if REGISTRIES.search(p.read_text("utf-8", errors="replace"))]
    assert found == []


def test_jobs_are_not_called_tasks() -> None:
    """Celery's own discovery would take the app `tasks` for a module of jobs."""
    assert [p for p in everything() if p.name == "tasks.py"] == []


def test_the_front_page_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 60
