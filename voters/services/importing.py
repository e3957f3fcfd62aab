"""A list of petitions kept elsewhere is taken over; what was closed there starts no clock."""

import datetime as dt
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from notifications.services.tell import telling_together
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from reading.names import BodyName, body_of
from reading.registry import known_bodies
from tasks.models import Task
from tasks.services.clocks import end_clocks
from tasks.services.closing import close_parts
from tasks.services.gate import lock_tasks, move_task, stamp_task
from tasks.states import Outcome, TaskState
from voters.choices import SOLVED, Field, Level, ReplyClass, Stream
from voters.models import VoterPetition
from voters.reading.petitions import PetitionRow
from voters.reading.places import communes_in, known_communes
from voters.services.petitions import PetitionGiven, enter_many
from voters.states import PetitionState

MOST, AT_ONCE = 5_000, 500
ENDING = ["state", "closed_at", "done_on", "last_act", "last_act_at", "version"]
SETTLED = {ReplyClass.EXPLAINED: PetitionState.CLOSED_EXPLAINED}


@dataclass(frozen=True, slots=True)
class Known:
    """Bodies and communes with their names, looked up once for a whole table."""

    bodies: dict[int, Body]
    names: Sequence[BodyName]
    communes: Sequence[Body]

    def body(self, name: str) -> Body | None:
        found = body_of(name, self.names) if name else None
        return self.bodies.get(found.id) if found is not None else None


def given_of(row: PetitionRow, known: Known, *, on: dt.date, stream: str) -> PetitionGiven:
    """A row as a petition; bodies the table does not know stay words of the text."""
    places = ", ".join(row.places)
    former = row.former or row.district
    return PetitionGiven(
        text=row.text,
        on=on,
        stream=stream,
        level=row.level or Level.UNCLEAR,
        field=row.field or Field.OTHER,
        competent=known.body(row.competent),
        assisting=tuple(body for name in row.assisting if (body := known.body(name))),
        communes=communes_in(places, known.communes) if places else (),
        old_place=former[:200],
        session_name=row.session[:200],
    )


@transaction.atomic
def import_petitions(
    *,
    rows: Sequence[PetitionRow],
    stream: str = Stream.COUNCIL,
    batch: uuid.UUID,
    actor: Actor,
    not_names: Collection[int] = (),
) -> int:
    """All rows or none; the same batch twice is taken over once. Returns how many there are.

    `not_names`: lines where what reads like a household's name was looked at and is none.
    """
    if len(rows) > MOST:
        raise ValidationError(_("At most %(most)d rows at once.") % {"most": MOST})
    held = [str(row.line) for row in rows if row.named and row.line not in not_names]
    if held:
        said = _(
            "Rows that name a household: %(lines)s. Take the name out, or say that it is none."
        )
        raise ValidationError(said % {"lines": ", ".join(held[:20])})
    known = VoterPetition.objects.filter(import_batch=batch).count()
    if known:
        return known
    tables = Known(Body.objects.in_bulk(), known_bodies(), known_communes())
    today = timezone.localdate()
    with telling_together():
        for begin in range(0, len(rows), AT_ONCE):
            some = rows[begin : begin + AT_ONCE]
            given = [given_of(row, tables, on=_day_of(row) or today, stream=stream) for row in some]
            made = enter_many(given=given, actor=actor, batch=batch, reminders_from=today)
            _end_settled(list(zip(made, some, strict=True)), actor=actor)
    return len(rows)


def _day_of(row: PetitionRow) -> dt.date | None:
    days = dict(row.dates)
    written = days.get("contact") or days.get("letter")
    return dt.date.fromisoformat(written) if written else None


def _end_settled(pairs: list[tuple[VoterPetition, PetitionRow]], *, actor: Actor) -> None:
    """What was solved or explained there is history here; the rest is followed."""
    ended = []
    for petition, row in pairs:
        if row.group in SOLVED or (row.group == ReplyClass.EXPLAINED and row.number):
            petition.state = SETTLED.get(ReplyClass(row.group), PetitionState.CLOSED_SOLVED)
            petition.reply_class = row.group
            ended.append(petition)
    if not ended:
        return
    update_many(ended, ["state", "reply_class"], actor=actor)
    _close([petition.task for petition in ended], actor=actor)


def _close(tasks: Sequence[Task], *, actor: Actor) -> None:
    now = timezone.now()
    for task in tasks:
        task.state, task.closed_at, task.done_on = TaskState.DONE, now, now.date()
        stamp_task(task, verb="log_finished")
    update_many(tasks, ENDING, actor=actor)
    close_parts(*tasks, actor=actor)


@transaction.atomic
def undo_import(*, batch: uuid.UUID, actor: Actor) -> tuple[int, int]:
    """What nobody has touched is cancelled; returns how many went and how many stay."""
    rows = VoterPetition.objects.filter(import_batch=batch).order_by("pk")
    found = {row.pk: row for row in rows.select_for_update(of=("self",))}
    tasks = lock_tasks(found)
    going = [
        task
        for task in tasks.values()
        if task.created_by_id == actor.person.pk and _untouched(found[task.pk], task)
    ]
    for task in going:
        move_task(task, verb="undo_import")
        task.closed_at, task.done_on = timezone.now(), None
        stamp_task(task, verb="undo_import")
    if going:
        update_many(going, ENDING, actor=actor)
        parts = [part for task in going for part in task.parts.all()]
        end_clocks(parts, Outcome.WITHDRAWN, actor=actor, reason="")
        close_parts(*going, actor=actor)
        left = [found[task.pk] for task in going]
        for row in left:
            row.state = PetitionState.NOT_PETITION
        update_many(left, ["state"], actor=actor)
    return len(going), len(found) - len(going)


def _untouched(petition: VoterPetition, task: Task) -> bool:
    fresh = petition.state == PetitionState.NOTED and task.last_act in ("open_inside", "log_task")
    return fresh or task.last_act == "log_finished"
