"""The weekly exchange of the offices: each occurrence is a request with the same lines for each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from coordination.models import Area
from information.models import InformationRequest, InformationSeries
from information.services.asking import AREA, add_lines
from information.states import POWER
from offices.foundation.actor import Actor
from offices.models import Office
from reading.deadlines.reading import Recurrence
from tasks.dossier.services.entering import check_desk
from tasks.models import Series, Task
from tasks.series.rule import Turn
from tasks.series.services.series import SeriesGiven, start_series


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeGiven:
    """`lines`: what each office provides; `recurrence`: how often, as written."""

    title: str
    lines: tuple[str, ...]
    purpose: str
    others: tuple[Office, ...]
    rule: Recurrence
    recurrence: str
    starts_on: dt.date
    ends_on: dt.date | None = None


@transaction.atomic
def start_exchange(*, given: ExchangeGiven, actor: Actor) -> InformationSeries:
    """The actor's office leads; its first occurrence appears at once."""
    actor = check_desk(actor, POWER)
    assert actor.office is not None
    asks = tuple(
        {"office": one.code, "ask": "; ".join(given.lines), "days_before": 0}
        for one in given.others
    )
    series = start_series(
        given=SeriesGiven(
            title=given.title,
            area=Area.objects.get(code=AREA),
            lead_office=actor.office,
            rule=given.rule,
            recurrence=given.recurrence,
            starts_on=given.starts_on,
            ends_on=given.ends_on,
            requests=asks,
        ),
        actor=actor,
    )
    tied = InformationSeries(series=series, lines=list(given.lines), purpose=given.purpose)
    tied.save(actor=actor)
    for task in series.occurrences.all():
        _dossier(task, tied, actor=actor)
    return tied


def follow_turn(series: Series, task: Task, turn: Turn, actor: Actor) -> None:
    """A task was made for a series: where that is an exchange, it gets its dossier."""
    tied = InformationSeries.objects.filter(series=series).first()
    if tied is not None:
        _dossier(task, tied, actor=actor)


def _dossier(task: Task, tied: InformationSeries, *, actor: Actor) -> InformationRequest:
    """Each office that takes part answers the lines for itself."""
    found = InformationRequest(
        task=task, asker=task.lead_office, purpose=tied.purpose, asked_on=timezone.localdate()
    )
    found.save(actor=actor)
    for office in _taking_part(task):
        add_lines(found, _lines_of(office, tied.lines), office=office, actor=actor)
    return found


def _taking_part(task: Task) -> list[Office]:
    parts = task.parts.at_work().select_related("office").order_by("pk")
    return [part.office for part in parts]


def _lines_of(office: Office, lines: Sequence[str]) -> list[str]:
    return [f"{office.short_name}: {line}"[:500] for line in lines]
