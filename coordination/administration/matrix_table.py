"""The matrix as rows of a table: one area each, one cell per office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coordination.models import Area, Regulation, Responsibility
from offices.models import Office


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """`changed_at` is set when somebody has changed it since it was put in place."""

    office: Office
    responsibility: Responsibility | None
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    area: Area
    cells: Sequence[MatrixCell]


@dataclass(frozen=True, slots=True)
class MatrixTable:
    offices: Sequence[Office]
    rows: Sequence[MatrixRow]


def matrix_table(regulation: Regulation | None) -> MatrixTable:
    """Every area with the cell of every office; four statements."""
    offices = list(Office.objects.active())
    cells = Responsibility.objects.filter(regulation=regulation)
    known = {(cell.area_id, cell.office_id): cell for cell in cells}
    changed = _changed([cell.pk for cell in known.values()])

    def cell_of(area: Area, office: Office) -> MatrixCell:
        found = known.get((area.pk, office.pk))
        return MatrixCell(office, found, changed.get(found.pk) if found else None)

    rows = [
        MatrixRow(area, [cell_of(area, office) for office in offices])
        for area in Area.objects.order_by("sort", "number")
    ]
    return MatrixTable(offices, rows)


def _changed(ids: list[int]) -> dict[int, datetime]:
    """When each cell was last changed after it was put in place."""
    rows = Responsibility.history.filter(id__in=ids, history_type="~").order_by("history_date")
    return dict(rows.values_list("id", "history_date"))
