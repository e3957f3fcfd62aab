"""Many dossiers from one table: each line is the form of a new one, filled in by its columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Office
from reading.sheets.read import read_pasted
from reading.text import fold
from tasks.dossier.pages import CreatePage
from tasks.dossier.refusals import RefusedIn

MOST_ROWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """`columns`: heading → field of the entry's form; `fixed`: values every line has."""

    entry: CreatePage
    columns: Mapping[str, str]
    fixed: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One line of the table as its form reads it; `number` counts from 1, headings left out."""

    number: int
    cells: list[str]
    form: Any

    @property
    def faults(self) -> list[str]:
        labels = {name: str(one.label or "") for name, one in self.form.fields.items()}
        return [
            f"{labels.get(name, '')}: {text}".lstrip(": ")
            for name, texts in self.form.errors.items()
            for text in texts
        ]


def read_lines(table: Import, text: str, office: Office) -> list[ImportLine]:
    """The lines of a table whose cells are parted by tabs, its first line the headings.

    Raises ValidationError where no heading is known, or for more than 200 lines.
    """
    rows = read_pasted(text)
    names = [_field(table, heading) for heading in rows[0]] if rows else []
    if not any(names):
        raise ValidationError(_("No heading of the first line is known."))
    filled = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    if len(filled) > MOST_ROWS:
        raise ValidationError(_("At most %(most)d rows at once.") % {"most": MOST_ROWS})
    return list(_lines(table, names, filled, office))


def _field(table: Import, heading: str) -> str:
    wanted = fold(heading).strip()
    return next((name for known, name in table.columns.items() if fold(known) == wanted), "")


def _lines(
    table: Import, names: list[str], rows: list[list[str]], office: Office
) -> Iterator[ImportLine]:
    for number, cells in enumerate(rows, 1):
        given = {n: cell.strip() for n, cell in zip(names, cells, strict=False) if n}
        yield ImportLine(number, cells, table.entry.form_for({**table.fixed, **given}, office))


@transaction.atomic
def import_lines(table: Import, lines: list[ImportLine], *, actor: Actor) -> int:
    """All of them or none; what a line is refused for stands in its form. Returns how many."""
    for line in lines:
        with RefusedIn(line.form):
            table.entry.run(actor=actor, **line.form.words())
    if any(line.form.errors for line in lines):
        transaction.set_rollback(True)
        return 0
    return len(lines)
