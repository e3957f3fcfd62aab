"""What somebody typed is never read as a pattern, nor as a form to be filled in."""

import ast
from collections.abc import Iterator

import pytest

from reading.names import BodyName, OfficeName, office_of, serving_office
from tests.architecture.composed import is_ours, scopes
from tests.architecture.source import calls, place, product

# Words of the code that come a longer way than is followed here, by file.
PATTERNS = {
    "coordination/letters/head.py": {"f'\\\\b{short}\\\\b'"},  # keys of _SHORT
    "reading/sheets/columns.py": {"says", "unless"},  # _SAYS
    "reading/diary/sheet.py": {"pattern"},  # _HEADINGS
    "citizens/imports/words.py": {"words"},  # HEADINGS and the tables below it
    # Names of offices and bodies, each word of them escaped: tried below.
    "reading/names.py": {
        "'|'.join(words)",
    },
    # Names that ship with the product; those somebody typed are escaped word by word.
    "reading/naming/patterns.py": {
        "f'(?:{filled})(?!\\\\w)'",
        "f'(?:{fields}|{ACRONYM}(?:(?: ?& ?|-){ACRONYM})*)(?!\\\\w)'",
        "f'(?:{joined})(?!\\\\w)'",
        "f\"(?:{'|'.join(kinds.DETERMINERS)}) \"",
    },
    "reading/naming/spelling.py": {"respelled(pattern)"},  # patterns of the code, spelled alike
}
FORMS = {
    "coordination/administration/overview.py": {"text"},  # sentences of `_offices`
    "coordination/watch/logs.py": {"text"},  # a message as it stands in the code; numbers go in
    "diary/views/issuing.py": {"said"},
    "meetings/notices.py": {"str(self.text)"},  # sentences of kinds of notices
    "trips/notices.py": {"str(self.text)"},
    "tasks/notices/kinds.py": {"str(self.text)"},
    "tasks/dossier/notices.py": {"str(self.text)"},
    "diary/notices.py": {"str(self.text)"},
    "tasks/models/search.py": {"self.written"},
    "reading/deadlines/notes.py": {
        "_SENTENCES[code]()",
        "sentences.get(kind, _('“%(said)s”: cannot be read.'))",
    },
    "tasks/series/services/recurrences.py": {"{'day'"},
    "tasks/timeline/fold.py": {"str(told.text)"},
    "intake/views/new_task.py": {"said"},
    "reviews/demo/meetings.py": {"self.row.notice"},  # made-up cases
    "reviews/demo/ordinary.py": {"content", "pattern"},
    "reviews/demo/travel.py": {"pattern"},
    "tasks/dossier/printing.py": {"str(words)"},  # of the three of FORMS
    "trips/abroad.py": {"words"},  # of the sentences above it
    "offices/forms/importing.py": {"text"},  # of the two sentences above it
    "offices/audit/watching.py": {"newest"},  # sql.SQL of the function above
}


def _places(wanted: dict[str, set[str]], found: Iterator[tuple[object, ast.AST, ast.AST]]):
    for path, node, form in found:
        where, words = place(path, node), ast.unparse(form)
        listed = wanted.get(where.rpartition(":")[0], set())
        if words not in listed and not words.startswith(tuple(w for w in listed if w[0] == "{")):
            yield f"{where} {words}"


def _patterns() -> Iterator[tuple[object, ast.AST, ast.AST]]:
    for path in product():
        for nodes, known in scopes(path):
            for node in nodes:
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    of_re = ast.unparse(node.func.value) == "re" and node.func.attr != "escape"
                    if of_re and not is_ours(node.args[0], known):
                        yield path, node, node.args[0]


def _forms() -> Iterator[tuple[object, ast.AST, ast.AST]]:
    for path in product():
        for nodes, known in scopes(path):
            for node in nodes:
                form = _form(node)
                if form is not None and not is_ours(form, known):
                    yield path, node, form


def _form(node: ast.AST) -> ast.AST | None:
    """What is filled in: left of `%`, or before `.format`; sums of numbers are none."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.value if node.func.attr in {"format", "format_map"} else None
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mod):
        return None
    number = isinstance(node.right, ast.Constant) or ast.unparse(node.right).startswith("len(")
    number = number or isinstance(node.left, ast.BinOp | ast.UnaryOp)
    named = ast.unparse(node.left).partition("(")[0] in {"crc32", "_step"}
    return None if number or named else node.left


def test_no_typed_word_is_read_as_a_pattern() -> None:
    assert list(_places(PATTERNS, _patterns())) == []


def test_no_column_is_asked_by_a_pattern() -> None:
    found = [
        place(path, node)
        for path in product()
        for node, _name in calls(path)
        for word in node.keywords
        if (word.arg or "").endswith(("__regex", "__iregex"))
        and not is_ours(word.value, lambda _name: False)
    ]
    assert found == []


def test_no_typed_word_is_filled_in_as_a_form() -> None:
    assert list(_places(FORMS, _forms())) == []


@pytest.mark.parametrize("name", ["Văn phòng (.*)+", "Ban [a-z]{1,9}$", "Sở \\d+|Tỉnh", "(a+)+$"])
def test_name_of_an_office_is_only_itself(name: str) -> None:
    office, body = OfficeName("vpub", (name,)), BodyName(1, (name,), "vpub")
    for other in ("Văn phòng gì đó", "Ban abc", "Sở 123", "Tỉnh", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa!"):
        assert office_of(other, [office]) == ""
        assert serving_office(f"{other}, ban abc, aaaaaaaaaaaaaaaaaaaaaaaaa!", [body]) == ""


@pytest.mark.parametrize("typed", ["%(code)s %s %d %n", "{0} {title!r} {self.__class__}", "100%"])
def test_typed_signs_of_a_form_stay_as_they_are(cast, typed: str) -> None:
    task = cast.log(f"Rà soát {typed}")
    page = cast.client("an").get(f"/tasks/{task.pk}/").content.decode()
    assert f"Rà soát {typed}" in page
