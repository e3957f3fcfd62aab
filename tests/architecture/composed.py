"""Whether an expression is put together of the code's own words alone."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.architecture.source import all_nodes, functions

CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
SAID_BY = {
    "_",
    "_now",
    "gettext",
    "gettext_lazy",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "str",
    "sql.SQL",
    "''.join",
    "'|'.join",
}
DEEP = 3
type Known = Callable[[str], bool]


def is_ours(node: ast.AST, known: Known) -> bool:
    """Constants, names in capitals, translations, escaped words, and names known to be ours."""
    if isinstance(node, ast.Name):
        return bool(CONSTANT.fullmatch(node.id)) or known(node.id)
    if isinstance(node, ast.Attribute):
        return node.attr == "pattern" and is_ours(node.value, known)
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called.endswith(".pattern.replace"):
            return is_ours(node.func.value, known)  # type: ignore[attr-defined]
        ours = called in SAID_BY and all(is_ours(one, known) for one in node.args[:2])
        return ours or called == "re.escape"
    return isinstance(node, ast.Constant) or _parts_are_ours(node, known)


def _parts_are_ours(node: ast.AST, known: Known) -> bool:
    parts: list[ast.AST] = []
    if isinstance(node, ast.JoinedStr):
        parts = list(node.values)
    elif isinstance(node, ast.FormattedValue | ast.Subscript):
        parts = [node.value]
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.IfExp):
        parts = [node.body, node.orelse]
    return bool(parts) and all(is_ours(one, known) for one in parts)


def scopes(path: Path) -> Iterator[tuple[list[ast.AST], Known]]:
    """The nodes of each function, and of the module outside them, with what its names hold."""
    inside: set[int] = set()
    for function in functions(path):
        nodes = list(ast.walk(function))
        inside |= {id(node) for node in nodes}
        yield nodes, _known(nodes)
    outside = [node for node in all_nodes(path) if id(node) not in inside]
    yield outside, _known(outside)


def _known(nodes: list[ast.AST]) -> Known:
    given: dict[str, list[ast.AST]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    given.setdefault(target.id, []).append(node.value)
        elif isinstance(node, ast.For | ast.comprehension):
            for one in ast.walk(node.target):
                if isinstance(one, ast.Name):
                    given.setdefault(one.id, []).append(node.iter)

    def known(name: str, depth: int = 0) -> bool:
        deeper: Known = (lambda one: known(one, depth + 1)) if depth < DEEP else lambda _: False
        return name in given and all(is_ours(value, deeper) for value in given[name])

    return known
