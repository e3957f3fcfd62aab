"""Nhiệm vụ quá hạn: what the own office owes too late, or what others owe to it."""

from collections.abc import Mapping

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.doors import part_door
from tasks.models import Deadline, Task
from tasks.models.paging import Order, Page, read_page
from tasks.row_acts import nudges, press, remind
from tasks.rows import Reader, Row, row_of
from tasks.waiting import tasks_of

ORDER = Order("due_on")
SIZE = 50


def overdue_page(powers: Powers, reader: Reader, address: QueryDict) -> Page[Deadline]:
    """The oldest first; `?of=others` turns the view round."""
    late = Deadline.objects.late_for(
        powers, own_offices(powers), reader.now, others=address.get("of") == "others"
    )
    return read_page(
        late.with_last_nudge(own_offices(powers)), ORDER,
        after=address.get("after", ""), before=address.get("before", ""), size=SIZE,
    )  # fmt: skip


def overdue_rows(page: Page[Deadline], reader: Reader) -> list[Row]:
    tasks = tasks_of({deadline.task_id for deadline in page.rows})
    return [_row(deadline, tasks, reader) for deadline in page.rows]


def _row(deadline: Deadline, tasks: Mapping[int, Task], reader: Reader) -> Row:
    task = tasks[deadline.task_id]
    part = next(p for p in task.parts.all() if p.pk == deadline.part_id)
    row = row_of(task, reader, part=part, deadline=deadline)
    at_once = [one for one in nudges(row.task, reader) if one.part == part]
    row.acts = [
        press(one.label, part_door(part, "nudge"), part.version, icon="bell-ring")
        for one in at_once
    ]
    row.acts += remind(row.task, reader)
    reminded = getattr(deadline, "last_nudge", None)
    if reminded is not None:
        day = timezone.localtime(reminded).strftime("%d/%m")
        row.note = _("Last reminded on %(day)s.") % {"day": day}
    return row
