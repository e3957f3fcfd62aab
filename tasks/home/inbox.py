"""Đề nghị đến: parts the own office has yet to receive or to hand out, the oldest first."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.choices import Basis
from tasks.home.waiting import tasks_of
from tasks.home.waiting_rows import since_props
from tasks.lists.row_actions import RowAction, ask, assign, receive, remind
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Part, Task
from tasks.models.list_rows import AnyPart
from tasks.models.paging import Ordering, Page, read_page
from tasks.states import PartState
from tasks.verbs.base import part_door

SIZE = 50
ORDER = Ordering("sent_at", moments=True)
GROUPS = {"receive": PartState.SENT, "assign": PartState.RECEIVED}


@dataclass(frozen=True, slots=True)
class Inbox:
    """Rows of one page in their two groups, and what this person may do with many."""

    to_receive: list[Row]
    to_assign: list[Row]
    page: Page[Part]
    can: frozenset[str] = field(default=frozenset())

    @property
    def is_empty(self) -> bool:
        return not (self.to_receive or self.to_assign)


def inbox_for(powers: Powers, reader: Reader, address: QueryDict) -> Inbox:
    """Four statements whatever the number of rows."""
    parts = Part.objects.visible_to(powers).of_offices(frozenset(own_offices(powers)))
    waiting = parts.waiting_in_office().for_inbox(GROUPS.get(address.get("group", "")))
    page = read_page(
        waiting, ORDER, after=address.get("after", ""), before=address.get("before", ""), size=SIZE
    )
    tasks = tasks_of({part.task_id for part in page.rows})
    rows = [_row(part, tasks, reader) for part in page.rows]
    sent = [row for row in rows if row.part and row.part.state == PartState.SENT]
    rest = [row for row in rows if row not in sent]
    verbs = ("receive_part", "assign_part", "hand_back")
    return Inbox(sent, rest, page, frozenset(v for v in verbs if powers.can_anywhere(v)))


def _row(asked: Part, tasks: Mapping[int, Task], reader: Reader) -> Row:
    task = tasks[asked.task_id]
    part = next(p for p in task.listed_parts if p.pk == asked.pk)
    acts = _acts(part, reader)
    row = row_of(task, reader, part=part, select=str(part.pk) if acts else "")
    row.acts = [*acts, *remind(row.task, reader)]
    row.note = _note(asked, part, reader)
    if since := asked.received_at or asked.sent_at:
        row.props |= since_props(since, reader)
    return row


def _note(asked: Part, part: AnyPart, reader: Reader) -> str:
    """Who asks, and for what."""
    asker = asked.task.assigned_by_office if part.is_lead else asked.task.lead_office
    if asker.pk in reader.mine:
        return asked.ask
    said = _("%(office)s asks: %(ask)s") if asked.ask else _("%(office)s asks for coordination.")
    return said % {"office": asker.name, "ask": asked.ask}


def _acts(part: AnyPart, reader: Reader) -> list[RowAction]:
    """The next step first; handing back is a leader's, and not of a superior's directive."""
    acts: list[RowAction] = []
    if part.state == PartState.SENT:
        if reader.powers.can("receive_part", part.office_id):
            acts.append(receive(part))
        return acts
    if reader.powers.can("assign_part", part.office_id):
        acts.append(assign(part))
    own = part.is_lead and part.office_id == part.task.assigned_by_office_id
    directive = part.task.basis == Basis.DIRECTIVE
    if reader.powers.can("hand_back", part.office_id) and not own and not directive:
        acts.append(ask(pgettext("button", "Hand the request back"), part_door(part, "hand-back")))
    return acts
