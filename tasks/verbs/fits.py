"""When a verb fits the state of things: one predicate each; where one says no, it is 409."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from tasks.choices import AskState, Basis, ChangeKind, Decision, PartRole, SetBy
from tasks.models import Deadline, DueChange, Note, Part, Product
from tasks.services.dates import is_owed
from tasks.services.pausing import can_pause, can_resume
from tasks.states import (
    OWING_PARTS,
    PART_MOVES,
    TASK_MOVES,
    DeadlineState,
    PartState,
    TaskState,
)
from tasks.verbs.may import asking_office
from tasks.verbs.seen import Seen

type Rule = Callable[[Seen, Any], bool]


def always(_seen: Seen, _target: object) -> bool:
    return True


def never(_seen: Seen, _target: object) -> bool:
    return False


def kept(seen: Seen, _target: object) -> bool:
    """Anything but a cancelled task still takes words and files."""
    return seen.task.state != TaskState.CANCELLED


def alive(seen: Seen, _target: object) -> bool:
    return seen.task.is_live


def task_in(verb: str) -> Rule:
    """The state the table of moves asks for."""

    def fits(seen: Seen, _target: object) -> bool:
        return seen.task.state in TASK_MOVES[verb].sources

    return fits


def part_in(verb: str) -> Rule:
    """The state the table of moves asks for, while the task is in progress."""

    def fits(seen: Seen, part: Part) -> bool:
        return part.state in PART_MOVES[verb].sources and seen.task.is_live

    return fits


def to_assign(seen: Seen, part: Part) -> bool:
    return seen.task.is_live and part.state in OWING_PARTS and part.role != PartRole.INFORMED


def delivering(seen: Seen, part: Part) -> bool:
    return not part.is_lead and part_in("deliver")(seen, part)


def approving(seen: Seen, part: Part) -> bool:
    return part.is_lead and part_in("ask_rework")(seen, part)


def approved(part: Part) -> bool:
    """Whether the office's leaders have agreed to the draft as it lies."""
    return part.is_lead and part.last_act == "approve_inside"


def handing_back(seen: Seen, part: Part) -> bool:
    own_task = part.is_lead and part.office_id == seen.task.assigned_by_office_id
    directed = seen.task.basis == Basis.DIRECTIVE
    return part_in("hand_back")(seen, part) and not own_task and not directed


def asked_of_others(verb: str, *, lead_too: bool = False) -> Rule:
    def fits(seen: Seen, part: Part) -> bool:
        elsewhere = part.office_id != asking_office(seen, part)
        return part_in(verb)(seen, part) and elsewhere and (lead_too or not part.is_lead)

    return fits


def ending_unanswered(seen: Seen, part: Part) -> bool:
    dues = [d.due_on for d in part.loaded_deadlines if not d.is_internal and not d.is_review]
    last = max((day for day in dues if day is not None), default=None)
    passed = last is None or last < timezone.localdate()
    return asked_of_others("end_without_answer")(seen, part) and passed


def owing(seen: Seen, part: Part) -> bool:
    return seen.task.is_live and part.state in OWING_PARTS


def late(seen: Seen, part: Part) -> bool:
    """A date of the part has passed while it still owes."""
    dues = [d for d in part.loaded_deadlines if is_owed(d) and not d.is_internal]
    today = timezone.localdate()
    return owing(seen, part) and any(d.due_on is not None and d.due_on <= today for d in dues)


def releasing(seen: Seen, _target: object) -> bool:
    return seen.task.state == TaskState.TO_RELEASE


def cancelling(seen: Seen, target: object) -> bool:
    others = [p for p in seen.parts if p.office_id != seen.task.assigned_by_office_id]
    held = any(p.received_at and p.state != PartState.HANDED_BACK for p in others)
    return task_in("cancel")(seen, target) and not held


def closing(verb: str) -> Rule:
    def fits(seen: Seen, target: object) -> bool:
        return task_in(verb)(seen, target) and not seen.waiting_for()

    return fits


def _extendable(deadline: Deadline) -> bool:
    if deadline.set_by != SetBy.LAW:
        return True
    used = [
        c
        for c in deadline.loaded_changes
        if c.kind == ChangeKind.EXTENSION and c.decision == Decision.AGREED
    ]
    return deadline.rule is not None and len(used) < deadline.rule.extendable


def changeable(_seen: Seen, deadline: Deadline) -> bool:
    pending = any(c.decision == Decision.PENDING for c in deadline.loaded_changes)
    running = deadline.state == DeadlineState.RUNNING
    return running and not pending and _extendable(deadline)


def first_to_ask(_seen: Seen, deadline: Deadline) -> bool:
    """The own date while it lies ahead (the own leader decides), then the one others set."""
    running = [d for d in deadline.part.loaded_deadlines if d.state == DeadlineState.RUNNING]
    ahead = [d for d in running if d.is_internal and d.due_on and d.due_on >= timezone.localdate()]
    if not deadline.is_internal:
        return not ahead
    return deadline in ahead or all(d.is_internal for d in running)


def correctable(_seen: Seen, deadline: Deadline) -> bool:
    by_law = deadline.set_by == SetBy.LAW and deadline.state == DeadlineState.RUNNING
    return is_owed(deadline) and not by_law


def pausable(_seen: Seen, deadline: Deadline) -> bool:
    return can_pause(deadline)


def resumable(_seen: Seen, deadline: Deadline) -> bool:
    return can_resume(deadline)


def pending(_seen: Seen, change: DueChange) -> bool:
    return change.decision == Decision.PENDING


def returnable(_seen: Seen, change: DueChange) -> bool:
    """What an event asks for is nobody's own request."""
    return change.decision == Decision.PENDING and change.kind != ChangeKind.RESCHEDULED


def unanswered(seen: Seen, note: Note) -> bool:
    return seen.task.is_live and note.ask_state == AskState.WAITING


def unconfirmed(_seen: Seen, product: Product) -> bool:
    return product.needs_confirmation


def answers_waited_for(seen: Seen, part: Part) -> bool:
    return any(row.answered_on is None for row in part.loaded_requests)
