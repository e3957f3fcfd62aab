"""Lines of the conclusions: split from the text, corrected, made a task with one press. How they
are read says `intake`, which stands below, when Django starts."""

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from coordination.models import Area, Body, Responsibility
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Office
from reading.papers.areas import guess_area
from tasks.choices import Basis, DeadlineKind, LineState
from tasks.dossier.lifecycle import lock_any
from tasks.dossier.models import Dossier
from tasks.models import Conclusion, Notice, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.gate import need_reason
from tasks.services.logging import log_task
from tasks.services.phrases import due_from_phrase
from tasks.states import WrongMove

type Values = dict[str, Any]
ONE_TASK_PER_LINE = uuid.UUID("6f0d3b52-8f0e-4d0c-9a55-0a1f6d1f9c11")


@dataclass(frozen=True, slots=True)
class LineReader:
    """`rows`: text, code of the lead office and day it was written → the values of each item;
    `bodies`: names in words → ids of the bodies known, and the others in words."""

    rows: Callable[[str, str, dt.date | None], list[Values]]
    bodies: Callable[[str], tuple[list[int], str]]


_readers: list[LineReader] = []


def read_lines_with(reader: LineReader) -> None:
    _readers[:] = [reader]


def line_reader() -> LineReader:
    """Raises LookupError where nobody reads lines."""
    if not _readers:
        raise LookupError("no reader of lines is registered")
    return _readers[0]


def _open_lines(task_id: int, actor: Actor) -> tuple[Dossier, Actor]:
    dossier, actor = lock_any(task_id, actor=actor)
    dossier.check_content()
    dossier.check_held()
    dossier.check_open()
    return dossier, actor


def active_offices() -> dict[str, Office]:
    return {office.code: office for office in Office.objects.active()}


def _day(text: str) -> dt.date | None:
    return dt.datetime.strptime(text, "%d/%m/%Y").date() if text else None  # noqa: DTZ007 - a date


def _clock(text: str) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def _line(values: dict[str, Any], offices: dict[str, Office]) -> Conclusion:
    """As read: a line that is no order to anybody names no lead office."""
    order = values["keep"]
    return Conclusion(
        text=values["title"],
        title=values["title"],
        lead=offices.get(values["lead"]) if order else None,
        coordinating=values["coordinating"] if order else [],
        bodies=values["bodies"],
        deadline_text=values["deadline_text"],
        due_on=_day(values["due_on"]),
        due_time=_clock(values["due_time"]),
    )


def split_lines(
    dossier: Dossier, text: str, *, written_on: dt.date | None, actor: Actor
) -> list[Conclusion]:
    """The items of a pasted notice as lines, after those already there."""
    desk, offices = dossier.task.lead_office, active_offices()
    last = dossier.lines.aggregate(last=Max("position"))["last"] or 0
    read = line_reader().rows(text, desk.code, written_on)
    rows = [_line(values, offices) for values in read]
    if not rows and text.strip():
        rows = [Conclusion(text=text.strip()[:5_000], title=text.strip()[:500], lead=desk)]
    for number, row in enumerate(rows, last + 1):
        row.task, row.position = dossier.task, number
    return create_many(Conclusion, rows, actor=actor)


@transaction.atomic
def add_lines(*, task_id: int, text: str, actor: Actor) -> list[Conclusion]:
    dossier, actor = _open_lines(task_id, actor)
    return split_lines(dossier, text, written_on=dossier.event_day, actor=actor)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGiven:
    title: str
    lead: Office
    coordinating: tuple[str, ...] = ()
    bodies: str = ""
    deadline_text: str = ""
    due_on: dt.date | None = None
    due_time: dt.time | None = None


def _locked(dossier: Dossier, line_id: int) -> Conclusion:
    line = Conclusion.objects.select_for_update(of=("self",)).get(task=dossier.task, pk=line_id)
    if line.state == LineState.TASK:
        raise WrongMove(_("This line is a task already."))
    return line


