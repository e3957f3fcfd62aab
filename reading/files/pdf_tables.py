"""A PDF as a person sees it: cells of ruled tables side by side, no heads and feet of pages."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject

from reading.files.limits import MAX_PAGES
from reading.files.pdf_ruling import Band, Strokes, bands, placed, same_edges

EDGE = 2  # lines of a page from above and from below among which they stand
FEWEST = 2
SHORTEST = 4
_NUMBER = re.compile(r"(?<![\d/.])\d{1,4}(?![\d.]|/\d+/)")
# The last words of two pages may be the same: "Thời hạn: trước ngày 15/12/2026."
_TELLS_TIME = re.compile(r"\d[/.]\d|\b(?:ngày|tháng|quý|hạn|tuần)\b|\t", re.IGNORECASE)

SHOWS = {b"Tj", b"TJ", b"'", b'"'}
WHOLE = 0.97  # of the letters of the page; fewer were placed: the page keeps its plain text
LONGEST_NUMBER = 8  # below the last row a page still has its number
LINE = 2.0  # points: words higher or lower than this stand on another line

type IsWanted = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Words drawn at once, and where they begin."""

    text: str
    x: float
    y: float


@dataclass(slots=True)
class _Table:
    """Rows of one page below one another with the same columns."""

    rows: list[Band]
    cells: list[list[list[TextPiece]]] = field(init=False)

    def __post_init__(self) -> None:
        self.cells = [[[] for _edge in row.edges[:-1]] for row in self.rows]

    def cell_at(self, piece: TextPiece) -> list[TextPiece] | None:
        """The cell in which a piece begins; None where it stands outside of the table."""
        for row, cells in zip(self.rows, self.cells, strict=True):
            column = row.column(piece.x, piece.y)
            if column is not None:
                return cells[column]
        return None

    def lines(self) -> list[list[str]]:
        """The words of each cell; a cell that no line parts from the one above says the same."""
        said = [[_words(cell) for cell in cells] for cells in self.cells]
        for at, row in enumerate(self.rows[1:], 1):
            for column in row.joined & set(range(len(said[at - 1]))):
                both = f"{said[at - 1][column]} {said[at][column]}".strip()
                said[at][column] = said[at - 1][column] = both
        used = [at for at in range(len(said[0])) if any(row[at] for row in said)]
        return [row[used[0] : used[-1] + 1] for row in said] if used else said


def text_with_rows(data: bytes, is_wanted: IsWanted) -> str:
    """Text of the pages, lines of wanted tables with tabs between cells; neither what is noted
    on a page, nor the lines that stand at the head or foot of each."""
    made: list[str] = []
    edges: tuple[float, ...] = ()
    pages: list[list[str]] = []
    for page in PdfReader(io.BytesIO(data)).pages[:MAX_PAGES]:
        plain = page.extract_text() or ""
        lines, edges = _page_lines(page, plain, is_wanted, edges)
        pages.append(plain.split("\n") if lines is None else lines)
    for lines in without_running_lines(pages):
        made += _joined(made, lines)
    return "\n".join(made)


def _page_lines(
    page: PageObject, plain: str, is_wanted: IsWanted, before: tuple[float, ...]
) -> tuple[list[str] | None, tuple[float, ...]]:
    """Lines of a page with a wanted table, and the columns it ends with; None without one.

    ``before``: the columns of the table the page before ended with, which may go on."""
    pieces, strokes = _drawn(page)
    tables = list(_tables(bands(strokes)))
    for table in tables:
        for piece in pieces:
            cell = table.cell_at(piece)
            if cell is not None:
                cell.append(piece)
    wanted = [table for table in tables if _is_wanted(table, is_wanted, before)]
    if not wanted or _letters("".join(one.text for one in pieces)) < WHOLE * _letters(plain):
        return None, ()
    last = wanted[-1].rows[-1]
    below = any(one.y < last.low and len(one.text.strip()) > LONGEST_NUMBER for one in pieces)
    return _composed(pieces, wanted), () if below else last.edges


def _joined(made: list[str], lines: list[str]) -> list[str]:
    """A row broken by the end of a page is put together: what goes on bears no number."""
    at = next((i for i, line in enumerate(lines) if "\t" in line), None)
    last = next((i for i in reversed(range(len(made))) if "\t" in made[i]), None)
    if at is None or last is None:
        return lines
    above, cells = made[last].split("\t"), lines[at].split("\t")
    if cells[0] or not above[0].strip(" .").isdigit() or len(above) != len(cells):
        return lines
    made[last] = "\t".join(
        f"{one} {other}".strip() for one, other in zip(above, cells, strict=True)
    )
    return [*lines[:at], *lines[at + 1 :]]


