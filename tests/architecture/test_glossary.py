"""The page of words names what is there."""

import ast
import re
from functools import cache

from ops.places import ROOT
from tests.architecture.source import all_nodes, product

NAME = re.compile(r"`(\w+)`")


@cache
def terms() -> tuple[list[str], ...]:
    """Cells of the table of terms, row by row."""
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    table = page.partition("|---|---|---|\n")[2].partition("\n\n")[0]
    return tuple(line.strip("| ").split(" | ") for line in table.splitlines())


@cache
def names() -> set[str]:
    """Classes, functions, arguments and whatever is assigned in the apps."""
    nodes = [node for path in product() for node in all_nodes(path)]
    defined = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    found = {node.name for node in nodes if isinstance(node, defined)}
    found |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    found |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return found | {node.id for node in nodes if isinstance(node, ast.Name)}


def test_every_code_of_the_glossary_stands_in_the_tree():
    named = {name for _vietnamese, _english, code in terms() for name in NAME.findall(code)}
    assert len(named) > 40
    assert named <= names(), named - names()


def test_a_term_is_named_once():
    for column in range(3):
        cells = [row[column] for row in terms()]
        assert sorted(cells) == sorted(set(cells))