@transaction.atomic
def correct_line(*, task_id: int, line_id: int, given: LineGiven, actor: Actor) -> Conclusion:
    """What was read of the line, put right before it becomes a task."""
    dossier, actor = _open_lines(task_id, actor)
    line = _locked(dossier, line_id)
    for name in LineGiven.__slots__:
        value = getattr(given, name)
        setattr(line, name, list(value) if isinstance(value, tuple) else value)
    line.coordinating = [code for code in line.coordinating if code != given.lead.code]
    line.state, line.reason = LineState.OPEN, ""
    line.save(actor=actor)
    return line


def _due(line: Conclusion, written_on: dt.date | None) -> Due | None:
    if line.due_on is not None:
        kind = DeadlineKind.DATETIME if line.due_time else DeadlineKind.DATE
        return Due(line.due_on, line.due_time, raw=line.deadline_text, kind=kind)
    if not line.deadline_text:
        return None
    return due_from_phrase(line.deadline_text, written_on=written_on, calendar=calendar_for(None))


def _area_of(line: Conclusion, dossier: Dossier) -> Area:
    number, words = guess_area(line.title)
    found = Area.objects.filter(number=number, retired_on=None).first() if words else None
    if found is None or found.always_restricted:
        return dossier.task.area
    return found


def _new_task(line: Conclusion, dossier: Dossier, notice: Notice | None) -> NewTask:
    offices, lead = active_offices(), line.lead
    if lead is None or not lead.is_active:
        raise ValidationError(_("Choose the lead office of this line first."))
    bodies, others = line_reader().bodies(line.bodies) if line.bodies else ([], "")
    due = _due(line, notice.dated if notice else dossier.event_day)
    area = _area_of(line, dossier)
    by_the_table = Responsibility.objects.may_lead(area, lead)
    said = _("By the conclusions (%(code)s)") % {"code": dossier.task.code}
    return NewTask(
        title=line.title,
        area=area,
        lead_office=lead,
        lead_reason="" if by_the_table else said,
        description=others,
        requests=tuple(
            Request(offices[code], due=due) for code in line.coordinating if code in offices
        ),
        due=due,
        basis=Basis.CONCLUSION,
        document_number=notice.symbol if notice else "",
        document_date=notice.dated if notice else dossier.event_day,
        document_abstract=notice.abstract if notice else dossier.task.title,
        access=dossier.task.access,
        parent_id=dossier.pk,
        source=notice.source if notice else None,
        external_bodies=tuple(Body.objects.outside().filter(pk__in=bodies)) if bodies else (),
        form_key=uuid.uuid5(ONE_TASK_PER_LINE, str(line.pk)),
    )


@transaction.atomic
def make_task(*, task_id: int, line_id: int, actor: Actor) -> Task:
    """One press: the line as it stands becomes a task; pressed twice it makes one."""
    dossier, actor = _open_lines(task_id, actor)
    line = Conclusion.objects.select_for_update(of=("self",)).get(task=dossier.task, pk=line_id)
    if line.child is not None:
        return line.child
    notice = Notice.objects.filter(task=dossier.task).select_related("source").first()
    line.child = log_task(new=_new_task(line, dossier, notice), actor=actor, send=True)
    line.state, line.reason = LineState.TASK, ""
    line.save(actor=actor)
    return line.child


@transaction.atomic
def needs_none(*, task_id: int, lines: list[int], reason: str, actor: Actor) -> int:
    """These lines ask nothing of anybody; returns how many were marked."""
    dossier, actor = _open_lines(task_id, actor)
    words = need_reason(reason)[:500]
    rows = list(dossier.lines.open().filter(pk__in=lines).select_for_update(of=("self",)))
    for row in rows:
        row.state, row.reason = LineState.NONE, words
    update_many(rows, ["state", "reason"], actor=actor, reason=words)
    return len(rows)
