"""What opens a door by itself is not in the product: code from data, chance that can be guessed."""

import ast

from tests.architecture.source import calls, place, product, tree

UNSAFE = {"pickle", "marshal", "shelve", "dill"}
# Drawn again the same way each time, on purpose; nothing secret comes of it.
BY_CHANCE = {"reviews/demo/"}


def imported(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, name.name.partition(".")[0]) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module.partition(".")[0]


def test_nothing_is_made_of_foreign_bytes():
    found = [place(p, node) for p in product() for node, name in imported(p) if name in UNSAFE]
    assert found == []


def test_no_text_is_run():
    """A bare eval, exec or compile; `re.compile` is another one."""
    found = [
        place(path, call)
        for path in product()
        for call, name in calls(path)
        if name in {"eval", "exec", "compile"} and isinstance(call.func, ast.Name)
    ]
    assert found == []


def test_secrets_are_not_drawn_by_chance_that_can_be_guessed():
    found = [place(p, node) for p in product() for node, name in imported(p) if name == "random"]
    assert [one for one in found if not one.startswith(tuple(BY_CHANCE))] == []
