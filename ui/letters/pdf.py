"""A paper as PDF, by the process that writes files; nothing is fetched from anywhere.

As a booklet, A4 sheets across, printed on both sides and folded once, are A5 pages.
"""

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter, Transformation
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

ROOT = Path(__file__).resolve().parents[2]
STYLES = Path(__file__).with_name("letter.css")
# Where a machine has no serif letters at all, those of the pages are there: npm brought them.
FACE = """@font-face {{ font-family: "Office Fallback"; src: url("{url}") format("woff2");
font-weight: {weight}; font-style: {style}; unicode-range: {letters}; }}"""
LATIN = "U+0000-0101, U+0104-0109, U+010C-010F, U+0112-0127, U+2000-22FF"
VIETNAMESE = "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01B0, U+0300-0323, "
VIETNAMESE += "U+1EA0-1EF9, U+20AB"


# Each of them knows all Vietnamese letters.
SERIFS = (
    "times.ttf",
    "LiberationSerif-Regular.ttf",
    "Tinos-Regular.ttf",
    "NotoSerif-Regular.ttf",
    "DejaVuSerif.ttf",
)
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def _has_serif() -> bool:
    """Whether the machine has letters of its own: unpacking ours takes seconds."""
    folders = [Path(name).expanduser() for name in FOLDERS]
    return any(next(f.rglob(name), None) for f in folders if f.is_dir() for name in SERIFS)


def _faces() -> str:
    """The font of the pages in its four cuts, as far as its files are here and needed."""
    if _has_serif():
        return ""
    folder = ROOT / "node_modules" / "@fontsource" / "be-vietnam-pro" / "files"
    found = []
    for script, letters in (("latin", LATIN), ("vietnamese", VIETNAMESE)):
        for weight in (400, 700):
            for style in ("normal", "italic"):
                file = folder / f"be-vietnam-pro-{script}-{weight}-{style}.woff2"
                if file.exists():
                    url = file.resolve().as_uri()
                    found.append(FACE.format(url=url, weight=weight, style=style, letters=letters))
    return "\n".join(found)


@cache
def _kit() -> tuple[Any, Any, Any]:
    """The style sheet, the fonts and the fetcher, made once."""
    fonts, fetcher = FontConfiguration(), URLFetcher(allowed_protocols=("file",))
    text = _faces() + STYLES.read_text("utf-8")
    return CSS(string=text, font_config=fonts, url_fetcher=fetcher), fonts, fetcher


def draw(page: str) -> bytes:
    """The pages of an HTML text."""
    sheet, fonts, fetcher = _kit()
    written: bytes = HTML(string=page, url_fetcher=fetcher).write_pdf(
        stylesheets=[sheet], font_config=fonts, presentational_hints=True
    )
    return written


LONG, SHORT = 841.89, 595.28  # A4 in points


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """Numbers of the left and the right page of each side; those above `pages` are blank."""
    whole = -(-pages // 4) * 4
    for at in range(whole // 2):
        pair = (whole - at, at + 1) if at % 2 == 0 else (at + 1, whole - at)
        if min(pair) <= pages:
            yield pair


def fold(pdf: bytes) -> bytes:
    """The upright pages of a PDF, two on a side, in the order they are read in when folded."""
    pages, writer = PdfReader(io.BytesIO(pdf)).pages, PdfWriter()
    for pair in sides(len(pages)):
        sheet = writer.add_blank_page(LONG, SHORT)
        for number, shift in zip(pair, (0, LONG / 2), strict=True):
            if number <= len(pages):
                page = pages[number - 1]
                scale = LONG / 2 / float(page.mediabox.width)
                sheet.merge_transformed_page(
                    page, Transformation().scale(scale).translate(shift, 0)
                )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def count(pdf: bytes) -> bytes:
    """How many pages, in digits."""
    return str(len(PdfReader(io.BytesIO(pdf)).pages)).encode()
