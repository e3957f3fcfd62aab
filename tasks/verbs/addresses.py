"""Addresses of the verbs, by one convention; names in `urls.py` follow it."""

from tasks.models import Task
from tasks.models.list_rows import AnyPart


def task_door(task: Task | int, verb: str) -> str:
    return f"/tasks/{task if isinstance(task, int) else task.pk}/{verb}/"


def part_door(part: AnyPart, verb: str) -> str:
    return f"/tasks/{part.task_id}/parts/{part.pk}/{verb}/"


def change_door(task_id: int, change_id: int, verb: str) -> str:
    return f"/tasks/{task_id}/changes/{change_id}/{verb}/"


def opinion_door(task_id: int, note_id: int, verb: str) -> str:
    return f"/tasks/{task_id}/opinions/{note_id}/{verb}/"


def product_door(task_id: int, product_id: int, verb: str) -> str:
    return f"/tasks/{task_id}/products/{product_id}/{verb}/"
