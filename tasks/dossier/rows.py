"""What pages show of the rows dossiers share: papers, participants, lines of conclusions."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from offices.http import OfficeRequest
from offices.models import Office
from offices.powers import Powers
from tasks.audience import own_offices
from tasks.choices import LineState, PaperState, Place, Reply
from tasks.dossier.forms.conclusions import NoneForm
from tasks.dossier.loading import Loaded
from tasks.dossier.models import Dossier
from tasks.dossier.verbs import manages
from tasks.lists.rows import Reader, due_props
from tasks.models import Conclusion, Deadline, ExternalRequest, OwedPaper, Participant, Task

type Row = dict[str, Any]
REPLY_TONES = {Reply.NONE: "muted", Reply.COMES: "ok", Reply.SENDS: "info", Reply.ABSENT: "warn"}


def date_rows(dates: Iterable[Deadline], reader: Reader) -> list[Row]:
    """Deadlines of a dossier, each with its working; `whose`, where several owe the same."""
    rows = list(dates)
    owed = Counter(row.what for row in rows)
    return [
        {
            "row": row,
            "due": due_props(row, reader),
            "whose": row.office if owed[row.what] > 1 else None,
        }
        for row in rows
    ]


def outside_rows(loaded: Loaded, powers: Powers) -> list[ExternalRequest]:
    """What the person's own offices have asked of bodies outside, as `visible_to` has it."""
    own = own_offices(powers)
    return [one for one in loaded.of(ExternalRequest) if one.part.office_id in own]


def paper_rows(papers: Iterable[OwedPaper], reader: Reader) -> list[Row]:
    """With their offices, deadlines and files."""
    return [_paper(one, reader) for one in papers]


def _paper(paper: OwedPaper, reader: Reader) -> Row:
    due = due_props(paper.deadline, reader) if paper.deadline else None
    owed = paper.state == PaperState.OWED
    return {"paper": paper, "due": due, "owed": owed, "when": paper.when}


def participant_rows(
    people: Iterable[Participant], powers: Powers, *, manages: bool, ahead: bool
) -> list[Row]:
    """In their order, with their names; `ahead`: whether replies are still taken."""
    mine = {powers.person_id, *powers.stands_in_for}
    rows = []
    for row in people:
        of_office = row.office_id is not None and powers.can("receive_part", row.office_id)
        may = ahead and (manages or row.person_id in mine or of_office)
        reply = Reply(row.reply)
        shown = {"place": str(Place(row.place).label), "reply": str(reply.label)}
        rows.append({"row": row, "tone": REPLY_TONES[reply], "may_reply": may, **shown})
    return rows


def line_rows(dossier: Dossier, powers: Powers) -> list[Row]:
    """Each line with its task, where the reader may read that."""
    rows = _lines(dossier)
    ids = [row.child_id for row in rows if row.child_id]
    tasks = Task.objects.visible_to(powers).filter(pk__in=ids) if ids else ()
    known = {task.pk: task for task in tasks}
    offices = {office.code: office for office in Office.objects.all()} if rows else {}
    first = next((row.pk for row in rows if row.state == LineState.OPEN and row.lead_id), None)
    return [_line(row, known, offices, first) for row in rows]


def _lines(dossier: Dossier) -> list[Conclusion]:
    if dossier.loaded is not None and dossier.loaded.reads(Conclusion):
        return sorted(dossier.loaded.of(Conclusion), key=lambda one: (one.position, one.pk))
    return list(dossier.lines.select_related("lead"))


def _line(
    row: Conclusion, known: dict[int, Task], offices: dict[str, Office], first: int | None
) -> Row:
    return {
        "line": row,
        "task": known.get(row.child_id or 0),
        "lead": row.lead,
        "coordinating": [offices[code] for code in row.coordinating if code in offices],
        "is_open": row.state == LineState.OPEN,
        "first": row.pk == first,
    }


def standing(rows: list[Row]) -> list[Row]:
    """How the conclusions stand, as shares of one bar."""
    today = timezone.localdate()
    counts = Counter(_standing(row, today) for row in rows)
    words = (
        ("done", _("completed"), "ok"),
        ("going", _("in progress"), "info"),
        ("late", _("overdue"), "danger"),
        ("open", _("not a task yet"), "warn"),
        ("none", _("needs no task"), "muted"),
    )
    return [{"label": a, "value": counts[c], "tone": t} for c, a, t in words if counts[c]]


def _standing(row: Row, today: dt.date) -> str:
    line, task = row["line"], row["task"]
    if line.state != LineState.TASK:
        return "none" if line.state == LineState.NONE else "open"
    if task is None:
        return "going"
    if task.has_ended:
        return "done"
    return "late" if task.next_due_on and task.next_due_on < today else "going"


def conclusions_context(request: OfficeRequest, dossier: Dossier) -> Row:
    """What the card of conclusions shows."""
    rows, may = line_rows(dossier, request.powers), manages(request, dossier)
    return {
        "notice": dossier.notice,
        "lines": rows,
        "standing": standing(rows),
        "open_lines": sum(1 for row in rows if row["is_open"]),
        "logging": may and "log" in request.GET,
        "none_form": NoneForm() if may else None,
    }
