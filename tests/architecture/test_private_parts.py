"""Django, psycopg and the other libraries are used by what they document (decision 35)."""

import ast
import re
from collections.abc import Iterator

from ops.places import ROOT
from tests.architecture.source import all_nodes, place, product

DOCUMENTED = {
    "_asdict",
    "_base_manager",
    "_default_manager",
    "_fields",
    "_make",
    "_meta",
    "_replace",
    "_state",
}
TOLD = {"_fetch_user_info", "_history_m2m_fields", "_tr"}  # each with its reason in decision 35
INSIDES = (
    "django.core.handlers",
    "django.db.models.base",
    "django.db.models.sql",
    "django.utils.translation.trans_real",
    "psycopg._",
)
DECISION = ROOT / "docs/decisions/0035-plain-django.md"


def _named_here(node: ast.AST) -> Iterator[str]:
    """Names that a piece of the product gives itself."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Attribute(attr=name, ctx=ast.Store()) | ast.Name(id=name, ctx=ast.Store()):
            yield name
        case ast.Constant(value=str(name)):  # __slots__
            yield name


def test_no_private_part_of_a_library_is_named() -> None:
    nodes = [(path, node) for path in product() for node in all_nodes(path)]
    known = DOCUMENTED | TOLD | {name for _path, node in nodes for name in _named_here(node)}
    assert [
        f"{place(path, node)} {node.attr}"
        for path, node in nodes
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.startswith("__")
        and node.attr not in known
    ] == []


def test_nothing_comes_from_the_insides_of_a_library() -> None:
    found = [
        place(path, node)
        for path in product()
        for node in all_nodes(path)
        if isinstance(node, ast.ImportFrom)
        and any(
            f"{node.module}.{one.name}".startswith(inside)
            for one in node.names
            for inside in INSIDES
        )
    ]
    assert found == []


def test_what_is_left_stands_with_its_reason_in_the_decision() -> None:
    imported = {
        one.name
        for path in product()
        for node in all_nodes(path)
        if isinstance(node, ast.ImportFrom)
        and ("internal" in str(node.module).split(".") or node.module == "django.template.base")
        for one in node.names
    }
    told = DECISION.read_text(encoding="utf-8")
    assert {name for name in TOLD | imported if not re.search(rf"\b{name}`", told)} == set()
