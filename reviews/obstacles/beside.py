"""Obstacles of a task on its page, with the button to note one."""

from reviews.models import Obstacle
from reviews.obstacles.services import POWER
from tasks.detail.beside import Card
from tasks.verbs.seen import Seen

TEMPLATE = "reviews/obstacles/_card.html"


def task_card(seen: Seen) -> Card | None:
    """Nothing for who neither finds one nor may note one."""
    rows = list(Obstacle.objects.of_task(seen.task.pk).in_order())
    may = seen.desk is not None and seen.can(POWER, seen.desk.pk)
    return Card(TEMPLATE, {"rows": rows, "may": may}) if rows or may else None
