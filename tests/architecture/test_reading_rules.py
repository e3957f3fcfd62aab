"""What static rings elsewhere ask of queries: no request key in an order, no unscoped list."""

import ast
from pathlib import Path

from tests.architecture.source import calls, place, product

ORDERS = {"order_by", "annotate", "alias", "extra", "values", "values_list", "only"}


def views() -> list[Path]:
    return [path for path in product() if path.name == "views.py" or "views" in path.parts]


def test_views_list_no_rows_unscoped() -> None:
    """`Task.objects.all()` in a view would be everybody's tasks."""
    found = [
        place(path, call)
        for path in views()
        for call, name in calls(path)
        if name == "all" and ast.unparse(call.func) in {f"{m}.objects.all" for m in SCOPED}
    ]
    assert found == []


SCOPED = (
    "Task",
    "Part",
    "Deadline",
    "Note",
    "File",
    "Product",
    "Directive",
    "Slot",
    "Meeting",
    "SearchEntry",
    "SourceDocument",
    "DayFigure",
    "Notification",
)


def asks(call: ast.Call) -> bool:
    """Whether what a request sent stands among the arguments."""
    words = [ast.unparse(one) for one in (*call.args, *call.keywords)]
    return any("request.GET" in one or "request.POST" in one for one in words)


def test_no_request_key_becomes_a_column() -> None:
    """CVE-2026-1312 and its like: names of columns never come from a request."""
    found = [
        place(path, call)
        for path in product()
        for call, name in calls(path)
        if name in ORDERS and asks(call)
    ]
    assert found == []


def test_guardian_lists_say_what_a_global_power_means() -> None:
    """Without the two flags a superuser or a global permission opens every row."""
    wanted = {"accept_global_perms", "with_superuser"}
    found = [
        place(path, call)
        for path in product()
        for call, name in calls(path)
        if name == "get_objects_for_user" and not wanted <= {k.arg for k in call.keywords}
    ]
    assert found == []


def test_only_the_interface_for_other_systems_goes_without_the_form_token() -> None:
    """It looks at no cookie; nothing else may be marked so, also not by an attribute."""
    found = {
        path.relative_to(path.parents[2]).as_posix()
        for path in product()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "csrf_exempt"
    }
    assert found == {"exchange/api/urls.py"}


def test_no_program_is_started_through_a_shell() -> None:
    found = [
        place(path, call)
        for path in product()
        for call, _name in calls(path)
        if any(k.arg == "shell" for k in call.keywords)
    ]
    assert found == []
