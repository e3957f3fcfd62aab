"""Finds the translatable strings of Python files and templates."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
APPS = tuple(path.parent.name for path in sorted(ROOT.glob("*/apps.py")))

# How many of the call's arguments are: context, text, plural.
CALLS = {
    "_": (0, 1, 0),
    "gettext": (0, 1, 0),
    "gettext_lazy": (0, 1, 0),
    "gettext_noop": (0, 1, 0),
    "pgettext": (1, 1, 0),
    "pgettext_lazy": (1, 1, 0),
    "ngettext": (0, 1, 1),
    "ngettext_lazy": (0, 1, 1),
    "npgettext": (1, 1, 1),
    "npgettext_lazy": (1, 1, 1),
}

TAG = re.compile(r"{%\s*(.*?)\s*%}|{{\s*(.*?)\s*}}|{#.*?#}", re.DOTALL)
STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
TRANSLATE = re.compile(rf"trans(?:late)?\s+({STRING})")
CONTEXT = re.compile(rf"\bcontext\s+({STRING})")
INLINE = re.compile(rf"(?<!\w)_\(\s*({STRING})\s*\)")
BLOCK = re.compile(
    r"{%\s*blocktrans(?:late)?\b(?P<head>[^%]*?)%}(?P<body>.*?){%\s*endblocktrans(?:late)?\s*%}",
    re.DOTALL,
)
PLURAL = re.compile(r"{%\s*plural\s*%}")
VARIABLE = re.compile(r"{{\s*(\w+)\s*}}")


class Message(NamedTuple):
    """One translatable string."""

    text: str
    context: str = ""
    plural: str = ""


def _literals(call: ast.Call, count: int) -> list[str] | None:
    values = [a.value for a in call.args[:count] if isinstance(a, ast.Constant)]
    texts = [value for value in values if isinstance(value, str)]
    return texts if len(texts) == count else None


def in_python(source: str) -> Iterator[Message]:
    """Messages of calls such as _("…"); calls with computed text are left alone."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        contexts, texts, plurals = CALLS.get(str(name), (0, 0, 0))
        found = _literals(node, contexts + texts + plurals)
        if found and texts:
            context = found.pop(0) if contexts else ""
            yield Message(found[0], context, found[1] if plurals else "")


def _unquoted(text: str) -> str:
    # Templates double the percent sign in what they look up.
    return str(ast.literal_eval(text)).replace("%", "%%")


def _context(words: str) -> str:
    found = CONTEXT.search(words)
    return str(ast.literal_eval(found[1])) if found else ""


def _block_text(body: str, *, trimmed: bool) -> str:
    parts = VARIABLE.split(body.replace("%", "%%"))
    text = "".join(f"%({p})s" if i % 2 else p for i, p in enumerate(parts))
    if not trimmed:
        return text
    return " ".join(line.strip() for line in text.strip().splitlines() if line.strip())


def in_template(source: str) -> Iterator[Message]:
    """Messages of translate and blocktranslate tags and of _("…") inside any tag."""
    for block in BLOCK.finditer(source):
        trimmed = "trimmed" in block["head"].split()
        forms = [_block_text(form, trimmed=trimmed) for form in PLURAL.split(block["body"])]
        yield Message(forms[0], _context(block["head"]), forms[1] if len(forms) > 1 else "")
    for tag in TAG.finditer(BLOCK.sub("", source)):
        words = tag[1] or tag[2] or ""
        if found := TRANSLATE.match(words):
            yield Message(_unquoted(found[1]), _context(words))
        for text in INLINE.findall(words):
            yield Message(_unquoted(text))


def files(roots: Iterable[Path]) -> Iterator[Path]:
    """Python files and templates below these files or folders."""
    for root in roots:
        found = sorted(root.rglob("*")) if root.is_dir() else [root]
        yield from (p for p in found if p.suffix in (".py", ".html", ".txt", ".eml"))


def messages_in(roots: Iterable[Path]) -> dict[Message, str]:
    """Messages with the first place each stands in."""
    found: dict[Message, str] = {}
    for path in files(roots):
        reader = in_python if path.suffix == ".py" else in_template
        for message in reader(path.read_text(encoding="utf-8")):
            found.setdefault(message, str(path.relative_to(ROOT)))
    return found


def all_messages() -> dict[Message, str]:
    """Messages of the whole product."""
    return messages_in(ROOT / name for name in (*APPS, "templates"))
