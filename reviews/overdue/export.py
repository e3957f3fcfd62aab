"""Nhiệm vụ quá hạn as a table: all three sides, each with its last reminder and its reason.

A key is a deadline; a negative one the request to a body outside.
"""

from collections.abc import Collection, Iterable

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviews.overdue.forms import LateFilter
from reviews.overdue.pages import OUTSIDE, late_deadlines, side_of
from tasks.audience import own_offices
from tasks.exports.sources import MORE, Source, tasks_for
from tasks.exports.values import lines
from tasks.lists.choosing import list_choices
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Deadline, ExternalRequest, Note, Part, Task
from tasks.states import DeadlineState
from ui.sheets.cells import as_text


def late_keys(query: QueryDict, reader: Reader, most: int) -> list[int]:
    """What is owed, the oldest first; then what lies with the superior level."""
    side = side_of(query)
    chosen = LateFilter(query, choices=list_choices(reader.powers), side=side).chosen()
    if side == OUTSIDE:
        asked = ExternalRequest.objects.late_for(reader.powers, reader.today).narrowed(**chosen)
        return [-pk for pk in asked.order_by("due_on", "pk").values_list("pk", flat=True)[:most]]
    found = late_deadlines(reader.powers, reader, side, chosen).order_by("due_on", "pk")
    owed = [d.pk for d in found.owed_now().only("pk")[:most]]
    return owed + [d.pk for d in found.put_above().only("pk")[: most - len(owed)]]


def late_rows(keys: Collection[int], reader: Reader) -> dict[int, Row]:
    late = Deadline.objects.filter(pk__in=[key for key in keys if key > 0])
    dated = list(late.with_last_nudge(own_offices(reader.powers)).with_asked_change())
    requests = ExternalRequest.objects.visible_to(reader.powers).filter(pk__in=[-k for k in keys])
    asked = list(requests.with_body().with_last_nudge())
    tasks = tasks_for({d.task_id for d in dated} | {r.part.task_id for r in asked}, reader)
    told = _told({d.part_id for d in dated}, reader)
    rows = {d.pk: _row(d, tasks[d.task_id], told, reader) for d in dated if d.task_id in tasks}
    outside = [one for one in asked if one.part.task_id in tasks]
    return rows | {-one.pk: _outside(one, tasks[one.part.task_id], reader) for one in outside}


def _told(parts: Iterable[int], reader: Reader) -> dict[int, Note]:
    notes = Note.objects.visible_to(reader.powers).latest_explanations(parts)
    return {note.part_id: note for note in notes if note.part_id}


def _part(task: Task, part_id: int) -> Part:
    return next(p for p in task.parts.all() if p.pk == part_id)


def _row(deadline: Deadline, task: Task, told: dict[int, Note], reader: Reader) -> Row:
    row = row_of(task, reader, part=_part(task, deadline.part_id), deadline=deadline)
    row.reminded = getattr(deadline, "last_nudge", None)
    row.explained = lines([_explained(told.get(deadline.part_id)), *_asked(deadline)])
    return row


def _explained(note: Note | None) -> str:
    if note is None or not note.proposal:
        return note.text if note else ""
    return lines([note.text, _("Proposal: %(words)s") % {"words": note.proposal}])


def _asked(deadline: Deadline) -> list[str]:
    """A change of the date that waits for its decision."""
    return [
        _("%(reason)s (proposed: %(day)s)")
        % {"reason": one.reason, "day": as_text(one.new_due_on) or _("No deadline set")}
        for one in getattr(deadline, "asked", [])
    ]


def _outside(request: ExternalRequest, task: Task, reader: Reader) -> Row:
    """A body outside owes its answer."""
    part = _part(task, request.part_id)
    due = Deadline(
        due_on=request.due_on,
        first_due_on=request.due_on,
        state=DeadlineState.RUNNING,
        office_id=part.office_id,
    )
    row = row_of(task, reader, part=part, deadline=due)
    waits = _("Waiting for %(body)s") % {"body": request.body.short_name}
    row.props |= {"state": "sent", "state_label": waits, "holder": None, "step": waits}
    row.reminded, row.explained = getattr(request, "last_nudge", None), request.ask
    return row


# PRACTICE table 11, in that order.
OVERDUE = Source(
    gettext_lazy("Overdue tasks"),
    "/overdue/",
    late_keys,
    late_rows,
    ("title", "lead", "due_first", "days_late", "holder", "reminded", "proposal"),
    (
        "code",
        *MORE[1:7],
        "due_first",
        "days_late",
        "standing",
        "holder",
        "people",
        "reminded",
        "proposal",
        "last_act",
        "remarks",
        "urgency",
    ),
)
