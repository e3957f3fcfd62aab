"""A Word file as a person sees it: numbers before paragraphs, cells of a table side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from reading.files.archive import attribute, elements, local, opened
from reading.files.word_numbers import Numbering, level_of, read_numbering

BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Stops of tabs are none; what older programs read instead, or was moved away, is said elsewhere.
PASSED_OVER = {"tabs", "Fallback", "moveFrom"}


@dataclass(slots=True)
class _Paragraph:
    words: list[str] = field(default_factory=list)
    style: str = ""
    number: str = ""
    level: int = 0


@dataclass(slots=True)
class _Walk:
    """Where the walk stands: paragraphs go to the open cell, or to the lines of the text.

    One of a text box stands inside the one it is fastened to, so the open ones are a stack.
    """

    is_wanted: Callable[[Sequence[str]], bool]
    numbering: Numbering
    lines: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    row: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    span: int = 1
    goes_on: bool = False
    depth: int = 0
    passed_over: int = 0
    paragraphs: list[_Paragraph] = field(default_factory=lambda: [_Paragraph()])

    def see(self, event: str, element: Element) -> None:
        tag = local(element.tag)
        is_passed_over = tag in PASSED_OVER
        if event == "start":
            self.passed_over += is_passed_over
        if not self.passed_over:
            self.begin(tag) if event == "start" else self.end(tag, element)
        elif event == "end":
            self.passed_over -= is_passed_over

    def begin(self, tag: str) -> None:
        self.depth += tag == "tbl"
        if self.depth == 1 and tag == "tc":
            self.cell, self.span, self.goes_on = [], 1, False
        elif tag == "p":
            self.paragraphs.append(_Paragraph())

    def end(self, tag: str, element: Element) -> None:
        if tag == "t":
            self.paragraphs[-1].words.append(element.text or "")
        elif tag in BREAKS:
            self.paragraphs[-1].words.append(BREAKS[tag])
        elif tag == "gridSpan":
            self.span = int(attribute(element, "val") or 1)
        elif tag == "vMerge":
            self.goes_on = attribute(element, "val") != "restart"
        elif tag == "p":
            self._end_paragraph()
        elif tag in {"pStyle", "numId", "ilvl"}:
            self._numbered(tag, attribute(element, "val"))
        elif tag == "tbl":
            self.depth -= 1
            if not self.depth:
                self._end_table()
        elif self.depth == 1:
            self._end_part(tag)

    def _numbered(self, tag: str, said: str) -> None:
        if tag == "pStyle":
            self.paragraphs[-1].style = said
        elif tag == "numId":
            self.paragraphs[-1].number = said
        else:
            self.paragraphs[-1].level = level_of(said)

    def _end_paragraph(self) -> None:
        ended = self.paragraphs.pop()
        words = "".join(ended.words)
        number, level = ended.number, ended.level
        if not number:
            number, level = self.numbering.styles.get(ended.style, ("", 0))
        marker = self.numbering.marker(number, level) if words.strip() else ""
        (self.cell if self.depth else self.lines).append(f"{marker}{words}")

    def _end_part(self, tag: str) -> None:
        """A cell merged downwards says what the one above it says."""
        if tag == "tr":
            self.rows.append(self.row)
            self.row = []
        elif tag == "tc":
            above = self.rows[-1] if self.rows else []
            place = len(self.row)
            said = "\n".join(self.cell)
            if self.goes_on and place < len(above):
                said = above[place]
            self.row += [said, *[""] * (min(self.span, 60) - 1)]

    def _end_table(self) -> None:
        wanted = any(self.is_wanted([_flat(cell) for cell in row]) for row in self.rows[:4])
        for row in self.rows:
            self.lines += ["\t".join(map(_flat, row))] if wanted else row
        self.rows = []


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def text_with_rows(data: bytes, is_wanted: Callable[[Sequence[str]], bool]) -> str:
    """Body of a Word file with its automatic numbers, lines of wanted tables with tabs between
    cells; headers, footers, notes and comments are no part of it.

    ``is_wanted`` is asked of the first rows of a table. Raises UploadRefused.
    """
    with opened(data) as archive, archive.open("word/document.xml") as stream:
        walk = _Walk(is_wanted, read_numbering(archive))
        for event, element in elements(stream):
            walk.see(event, element)
    return "\n".join(walk.lines)
