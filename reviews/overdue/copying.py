"""`Chép nội dung nhắc`: codes and dates of what is late, fit for any telephone."""

from collections.abc import Iterable

from tasks.home.waiting import tasks_of
from tasks.lists.row_actions import neutral_text
from tasks.lists.rows import Reader, deadline_of
from tasks.models import ExternalRequest, Part


def lines_for(part_ids: Iterable[int], request_ids: Iterable[int], reader: Reader) -> list[str]:
    """One line for each task and date among what the reader may see."""
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
