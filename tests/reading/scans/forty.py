"""Forty made scans: fonts, dots, skew, specks, seals across the text, columns, tables."""

from dataclasses import dataclass
from html import escape

from PIL import Image

from tests.reading.marked_notices import APART, FOLDER, marked
from tests.reading.scans import draw
from tests.reading.scans.draw import Way

LAYOUTS = ("plain", "seal", "columns", "table")
LONG = 12  # lines of a text whose own letterhead is left out
STAMPS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")


@dataclass(frozen=True, slots=True)
class Made:
    """`wanted`: what is to be read, in reading order."""

    number: int
    layout: str
    way: Way
    font: str
    wanted: str
    html: str

    @property
    def is_poor(self) -> bool:
        return self.way.noise > 0

    def pages(self, more: str = "") -> list[Image.Image]:
        html = draw.html_of(more + self.html, font=self.font)
        return [self._scanned(page, n) for n, page in enumerate(draw.printed(html, self.way.dpi))]

    def _scanned(self, page: Image.Image, number: int) -> Image.Image:
        if self.layout == "seal":
            page = draw.sealed(page, at=(0.6, 0.55), dpi=self.way.dpi, seed=self.number)
        return draw.scanned(page, self.way, seed=self.number + number)

    def data(self, more: str = "") -> bytes:
        return draw.as_pdf(self.pages(more), self.way.dpi)


def _texts() -> list[str]:
    paths = [*sorted(FOLDER.glob("*.txt")), *sorted(APART.glob("*.txt"))]
    return [marked(path.read_text("utf-8"))[0] for path in paths]


def _way(number: int) -> Way:
    skew = (-2.0, -1.2, -0.4, 0.0, 0.4, 1.2, 2.0)[number % 7]
    poor = number % 2 == 1
    dpi = 150 if number % 4 in (1, 2) else 200
    coloured = number % 4 == 1 or number % 5 == 0
    return Way(dpi, skew, 0.003 if poor else 0.0, 0.5 if poor else 0.0, grey=not coloured)


def _body(layout: str, text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    if layout == "columns":
        return f"<div class=columns>{draw.paragraphs(text)}</div>"
    if layout == "table":
        rows = "".join(
            f"<tr><td>{n}</td><td>{escape(line)}</td></tr>" for n, line in enumerate(lines, 1)
        )
        return f"<table class=grid>{rows}</table>"
    return draw.paragraphs(text)


def forty() -> list[Made]:
    texts = _texts()
    made = []
    for number in range(40):
        layout = LAYOUTS[number // 2 % 4]
        text = texts[number % len(texts)]
        lines = [line for line in text.splitlines() if line.strip()]
        part = "\n".join(lines[6:22] if len(lines) > LONG else lines)[:1_700]
        wanted = part
        if layout == "table":
            kept = [line for line in part.splitlines() if line.strip()]
            wanted = "\n".join(f"{n} {line}" for n, line in enumerate(kept, 1))
        head = draw.letterhead(
            f"{number + 11}/TB-UBND", "ngày 24 tháng 11 năm 2026", "THÔNG BÁO", "Kết luận cuộc họp"
        )
        font = draw.UNSEEN if number % 3 == 0 else draw.TUNED
        body = head + _body(layout, part)
        made.append(Made(number, layout, _way(number), font, wanted, body))
    return made


def stamp_of(number: int) -> tuple[str, str]:
    """(a stamp as offices put it: place, tilt and colour turn, its words)."""
    words = STAMPS[number % 3]
    colour = "#be1e28" if number % 4 else "#222"
    drawn = draw.stamp(
        words,
        left=(42, 48, 55)[number % 3],
        top=(42, 46, 52)[number % 3] + 4,
        colour=colour,
        tilt=(-6, 0, 4, 8)[number % 4],
        frame=number % 5 != 0,
    )
    return drawn, words
