"""What may be done from a row: one press where nothing has to be said, else the verb's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tasks.choices import NoteKind, PartRole
from tasks.models import Task
from tasks.models.list_rows import AnyPart
from tasks.services.talking import nudge_kind
from tasks.states import PartState
from tasks.verbs.base import part_door, task_door

if TYPE_CHECKING:
    from tasks.lists.rows import Reader


@dataclass(frozen=True, slots=True)
class RowAction:
    """A button: `posts` sends the row's version at once, otherwise a page (or dialog) opens."""

    label: str
    href: str
    icon: str = ""
    posts: bool = False
    version: int | None = None
    kind: str = "secondary"


def press(
    label: str, href: str, version: int | None, *, icon: str = "", primary: bool = False
) -> RowAction:
    kind = "primary" if primary else "secondary"
    return RowAction(label, href, icon, posts=True, version=version, kind=kind)


def ask(label: str, href: str, *, icon: str = "", primary: bool = False) -> RowAction:
    return RowAction(label, href, icon, kind="primary" if primary else "secondary")


def receive(part: AnyPart) -> RowAction:
    return press(
        pgettext("button", "Receive"),
        part_door(part, "receive"),
        part.version,
        icon="mail-open",
        primary=True,
    )


def assign(part: AnyPart) -> RowAction:
    return ask(
        pgettext("button", "Assign"),
        part_door(part, "assign"),
        icon="user-round-plus",
        primary=True,
    )


def note_result(part: AnyPart) -> list[RowAction]:
    return [
        press(
            pgettext("button", "Confirm receipt"),
            part_door(part, "note-result"),
            part.version,
            icon="check",
            primary=True,
        ),
        ask(pgettext("button", "Ask for more"), part_door(part, "ask-more")),
    ]


def neutral_text(task: Task, day: object = None) -> str:
    """`Chép nội dung nhắc`: code and date only, fit for any telephone."""
    if day is None:
        return _("Please look at task %(code)s in the system.") % {"code": task.code}
    return _("Please look at task %(code)s in the system, deadline %(day)s.") % {
        "code": task.code,
        "day": day.strftime("%d/%m"),  # type: ignore[attr-defined]
    }


@dataclass(frozen=True, slots=True)
class Nudge:
    """One part that may be reminded of, and in which tone."""

    part: AnyPart
    kind: NoteKind

    @property
    def label(self) -> str:
        if self.kind == NoteKind.URGE:
            return pgettext("button", "Urge")
        return pgettext("button", "Remind")


def handles_lead(task: Task, reader: "Reader") -> bool:
    """Assignee (or his substitute) of the lead part, or who assigns it."""
    lead = next((p for p in task.listed_parts if p.role == PartRole.LEAD), None)
    if lead is None or not reader.powers.can("submit_part", lead.office_id):
        return False
    assigns = reader.powers.can("assign_part", lead.office_id)
    return assigns or lead.assignee_id in reader.people


def nudges(task: Task, reader: "Reader") -> list[Nudge]:
    """Parts of a loaded task that this person may remind of."""
    works = handles_lead(task, reader)
    found = []
    for part in task.listed_parts:
        kind = nudge_kind(part, powers=reader.powers, works_on_lead=works)
        if kind is not None:
            found.append(Nudge(part, kind))
    return found


def may_speak(task: Task, reader: "Reader") -> bool:
    """Whether the person's desk has a part: then a telephone call may be recorded."""
    here = any(p.office_id == reader.desk for p in task.listed_parts)
    return task.is_live and here and reader.desk in reader.mine


def remind(task: Task, reader: "Reader") -> list[RowAction]:
    """One door to reminding, urging, telephone and the neutral text."""
    if not may_speak(task, reader) and not nudges(task, reader):
        return []
    return [RowAction(_("Remind, telephone"), task_door(task, "remind"), "bell-ring", kind="quiet")]


def quick(task: Task, part: AnyPart | None, reader: "Reader") -> Sequence[RowAction]:
    """The next step of a row of the task list, where it is this person's."""
    if part is None or not task.is_live or part.office_id not in reader.mine:
        return ()
    if part.state == PartState.SENT and reader.powers.can("receive_part", part.office_id):
        return (receive(part),)
    if part.state == PartState.RECEIVED and reader.powers.can("assign_part", part.office_id):
        return (assign(part),)
    return ()
