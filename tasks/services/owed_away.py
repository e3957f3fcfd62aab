"""Which running dates fall into an absence; registered with `offices.absences.owed`."""

from collections.abc import Sequence

from offices.absences.owed import Owed
from offices.models import Absence
from offices.powers import Powers
from tasks.models import Deadline, Task


def owed_away(reader: Powers, absences: Sequence[Absence]) -> dict[int, list[Owed]]:
    """{absence id: dates}; one statement, only of tasks the reader may see."""
    if not absences:
        return {}
    spans = [(one.person_id, one.starts_on, one.ends_on) for one in absences]
    rows = Deadline.objects.owed_in(spans).filter(task__in=Task.objects.visible_to(reader))
    names = ("assignee_id", "due_on", "task_id", "task__code", "task__title")
    dates = list(rows.order_by("due_on", "id").values_list(*names))
    found: dict[int, list[Owed]] = {}
    for one in absences:
        for person_id, due_on, task_id, code, title in dates:
            if person_id == one.person_id and due_on and one.starts_on <= due_on <= one.ends_on:
                owed = Owed(due_on, code, title, f"/tasks/{task_id}/")
                found.setdefault(one.pk, []).append(owed)
    return found
