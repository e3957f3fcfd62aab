"""A task as one person sees it: rows already loaded, no question to the database here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from offices.models import Office
from offices.powers import Powers
from tasks.audience import own_offices
from tasks.choices import NoteKind
from tasks.models import Deadline, DueChange, File, Note, Part, Task
from tasks.models.detail import Whole
from tasks.states import SETTLED_PARTS


@dataclass(frozen=True, slots=True)
class Seen:
    """`task` comes from `whole_task`; `desk` is the acting office."""

    task: Task
    powers: Powers
    desk: Office | None
    own: frozenset[int]
    parts: tuple[Part, ...]
    notes: Sequence[Note] = ()
    files: Sequence[File] = ()
    kin: Sequence[Task] = ()
    events: Mapping[int, Task] = field(default_factory=dict)

    @property
    def person_id(self) -> int:
        return self.powers.person_id

    @property
    def lead(self) -> Part | None:
        return next((part for part in self.parts if part.is_lead), None)

    @property
    def desk_part(self) -> Part | None:
        """The part of the office where the person sits now, if he works there."""
        here = self.desk.pk if self.desk else None
        return next((p for p in self.parts if p.office_id == here and here in self.own), None)

    @property
    def watched(self) -> bool:
        """Whether the person wants to hear of it; told by `whole_task`."""
        return bool(getattr(self.task, "watched", False))

    @property
    def bodies(self) -> list[str]:
        """Names of the bodies outside; told by `whole_task`."""
        return list(getattr(self.task, "bodies", []))

    @property
    def questions(self) -> list[Note]:
        """Questions put to leaders that the person may read, the newest first."""
        return [note for note in self.notes if note.kind == NoteKind.ASK]

    def part_of(self, note: Note) -> Part | None:
        return next((part for part in self.parts if part.pk == note.part_id), None)

    def is_own(self, part: Part) -> bool:
        """Whether the inside of this part is the person's own house."""
        return part.office_id in self.own

    def can(self, codename: str, office_id: int) -> bool:
        return self.powers.can(codename, office_id)

    def handles(self, part: Part | None) -> bool:
        """Assignee, substitute or helper of the part, or who assigns it (as `gate.handles`)."""
        if part is None or not self.can("submit_part", part.office_id):
            return False
        people = {self.person_id, *self.powers.stands_in_for}
        helpers = {helper.pk for helper in part.loaded_helpers}
        return (
            part.assignee_id in people
            or self.can("assign_part", part.office_id)
            or bool(people & helpers)
        )

    def waiting_for(self) -> list[Part]:
        """Coordinating parts that still keep the lead from closing the task."""
        asked = [part for part in self.parts if part.role == "coordinate"]
        return [part for part in asked if part.state not in SETTLED_PARTS]

    def deadlines(self) -> list[Deadline]:
        """Every date the person may see: an internal one only inside its office."""
        found = [deadline for part in self.parts for deadline in part.loaded_deadlines]
        return [d for d in found if not d.is_internal or d.office_id in self.own]

    def changes(self) -> list[DueChange]:
        return [change for deadline in self.deadlines() for change in deadline.loaded_changes]


def see(found: Whole, powers: Powers, desk: Office | None) -> Seen:
    """Tie the loaded rows together, so that none of them asks for another."""
    task = found.task
    parts = tuple(task.loaded_parts)
    for part in parts:
        part.task = task
        for deadline in part.loaded_deadlines:
            deadline.part, deadline.task = part, task
            for change in deadline.loaded_changes:
                change.deadline = deadline
    own = frozenset(own_offices(powers))
    return Seen(task, powers, desk, own, parts, found.notes, found.files, found.kin, found.events)