def _is_wanted(table: _Table, is_wanted: IsWanted, before: tuple[float, ...]) -> bool:
    goes_on = bool(before) and same_edges(table.rows[0].edges, before)
    return goes_on or any(is_wanted(row) for row in table.lines()[:4])


def _drawn(page: PageObject) -> tuple[list[TextPiece], Strokes]:
    """Every piece of text with its place, and the strokes of the page."""
    pieces: list[TextPiece] = []
    strokes = Strokes()

    def seen(operator: Any, operands: Any, matrix: Any, _text_matrix: Any) -> None:
        strokes.see(operator, operands, matrix)

    def told(text: str, matrix: Any, text_matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip():
            x, y = placed(matrix, float(text_matrix[4]), float(text_matrix[5]))
            pieces.append(TextPiece(text, x, y))

    _part_words(page)
    page.extract_text(visitor_operand_before=seen, visitor_text=told)
    return pieces, strokes


def _part_words(page: PageObject) -> None:
    """Names the font again before all that is shown, so that each piece is told by itself."""
    if "/Contents" not in page:
        return
    content = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
    made: list[tuple[Any, bytes]] = []
    font: Any = None
    for operands, operator in content.operations:
        if operator == b"Tf":
            font = operands
        elif operator in SHOWS and font is not None:
            made.append((font, b"Tf"))
        made.append((operands, operator))
    content.operations = made
    page[NameObject("/Contents")] = content


def _tables(rows: Sequence[Band]) -> Iterator[_Table]:
    held: list[Band] = []
    for row in rows:
        if held and not (same_edges(held[-1].edges, row.edges) and held[-1].low - row.high < LINE):
            yield _Table(held)
            held = []
        held.append(row)
    if held:
        yield _Table(held)


def _composed(pieces: Sequence[TextPiece], wanted: Sequence[_Table]) -> list[str]:
    """Text in the order it was drawn, each table where its first words stand."""
    made: list[str] = []
    told: set[int] = set()
    line: list[TextPiece] = []
    for piece in pieces:
        at = next((i for i, table in enumerate(wanted) if table.cell_at(piece) is not None), None)
        if line and (at is not None or abs(line[-1].y - piece.y) > LINE):
            made.append(_words(line))
            line = []
        if at is None:
            line.append(piece)
        elif at not in told:
            told.add(at)
            made += ["\t".join(cells) for cells in wanted[at].lines()]
    return [*made, _words(line)] if line else made


def _words(pieces: Sequence[TextPiece]) -> str:
    """Pieces of one line as they come, a further line behind a space."""
    said, last = "", None
    for one in pieces:
        apart = last is not None and abs(last - one.y) > LINE
        said += f" {one.text}" if apart else one.text
        last = one.y
    return " ".join(said.split())


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without what most of them say at an edge; on the first its head stays."""
    said = Counter[str]()
    for number, page in enumerate(pages, 1):
        said.update({_alike(page[at], number) for at in _edges(page)})
    running = {line for line, times in said.items() if _runs(line, times, len(pages))}
    return [_without(page, number, running) for number, page in enumerate(pages, 1)]


def _without(page: Sequence[str], number: int, running: set[str]) -> list[str]:
    edges = _edges(page)
    edges = edges[1:] if number == 1 else edges
    off = {at for at in edges if _alike(page[at], number) in running}
    return [line for at, line in enumerate(page) if at not in off]


def _runs(line: str, times: int, pages: int) -> bool:
    long = sum(map(str.isalpha, line)) >= SHORTEST
    return long and times >= FEWEST and times > pages / 2 and not _TELLS_TIME.search(line)


def _edges(page: Sequence[str]) -> list[int]:
    """Places of the first and last lines that say something."""
    full = [at for at, line in enumerate(page) if line.strip()]
    return sorted({*full[:EDGE], *full[-EDGE:]})


def _alike(line: str, number: int) -> str:
    """The line with the number of its page as any page has it."""
    return _NUMBER.sub(
        lambda found: "#" if int(found[0]) == number else found[0], " ".join(line.split())
    )
