"""Whether an entry of the diary may say what its case is about."""

from offices.models import Office
from tasks.choices import Access
from tasks.models import Task


def told_to_all(task: Task) -> bool:
    """Whether everybody at the three offices may read the task's content."""
    if task.access == Access.OPEN:
        return True
    if task.access == Access.RESTRICTED:
        return False
    with_part = {part.office_id for part in task.parts.all() if not part.narrowed}
    return with_part >= set(Office.objects.active().values_list("pk", flat=True))
