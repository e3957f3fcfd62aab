"""Where other apps say what they tell people.

This app stores a kind's key and plain ids; what the ids mean, whether a notice still
matters and who may see its object is known only to the app whose event it is. That app
registers, in its `AppConfig.ready`:

- `register(MyKind)`: one class per kind of notice;
- `describe_with(fn)`: what one person may see of some tasks now (code, title, path);
- `remind_with(fn)`: a select of what is due to be told at a moment (see `services.tick`).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext

if TYPE_CHECKING:
    from notifications.models import Notification
    from offices.models import Person


@dataclass(frozen=True, slots=True)
class Item:
    """What one reader may see of a task now; `title` is empty for a restricted case."""

    code: str
    path: str
    title: str = ""


Describe = Callable[["Person", Collection[int]], dict[int, Item]]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a single mail."""

    name: str
    content: str | bytes
    content_type: str


class NoticeKind(ABC):
    """One kind of notice. Texts are neutral: code, date, link; no content of a case."""

    key: ClassVar[str]
    label: ClassVar[str | Promise]
    """Shown in the preferences."""
    at_once: ClassVar[bool] = False
    """Mailed at once by default (assigned, returned, extension decided); else in the digest."""
    statutory_locked: ClassVar[bool] = False
    """A notice whose clock is set by law cannot be moved to the bell alone."""

    personal: ClassVar[bool] = False
    """About the person's own account: never handed to who acts in their place."""

    @abstractmethod
    def subject(self, notification: "Notification") -> str:
        """One neutral line: mail subject and first line in the bell list."""

    def told_inside(self, notification: "Notification") -> str:
        """The first line in the bell list, where it may say more than a mail."""
        return self.subject(notification)

    def lines(self, notification: "Notification") -> list[str]:
        """Further neutral lines of the single mail; none by default."""
        return []

    def path(self, notification: "Notification") -> str:
        """Where it leads when it concerns no task; empty: nowhere. The page asks for rights."""
        return ""

    def attachments(self, notification: "Notification") -> list[Attachment]:
        """Files of the single mail; none by default."""
        return []

    def still_relevant(self, notifications: Sequence["Notification"]) -> set[int]:
        """Ids of the notices that still hold, asked in one batch before a mail goes."""
        return {n.pk for n in notifications}


type Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DueSelect:
    """One SELECT of what is to be told; the tick wraps it into its one INSERT.

    Columns: person_id, kind, dedupe (text, without the person), task_id, deadline_id,
    part_id, due_on, step, rung_on (the day the step fell on), urgent, any_hour, statutory,
    and what `facts` needs: an expression of type jsonb over the row `fresh`, worked out only
    for what is new. The task's code is read from facts->>'code'. `kept`: one plan fits every time.
    """

    sql: str
    params: Values = field(default_factory=dict)
    facts: str = "fresh.facts"
    kept: bool = False


ReminderSource = Callable[[datetime], DueSelect | None]

_kinds: dict[str, NoticeKind] = {}
_sources: list[ReminderSource] = []
_describers: list[Describe] = []


def register(kind: type[NoticeKind]) -> type[NoticeKind]:
    """Make a kind known; usable as a class decorator. A key registered twice is an error."""
    known = _kinds.get(kind.key)
    if known is not None and type(known) is not kind:
        raise ValueError(f"notice kind {kind.key!r} is registered twice")
    _kinds[kind.key] = kind()
    return kind


def remind_with(source: ReminderSource) -> ReminderSource:
    """Have the tick ask this callable for what is due."""
    if source not in _sources:
        _sources.append(source)
    return source


def describe_with(describe: Describe) -> Describe:
    """Say what a person may see of tasks by id; an id left out is not visible to them."""
    if describe not in _describers:
        _describers.append(describe)
    return describe


def kind_of(key: str) -> NoticeKind:
    """The kind with this key; KeyError for one nobody registered."""
    return _kinds[key]


def subject_of(notification: "Notification") -> str:
    """The notice's line; a plain word for one of a kind that an older release knew."""
    kind = _kinds.get(notification.kind)
    return kind.told_inside(notification) if kind else gettext("Notice")


def path_of(notification: "Notification") -> str:
    """Where a notice without a task leads; empty for one of a kind nobody knows any more."""
    kind = _kinds.get(notification.kind)
    return kind.path(notification) if kind else ""


def is_personal(notification: "Notification") -> bool:
    """Whether it concerns the account of its reader alone."""
    kind = _kinds.get(notification.kind)
    return kind is not None and kind.personal


def kinds() -> list[NoticeKind]:
    """All kinds, by key."""
    return [_kinds[key] for key in sorted(_kinds)]


def choosable() -> list[NoticeKind]:
    """Kinds whose way a person may choose; what concerns the account is always mailed."""
    return [kind for kind in kinds() if not kind.personal]


def at_once_keys() -> list[str]:
    return [kind.key for kind in kinds() if kind.at_once]


def locked_keys() -> list[str]:
    return [kind.key for kind in kinds() if kind.statutory_locked]


def sources() -> list[ReminderSource]:
    return list(_sources)


def describe(person: "Person", task_ids: Collection[int]) -> dict[int, Item]:
    """What the person may see of these tasks now: {task id: Item}, the rest is missing."""
    found: dict[int, Item] = {}
    if task_ids:
        for describer in _describers:
            found |= describer(person, task_ids)
    return found
