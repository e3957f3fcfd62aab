"""Rows of a table of figures are kept where they are not there yet."""

import hashlib
from collections.abc import Sequence

from django.db import transaction

from citizens.imports.entering import Entered, begin
from citizens.imports.figures import FigureRow
from citizens.models import LetterImport, ReportedFigure
from offices.foundation.actor import Actor
from offices.foundation.history import create_many


def key_of(row: FigureRow) -> str:
    """The same figure of the same period, whatever number its row has in the file of this week."""
    told = (row.province, row.period_raw, row.scope, row.metric, row.value_raw, row.unit)
    return hashlib.sha256("|".join(told).casefold().encode()).hexdigest()


def is_ready(row: FigureRow) -> bool:
    return bool(row.values) or row.percent is not None


@transaction.atomic
def enter_figures(*, rows: Sequence[FigureRow], actor: Actor) -> Entered:
    done, actor = begin(rows, actor=actor)
    office = done.batch.office
    known = set(ReportedFigure.objects.of_office(office.pk).values_list("ref", flat=True))
    made = []
    for row in rows:
        key = key_of(row)
        if not is_ready(row):
            done.left_out += 1
        elif key in known:
            done.known += 1
        else:
            known.add(key)
            made.append(_figure(key, row, done.batch))
    create_many(ReportedFigure, made, actor=actor)
    done.new = len(made)
    return done


def _figure(key: str, row: FigureRow, batch: LetterImport) -> ReportedFigure:
    return ReportedFigure(
        batch=batch,
        ref=key,
        period_raw=row.period_raw,
        first=row.first,
        last=row.last,
        metric=row.metric,
        value_raw=row.value_raw,
        unit=row.unit,
        read=row.as_json(),
    )
