"""What opens a door by itself is not in the product: code from data, chance that can be guessed."""

import ast

from tests.architecture.source import all_nodes, calls, place, product

UNSAFE = {"pickle", "marshal", "shelve", "dill"}
# Drawn again the same way each time, on purpose; nothing secret comes of it.
BY_CHANCE = {"reviews/demo/"}


def imported(path):
    for node in all_nodes(path):
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


def test_no_package_is_unpacked_to_disk():
    """Members are read one by one in memory: a link inside leads nowhere."""
    found = [
        place(path, call)
        for path in product()
        for call, name in calls(path)
        if name in {"extractall", "unpack_archive"}
        or (name == "extract" and isinstance(call.func, ast.Attribute))
    ]
    assert found == []


def test_secrets_have_128_bits_or_more():
    """Bytes asked of `secrets`; names and marks that open nothing are listed."""
    names_only = {"exchange/services/connections.py", "coordination/templatetags/shell.py"}
    drawn = [
        (place(path, call), ast.literal_eval(_worth(path, call.args[0])))
        for path in product()
        for call, name in calls(path)
        if name in {"token_hex", "token_bytes", "token_urlsafe"}
    ]
    assert len(drawn) >= 4
    assert [(at, n) for at, n in drawn if n < 16 and at.partition(":")[0] not in names_only] == []


def _worth(path, node):
    """A name stands for what its module gives it."""
    if not isinstance(node, ast.Name):
        return node
    for one in all_nodes(path):
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Tuple):
            values = one.value.elts if isinstance(one.value, ast.Tuple) else []
            for target, value in zip(one.targets[0].elts, values, strict=True):
                if ast.unparse(target) == node.id:
                    return value
    raise AssertionError(ast.unparse(node))


def test_hashes_are_of_256_bits():
    """Weaker ones are called by name nowhere: not md5, not sha1, not by a text."""
    weak = {"md5", "sha1", "sha224", "blake2s", "new"}
    asked_of_others = {
        "offices/signing_in/breached.py"
    }  # the list of breached passwords is one of SHA-1
    found = [
        place(path, call)
        for path in product()
        for call, name in calls(path)
        if name in weak
        and ast.unparse(call.func).startswith(("hashlib.", name))
        and (name != "new" or ast.unparse(call.func) == "hashlib.new")
    ]
    assert [one for one in found if one.partition(":")[0] not in asked_of_others] == []


def test_secrets_are_not_drawn_by_chance_that_can_be_guessed():
    found = [place(p, node) for p in product() for node, name in imported(p) if name == "random"]
    assert [one for one in found if not one.startswith(tuple(BY_CHANCE))] == []
