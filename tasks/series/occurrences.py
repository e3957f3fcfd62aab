"""What other apps do with a task that a series has just made (a meeting gets its dossier)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offices.foundation.actor import Actor
    from tasks.models import Series, Task
    from tasks.series.rule import Turn

type Follow = Callable[[Series, Task, Turn, Actor], None]
_follows: dict[str, "Follow"] = {}


def follow(name: str, act: "Follow") -> None:
    """`act(series, task, turn, actor)` runs in the transaction that made the task."""
    _follows[name] = act


def made(series: "Series", task: "Task", turn: "Turn", actor: "Actor") -> None:
    for act in _follows.values():
        act(series, task, turn, actor)
