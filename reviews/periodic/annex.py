"""The annex of a report: figures of all offices side by side, with their formulas in words."""

from collections.abc import Iterator, Sequence

from reviews.models import Review
from reviews.periodic.figures.measures import MEASURES, VOLUME_FORMULA
from reviews.periodic.figures.numbers import MeasureLine, OfficeColumn, Tables
from reviews.periodic.services.course import areas_of
from ui.letters import Column, LetterTable, Paragraph, TableSection
from ui.letters.paper import Block

LABEL_SHARE, SHARE = 28, 12


def annex(review: Review, sides: Sequence[OfficeColumn]) -> list[Block]:
    """Offices in their usual order; no order by numbers, no colour."""
    tables = Tables(sides, areas_of(review))
    found: list[Block] = [
        _bold("1. Số liệu chung"),
        _table(tables.heads, [*_rows(tables.frame())]),
        _bold("2. Số liệu theo từng nội dung"),
        _table(tables.heads, [*_by_area(tables)]),
    ]
    volume = tables.volume()
    if volume:
        heads = [side.office.abbreviation for side in sides]
        found += [_bold("3. Khối lượng công việc"), _table(heads, [*_rows(volume)])]
    found.append(_bold("Cách tính"))
    found += [Paragraph(text, indent=False) for text in _formulas()]
    return found


def _bold(text: str) -> Paragraph:
    return Paragraph(text, bold=True, indent=False)


def _table(heads: Sequence[str], lines: list[list[str] | TableSection]) -> LetterTable:
    columns = [Column("Nội dung", LABEL_SHARE), *(Column(one, SHARE, "center") for one in heads)]
    return LetterTable(columns, lines)


def _rows(lines: Sequence[MeasureLine]) -> Iterator[list[str] | TableSection]:
    for line in lines:
        yield [f"- {line.label}" if line.inner else line.label, *line.cells]


def _by_area(tables: Tables) -> Iterator[list[str] | TableSection]:
    for area, lines in tables.by_area():
        yield TableSection(f"{area.number}. {area.name}")
        yield from _rows(lines)


def _formulas() -> Iterator[str]:
    for measure in MEASURES.values():
        yield f"{measure.label}: {measure.formula}."
    yield f"Khối lượng công việc: {VOLUME_FORMULA}."
