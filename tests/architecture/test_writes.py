"""A write goes through the history base, a read through a queryset method."""

import ast
from pathlib import Path

from ops.places import ROOT
from tests.architecture.source import calls, place, product

BULK = {"update", "bulk_create", "bulk_update"}  # others save, and saving asks for an actor
ONE_DOOR = ROOT / "offices" / "foundation" / "history.py"
# Rows without history: notices and signs of life, groups, refusals.
UNTRACKED_APP = "notifications/"
UNTRACKED = {"Group", "RoleGroup", "Refusal", "Notification", "Dispatch"}


def is_queryset_write(call: ast.Call, name: str) -> bool:
    """`x.update(…)` on something that looks like a dictionary, set or hash is none."""
    if name != "update":
        return name in BULK
    return bool(call.keywords) and not call.args


def allowed(path: Path, call: ast.Call) -> bool:
    if path == ONE_DOOR or str(path.relative_to(ROOT)).startswith(UNTRACKED_APP):
        return True
    line = path.read_text(encoding="utf-8").splitlines()[call.lineno - 1 : call.end_lineno]
    model = ast.unparse(call.func).partition(".")[0]
    return model in UNTRACKED or any("# untracked:" in part for part in line)


def test_bulk_writes_go_through_the_history_base() -> None:
    """A line that writes rows without history says so: `# untracked: why`."""
    found = [
        f"{place(path, call)} .{name}("
        for path in product()
        for call, name in calls(path)
        if is_queryset_write(call, name) and not allowed(path, call)
    ]
    assert found == []


def test_views_compose_no_queries() -> None:
    views = [path for path in product() if path.name == "views.py" or "views" in path.parts]
    found = [
        f"{place(path, call)} {name}("
        for path in views
        for call, name in calls(path)
        if name in {"Q", "annotate", "raw", "extra"}
    ]
    assert found == []


def test_no_signals_for_business_logic() -> None:
    words = ("post_save", "pre_save", "post_delete", "pre_delete", "m2m_changed")
    found = [path for path in product() if any(w in path.read_text("utf-8") for w in words)]
    assert found == []
