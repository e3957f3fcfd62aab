"""Another office is asked for its part in tasks under way; its answer comes on paper.

For services that have asked for their own power and hold the locks of the tasks.
"""

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone

from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from tasks.choices import PartRole
from tasks.models import Deadline, Part, Task
from tasks.services.clocks import meet, start
from tasks.services.drafts import Request
from tasks.services.gate import ask_move, save_part
from tasks.services.logging_rows import deadline_row
from tasks.services.releasing import SENDING, mark_sent
from tasks.states import ANSWER_MOVES, SETTLED_PARTS, PartState

AGAIN = [*SENDING, "role", "co_lead", "ask", "closed_at"]


def request_parts(
    asked: Sequence[tuple[Task, Request]], *, actor: Actor
) -> list[tuple[Part, Deadline | None]]:
    """Each with the date it owes from now; an office that has a part is asked in that.

    The caller tells the offices.
    """
    tasks = [task for task, _request in asked]
    known = {(p.task_id, p.office_id): p for p in Part.objects.filter(task__in=tasks)}
    new, again, pairs = [], [], []
    for task, request in asked:
        part = known.get((task.pk, request.office.pk))
        if part is None:
            part = Part(task=task, office=request.office, narrowed=request.office.narrow_internal)
            new.append(part)
        else:
            again.append(part)
        part.task = task
        _ask(part, request, actor=actor)
        pairs.append((part, request))
    create_many(Part, new, actor=actor)
    update_many(again, AGAIN, actor=actor)
    return _owed(pairs, actor=actor)


def _ask(part: Part, request: Request, *, actor: Actor) -> None:
    """It goes out, or out again where it was settled or only told; work in hand stays in hand."""
    part.role, part.ask = PartRole.COORDINATE, request.ask or part.ask
    part.co_lead = part.co_lead or request.co_lead
    if part.state in (*SETTLED_PARTS, PartState.UNSENT, PartState.HANDED_BACK):
        part.state, part.closed_at = PartState.UNSENT, None
        mark_sent(part, actor=actor)


def _owed(
    pairs: Sequence[tuple[Part, Request]], *, actor: Actor
) -> list[tuple[Part, Deadline | None]]:
    found: list[tuple[Part, Deadline | None]] = []
    for part, request in pairs:
        row = deadline_row(part, request.due, task=part.task) if request.due else None
        if row is not None:
            start(row)
        found.append((part, row))
    create_many(Deadline, [row for _part, row in found if row is not None], actor=actor)
    return found


def enter_answer(part: Part, *, answer: str, dated: dt.date, actor: Actor) -> Part:
    """The answer is there, by a paper of that day: its dates are met, the lead may ask for more."""
    part.state = ask_move(ANSWER_MOVES, "enter_answer", part.state).target
    part.answer = answer or part.answer
    if actor.office is not None and actor.office.pk == part.office_id:
        part.delivered_at, part.delivered_by = timezone.now(), actor.person
    else:
        part.delivered_at = part.delivered_by = None
    save_part(part, verb="deliver", actor=actor)
    meet(part, met_on=dated, actor=actor, reason="")
    return part
