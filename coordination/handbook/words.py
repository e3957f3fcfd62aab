"""A few signs of Markdown to HTML: headings, lists, pictures, bold words; the rest is escaped.

Chapters are files of ours, yet nothing in them is trusted: every character goes through
`format_html`, and there is no way to write a tag. The "?" of a page opens the chapter about it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

FOLDER = Path(__file__).parent
BOLD = re.compile(r"\*\*(.+?)\*\*")
PICTURE = re.compile(r"!\[(.+)\]\(([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class Chapter:
    name: str
    title: str
    lead: str
    lines: tuple[str, ...]


@cache
def chapters() -> dict[str, Chapter]:
    """By name, in the order of their numbers: "2-ghi-nhiem-vu.md" is "ghi-nhiem-vu"."""
    found = (_read(path) for path in sorted(FOLDER.glob("*.md")))
    return {one.name: one for one in found}


def _read(path: Path) -> Chapter:
    title, lead, *lines = path.read_text("utf-8").splitlines()
    return Chapter(path.stem.partition("-")[2], title.lstrip("# "), lead, tuple(lines))


def html(chapter: Chapter) -> SafeString:
    return format_html_join("\n", "{}", ((block,) for block in _blocks(chapter.lines)))


def _blocks(lines: tuple[str, ...]) -> Iterator[SafeString]:
    held: list[str] = []
    for line in (*lines, ""):
        if line.startswith(("- ", "1. ")):
            held.append(line)
            continue
        if held:
            yield _list(held)
            held = []
        if line.strip():
            yield _line(line)


def _list(held: list[str]) -> SafeString:
    items = format_html_join("", "<li>{}</li>", ((_inline(one.partition(" ")[2]),) for one in held))
    return format_html("<ol>{}</ol>" if held[0].startswith("1.") else "<ul>{}</ul>", items)


def _line(line: str) -> SafeString:
    if line.startswith("## "):
        return format_html("<h2>{}</h2>", line[3:])
    if picture := PICTURE.fullmatch(line.strip()):
        words, name = picture.groups()
        source = static(f"handbook/{name}.webp")
        drawing = format_html('<img src="{}" alt="{}" loading="lazy">', source, words)
        return format_html("<figure>{}<figcaption>{}</figcaption></figure>", drawing, words)
    return format_html("<p>{}</p>", _inline(line))


def _inline(text: str) -> SafeString:
    """Bold between two pairs of stars; the odd pieces of the split are inside."""
    pieces = enumerate(BOLD.split(text))
    return format_html_join(
        "", "{}", ((format_html("<b>{}</b>", p) if n % 2 else p,) for n, p in pieces)
    )


FIRST = "bat-dau"
# The longest beginning of an address decides.
PLACES = {
    "/tasks/new/": "ghi-nhiem-vu",
    "/tasks/import/": "ghi-nhiem-vu",
    "/directives/": "ghi-nhiem-vu",
    "/sources/": "ghi-nhiem-vu",
    "/tasks/": "phoi-hop",
    "/inbox/": "phoi-hop",
    "/series/": "ghi-nhiem-vu",
    "/search/": "phoi-hop",
    "/overdue/": "nhac-viec",
    "/notifications/": "nhac-viec",
    "/diary/": "lich-va-hop",
    "/meetings/": "lich-va-hop",
    "/sessions/": "lich-va-hop",
    "/decisions/": "lanh-dao",
    "/dashboard/": "lanh-dao",
    "/settings/": "quan-tri",
    "/documents/": "tham-dinh-tham-tra",
    "/information/": "trao-doi-thong-tin",
    "/voters/": "kien-nghi-cu-tri",
    "/citizens/": "tiep-cong-dan",
    "/training/": "dao-tao-boi-duong",
    "/trips/": "chuyen-cong-tac",
    "/reviews/": "so-ket-tong-ket",
    "/obstacles/": "so-ket-tong-ket",
}


def chapter_of(path: str) -> str:
    """The address of the chapter; the first one for a page no chapter is about."""
    fitting = [place for place in PLACES if path.startswith(place)]
    name = PLACES[max(fitting, key=len)] if fitting else FIRST
    return reverse("handbook_chapter", args=[name if name in chapters() else FIRST])
