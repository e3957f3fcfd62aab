"""The product's own files, read once, for the tests of its habits."""

import ast
import subprocess
from functools import cache
from pathlib import Path

from ops.places import ROOT
from ops.sources import APPS

PACKAGES = APPS
type Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in names.splitlines() if (path := ROOT / name).is_file())


@cache
def product() -> tuple[Path, ...]:
    """Python of the apps, without migrations."""
    found = (p for p in tracked() if p.suffix == ".py" and p.relative_to(ROOT).parts[0] in PACKAGES)
    return tuple(p for p in found if "migrations" not in p.parts)


@cache
def everything() -> tuple[Path, ...]:
    """All Python, tests and tools too, without migrations."""
    return tuple(p for p in tracked() if p.suffix == ".py" and "migrations" not in p.parts)


@cache
def templates() -> tuple[Path, ...]:
    return tuple(p for p in tracked() if p.is_relative_to(ROOT / "templates"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, node: ast.AST | int) -> str:
    line = node if isinstance(node, int) else getattr(node, "lineno", 0)
    return f"{path.relative_to(ROOT)}:{line}"


@cache
def all_nodes(path: Path) -> tuple[ast.AST, ...]:
    """All of the file's tree, walked once for all tests."""
    return tuple(ast.walk(tree(path)))


@cache
def functions(path: Path) -> tuple[Function, ...]:
    return tuple(
        node for node in all_nodes(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


@cache
def calls(path: Path) -> tuple[tuple[ast.Call, str], ...]:
    """Every call with the last word of what is called: `a.b.update(…)` gives "update"."""
    return tuple((node, _last(node.func)) for node in all_nodes(path) if isinstance(node, ast.Call))


def _last(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def length(node: Function) -> int:
    """Lines of a function, without its docstring."""
    first = node.body[0]
    has_words = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    words = (first.end_lineno or 0) - first.lineno + 1 if has_words else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - words
