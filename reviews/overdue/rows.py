"""Rows of what is late, each with its last reminder, its reason and what may be said now."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from reviews.overdue.pages import Late
from tasks.home.waiting import tasks_of
from tasks.labels import days_late
from tasks.lists.row_actions import RowAction, ask, may_speak, neutral_text, nudges, press
from tasks.lists.rows import Reader, Row, deadline_of, row_of
from tasks.models import Deadline, ExternalRequest, Part, Task
from tasks.models.list_rows import AnyPart
from tasks.states import DeadlineState
from tasks.verbs.base import part_door


@dataclass(frozen=True, slots=True)
class Explanation:
    text: str
    proposal: str
    author: str
    created_at: dt.datetime


@dataclass(slots=True)
class LateRow:
    """`key`: what a tick names, the part or the request; `days` late in working days."""

    key: int
    row: Row
    part: AnyPart
    due_on: dt.date | None
    days: int
    first_due_on: dt.date | None = None
    reminded: dt.datetime | None = None
    explained: Explanation | None = None
    body: str = ""
    asked: str = ""
    copy: str = ""
    letter: str = ""
    letter_label: str = ""
    acts: list[RowAction] = field(default_factory=list)

    @property
    def copy_href(self) -> str:
        """The page with the same text, where nothing can be copied by a press."""
        return f"/overdue/copy/?{'request' if self.body else 'part'}={self.key}"

    @property
    def was_moved(self) -> bool:
        return self.first_due_on is not None and self.first_due_on != self.due_on


@dataclass(frozen=True, slots=True)
class LateRows:
    owed: list[LateRow]
    above: list[LateRow]

    def __bool__(self) -> bool:
        return bool(self.owed or self.above)


def rows_of_late(late: Late, reader: Reader) -> LateRows:
    """Three statements whatever the number of rows."""
    deadlines = [*(late.page.rows if late.page else ()), *late.above]
    asked = late.outside.rows if late.outside else []
    tasks = tasks_of({d.task_id for d in deadlines} | {r.part.task_id for r in asked})
    owed = [_row(d, tasks, reader) for d in (late.page.rows if late.page else ())]
    owed += [_outside_row(r, tasks, reader) for r in asked]
    return LateRows(owed, [_above_row(d, tasks, reader) for d in late.above])


def _told(deadline: Deadline) -> Explanation | None:
    told = getattr(deadline, "told", None)
    if told is None:
        return None
    at = dt.datetime.fromisoformat(told["at"])
    return Explanation(told["text"], told["proposal"], told["author"], at)


def _part(task: Task, part_id: int) -> AnyPart:
    return next(p for p in task.listed_parts if p.pk == part_id)


def _late(deadline: Deadline, reader: Reader) -> int:
    if deadline.due_on is None:
        return 0
    return days_late(deadline.due_on, reader.today, 0, reader.calendar(deadline.office_id))


def _row(deadline: Deadline, tasks: Mapping[int, Task], reader: Reader) -> LateRow:
    task = tasks[deadline.task_id]
    part = _part(task, deadline.part_id)
    row = row_of(task, reader, part=part, deadline=deadline, select=str(part.pk))
    late = LateRow(
        part.pk,
        row,
        part,
        deadline.due_on,
        _late(deadline, reader),
        deadline.first_due_on,
        getattr(deadline, "last_nudge", None),
        _told(deadline),
        copy=neutral_text(task, deadline.due_on),
    )
    late.acts = _acts(task, part, reader)
    nudged = any(one.part == part for one in nudges(task, reader))
    late.letter = f"/overdue/letter/?part={part.pk}" if nudged else ""
    late.letter_label = letter_label(equal=part.office_id not in reader.mine)
    return late


def _acts(task: Task, part: AnyPart, reader: Reader) -> list[RowAction]:
    """Remind or urge at once, give the reason, record a call."""
    acts = [
        press(one.label, part_door(part, "nudge"), part.version, icon="bell-ring")
        for one in nudges(task, reader)
        if one.part == part
    ]
    if explains(part, reader):
        acts.append(ask(_("Reason and proposal"), explain_door(part), icon="hourglass"))
    if may_speak(task, reader):
        acts.append(
            RowAction(
                _("Talked by telephone"),
                part_door(part, "phone"),
                "phone",
                posts=True,
                kind="quiet",
            )
        )
    return acts


def explain_door(part: AnyPart) -> str:
    """From the page of the reason one comes back to the rows."""
    return f"{part_door(part, 'explain-delay')}?next=/overdue/"


def letter_label(*, equal: bool) -> str:
    return _("Print the reminding letter") if equal else _("Print the urging letter")


def explains(part: AnyPart, reader: Reader) -> bool:
    """Who works on the part or hands it out (as the verb asks, helpers left aside)."""
    if not reader.powers.can("submit_part", part.office_id):
        return False
    return part.assignee_id in reader.people or reader.powers.can("assign_part", part.office_id)


def _above_row(deadline: Deadline, tasks: Mapping[int, Task], reader: Reader) -> LateRow:
    """The clock stays visible; nobody is named as owing."""
    late = _row(deadline, tasks, reader)
    late.acts, late.letter = [], ""
    day = deadline.due_on.strftime("%d/%m/%Y") if deadline.due_on else "—"
    said = _("deadline %(day)s; %(waited)s") % {
        "day": day,
        "waited": _waited(late.row.task, reader),
    }
    late.row.props |= {"select": "", "deadline": {"state": "paused", "label": said}}
    late.row.props |= {"holder": None, "step": ""}
    late.days = 0
    return late


def _waited(task: Task, reader: Reader) -> str:
    """How long it has been with the competent level."""
    since = timezone.localtime(task.last_act_at).date() if task.last_act_at else reader.today
    days = reader.calendar(task.lead_office_id).between(since, reader.today)
    said = ngettext(
        "%(days)d working day with the competent level",
        "%(days)d working days with the competent level",
        days,
    )
    return said % {"days": days}


def _outside_row(request: ExternalRequest, tasks: Mapping[int, Task], reader: Reader) -> LateRow:
    task = tasks[request.part.task_id]
    part = _part(task, request.part_id)
    due = Deadline(
        due_on=request.due_on,
        first_due_on=request.due_on,
        state=DeadlineState.RUNNING,
        office_id=part.office_id,
    )
    row = row_of(task, reader, part=part, deadline=due, select=str(request.pk))
    waits = _("Waiting for %(body)s") % {"body": request.body.short_name}
    row.props |= {"state": "sent", "state_label": waits}
    late = LateRow(
        request.pk,
        row,
        part,
        request.due_on,
        _late(due, reader),
        None,
        getattr(request, "last_nudge", None),
        None,
        body=request.body.name,
        asked=_asked(request),
        copy=neutral_text(task, request.due_on),
    )
    if explains(part, reader):
        late.acts = _outside_acts(request, part)
        late.letter = f"/overdue/letter/?request={request.pk}"
        late.letter_label = letter_label(equal=False)
    return late


def _outside_acts(request: ExternalRequest, part: AnyPart) -> list[RowAction]:
    chosen = f"?request={request.pk}&next=/overdue/%3Fof=outside"
    return [
        ask(pgettext("button", "Urge"), part_door(part, "urge-body") + chosen, icon="bell-ring"),
        ask(_("Record the answer"), part_door(part, "record-answer") + chosen, icon="reply"),
    ]


def _asked(request: ExternalRequest) -> str:
    """ "Văn bản số 12/VP-TH ngày 02/11/2026: Báo cáo số liệu thu" """
    facts: dict[str, Any] = {"number": request.letter_number, "ask": request.ask}
    if not request.letter_number:
        return request.ask
    if request.sent_on is None:
        return _("Letter %(number)s: %(ask)s") % facts
    facts["day"] = request.sent_on.strftime("%d/%m/%Y")
    return _("Letter %(number)s of %(day)s: %(ask)s") % facts


def local_day(moment: dt.datetime | None) -> str:
    return timezone.localtime(moment).strftime("%d/%m/%Y") if moment else ""


def lines_for(part_ids: Iterable[int], request_ids: Iterable[int], reader: Reader) -> list[str]:
    """`Chép nội dung nhắc`: a line for each task and date that the reader may see."""
    parts = Part.objects.visible_to(reader.powers).in_bulk(list(part_ids))
    asked = ExternalRequest.objects.visible_to(reader.powers).with_body().in_bulk(list(request_ids))
    tasks = tasks_of({p.task_id for p in parts.values()} | {r.part.task_id for r in asked.values()})
    lines = []
    for part in parts.values():
        deadline = deadline_of(tasks[part.task_id], part)
        due_on = deadline.due_on if deadline else None
        lines.append(neutral_text(tasks[part.task_id], due_on))
    lines += [neutral_text(tasks[r.part.task_id], r.due_on) for r in asked.values()]
    return list(dict.fromkeys(lines))
