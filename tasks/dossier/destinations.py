"""Files of one area come before events of another: neither room imports the other.

The area of events registers what a file may come before; the area of files registers which wait for
an event. The page of the event lists them and takes them on; a form of a file chooses among the
events ahead.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from offices.models import Office
from offices.powers import Powers
from tasks.models import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A meeting or session ahead. `on`: the day that dates are counted back from; `is_short`: a
    session called at short notice."""

    task: Task
    label: str
    on: dt.date | None
    is_session: bool = False
    is_short: bool = False
    of_party: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFile:
    """A file that is to come before an event, as its page shows it."""

    task: Task
    href: str
    state: str
    tone: str
    office: Office
    is_ready: bool = False
    is_short: bool = False
    is_late: bool = False


_events: list[Callable[[Powers], list[Destination]]] = []
_files: list[Callable[[int, Powers], list[WaitingFile]]] = []


def register_events(found: Callable[[Powers], list[Destination]]) -> None:
    """Called in `AppConfig.ready` of the area that keeps events."""
    if found not in _events:
        _events.append(found)


def register_files(found: Callable[[int, Powers], list[WaitingFile]]) -> None:
    """Called in `AppConfig.ready` of the area that keeps files."""
    if found not in _files:
        _files.append(found)


def events_ahead(powers: Powers) -> list[Destination]:
    """What this person may let a file come before, soonest first."""
    found = [event for ask in _events for event in ask(powers)]
    return sorted(found, key=lambda one: (one.on is None, one.on or dt.date.max, one.task.pk))


def files_waiting(task_id: int, powers: Powers) -> list[WaitingFile]:
    """Files this person reads that are to come before the event of the task."""
    return [file for ask in _files for file in ask(task_id, powers)]


class EventField(forms.ChoiceField):
    """Cleaned to the `Destination`, or None; `offer` says among which."""

    events: Mapping[str, Destination] = {}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def offer(self, events: Iterable[Destination]) -> None:
        self.events = {str(one.task.pk): one for one in events}
        self.choices = [("", "–"), *((key, one.label) for key, one in self.events.items())]

    def clean(self, value: Any) -> Destination | None:
        return self.events.get(super().clean(value))
