"""Obstacles of a task on its page, with the button to note one."""

from offices.foundation.questions import rows, statement
from reviews.models import Obstacle
from reviews.obstacles.services import POWER
from tasks.detail.beside import Card
from tasks.verbs.seen import Seen

TEMPLATE = "reviews/obstacles/_card.html"


def task_card(seen: Seen) -> Card | None:
    """Nothing for who neither finds one nor may note one."""
    found = _of_task(seen.task.pk)
    may = seen.desk is not None and seen.can(POWER, seen.desk.pk)
    return Card(TEMPLATE, {"rows": found, "may": may}) if found or may else None


def _of_task(task_id: int) -> list[Obstacle]:
    """Most tasks have none, which is asked by a statement planned once."""
    noted = Obstacle.objects.of_task(task_id)
    keys = rows(statement("obstacles of a task", noted.values_list("pk").all, [task_id]))
    return list(noted.in_order()) if keys else []
