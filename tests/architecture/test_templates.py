"""Pages under a strict policy that work without JavaScript."""

import re
from pathlib import Path

import pytest

from ops.places import ROOT
from tests.architecture.source import calls, place, product, templates

TAG = re.compile(r"<([a-z][a-z0-9-]*)\b((?:[^<>\"']|\"[^\"]*\"|'[^']*'|{%.*?%}|{{.*?}})*)>", re.S)
COMMENT = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}|<!--.*?-->", re.S)
FORM_STARTS = ("<form", '{% wrap "form_frame"')
INCLUDE = re.compile(r"{%\s*include\s+[\"']([^\"']+)[\"'].*?%}")
CONTROLS = {"input", "select", "textarea", "button"}
WRONG = {
    "inline style": re.compile(r"<[a-z][^>]*\sstyle\s*="),
    "inline handler": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=\s*[\"']"),
    "hx-on": re.compile(r"\bhx-on\b"),
    "hx-vals with code": re.compile(r"\bhx-vals\s*=\s*[\"']js:"),
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>"),
    "style block": re.compile(r"<style\b"),
    "marked safe": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
    "from elsewhere": re.compile(r"(?:src|href)\s*=\s*[\"']https?://"),
}
# Mail is read in programs that know no style sheets of ours.
MAIL = re.compile(r"/(mail|mails|email|emails)/")


def pages() -> list[Path]:
    return [path for path in templates() if path.suffix == ".html" and not MAIL.search(str(path))]


def text(path: Path) -> str:
    keep_lines = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), path.read_text("utf-8"))
    return str(keep_lines)


@pytest.mark.parametrize("what", WRONG)
def test_templates_hold_no(what: str) -> None:
    found = [
        place(path, text(path).count("\n", 0, hit.start()) + 1)
        for path in pages()
        for hit in WRONG[what].finditer(text(path))
    ]
    assert found == []


def has_plain_way(name: str, attributes: str, page: str, start: int) -> bool:
    """A link has its href, a form its action, anything else stands inside a form."""
    if name == "a":
        return "href=" in attributes
    if name == "form":
        return "action=" in attributes
    opened = max(page.rfind(words, 0, start) for words in FORM_STARTS)
    inside = opened > max(page.rfind("</form", 0, start), -1)
    return inside or (name in CONTROLS and "form=" in attributes)


def test_every_htmx_element_works_without_it() -> None:
    found = []
    for path in pages():
        page = text(path)
        for tag in TAG.finditer(page):
            asks = re.search(r"\bhx-(get|post)\b", tag[2]) and 'hx-trigger="load' not in tag[2]
            if asks and not has_plain_way(tag[1], tag[2], page, tag.start()):
                found.append(place(path, page.count("\n", 0, tag.start()) + 1))
    assert found == []


def test_code_marks_nothing_safe_without_a_reason() -> None:
    """Ruff's S308 finds it too; the reason stands in the same line."""
    wrong = {"mark_safe", "csrf_exempt", "SafeString"}
    found = [(p, call) for p in product() for call, name in calls(p) if name in wrong]
    lines = {(p, c.lineno): p.read_text("utf-8").splitlines()[c.lineno - 1] for p, c in found}
    assert [
        place(p, line) for (p, line), text in lines.items() if "noqa: S308 - " not in text
    ] == []


def with_parts(page: str) -> str:
    """A page with the templates it includes."""
    return INCLUDE.sub(lambda part: text(ROOT / "templates" / part[1]), page)


def test_forms_that_post_carry_the_token() -> None:
    form = re.compile(r"<form\b[^>]*method=[\"']post[\"'].*?</form>", re.S | re.I)
    found = [
        str(path.relative_to(ROOT))
        for path in pages()
        for hit in form.finditer(text(path))
        if "csrf_token" not in with_parts(hit[0])
    ]
    assert found == []


def test_no_page_uses_a_name_that_its_frame_sets() -> None:
    """`{% … as name %}` in a frame hides the same name of every page drawn in it."""
    frames = [path for path in pages() if path.name in ("base.html", "plain.html")]
    names = {name for path in frames for name in re.findall(r"\bas (\w+) %}", text(path))}
    used = re.compile(rf"{{[{{%][^}}]*(?<![.\w\"'-])(?:{'|'.join(names)})(?:[.|][^}}]*|\s*)[%}}]}}")
    inner = [p for p in pages() if p not in frames and not {"_shell", "_components"} & {*p.parts}]
    assert len(names) == 5
    assert [place(path, line) for path in inner for line in _lines(path, used)] == []


def _lines(path: Path, wanted: re.Pattern[str]) -> list[int]:
    rows = text(path).splitlines()
    return [number for number, row in enumerate(rows, start=1) if wanted.search(row)]
