"""What waits for whom, as pointers: one statement for any mix of kinds, rows loaded afterwards."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import BigIntegerField, CharField, DateField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from offices.foundation.questions import rows, statement
from offices.models import Role
from offices.powers import Powers
from tasks.models import DueChange, ExternalRequest, Note, Part, Product, Task
from tasks.models.list_rows import AnyPart


class WaitingKind(StrEnum):
    """The next act; those of `MINE` are the person's own, the others are somebody else's."""

    RELEASE = "release"
    APPROVE = "approve"
    CHANGE = "change"
    OPINION = "opinion"
    HANDED_BACK = "handed_back"
    PRODUCT = "product"
    DELIVERED = "delivered"
    RECEIVE = "receive"
    ASSIGN = "assign"
    PUT_RELEASE = "put_release"
    PUT_LEADER = "put_leader"
    PUT_ABOVE = "put_above"
    PUT_CHANGE = "put_change"
    PUT_OPINION = "put_opinion"
    OTHERS = "others"
    OUTSIDE = "outside"


MINE = (
    WaitingKind.RELEASE,
    WaitingKind.APPROVE,
    WaitingKind.CHANGE,
    WaitingKind.OPINION,
    WaitingKind.HANDED_BACK,
    WaitingKind.PRODUCT,
    WaitingKind.DELIVERED,
    WaitingKind.RECEIVE,
    WaitingKind.ASSIGN,
)
PUT = (
    WaitingKind.PUT_RELEASE,
    WaitingKind.PUT_LEADER,
    WaitingKind.PUT_ABOVE,
    WaitingKind.PUT_CHANGE,
    WaitingKind.PUT_OPINION,
)
OTHERS = (WaitingKind.OTHERS, WaitingKind.OUTSIDE)


@dataclass(frozen=True, slots=True)
class Pointer:
    """`ref_id`: change, question, product or outside request; `due_on`, `words` are its own."""

    kind: WaitingKind
    task_id: int
    part_id: int
    ref_id: int
    since: dt.datetime | None
    due_on: dt.date | None
    words: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pointer with its rows; `part` is None for a whole task."""

    kind: WaitingKind
    task: Task
    part: AnyPart | None
    since: dt.datetime | None
    ref_id: int
    due_on: dt.date | None
    words: str


type _Source = Callable[[Powers, WaitingKind], QuerySet[Any, tuple[Any, ...]]]


def _values(
    found: QuerySet[Any],
    kind: WaitingKind,
    *,
    since: str,
    task: str = "task_id",
    part: str = "pk",
    ref: str = "",
    due: str = "",
    words: str = "",
) -> QuerySet[Any, tuple[Any, ...]]:
    """The same seven columns of every kind, typed alike, so that they fit one UNION."""
    nothing, number, text = Value(0), BigIntegerField(), TextField()
    return found.order_by().values_list(
        Cast(Value(kind.value), CharField()),
        Cast(F(task), number),
        Cast(F(part) if part else nothing, number),
        Cast(F(ref) if ref else nothing, number),
        F(since),
        Cast(F(due) if due else Value(None), DateField()),
        Cast(F(words) if words else Value(""), text),
    )


def _task(found: QuerySet[Task], kind: WaitingKind, *, words: str = "") -> Any:
    return _values(found, kind, task="pk", part="", since="last_act_at", words=words)


def _change(found: QuerySet[DueChange], kind: WaitingKind) -> Any:
    return _values(
        found,
        kind,
        task="deadline__task_id",
        part="deadline__part_id",
        ref="pk",
        since="asked_at",
        due="new_due_on",
        words="reason",
    )


def _opinion(found: QuerySet[Note], kind: WaitingKind) -> Any:
    return _values(found, kind, part="part_id", ref="pk", since="created_at", words="asked_name")


def _outside(powers: Powers, kind: WaitingKind) -> Any:
    return _values(
        ExternalRequest.objects.followed_by(powers),
        kind,
        task="part__task_id",
        part="part_id",
        ref="pk",
        since="part__sent_at",
        due="due_on",
        words="body__short_name",
    )


def _product(powers: Powers, kind: WaitingKind) -> Any:
    return _values(
        Product.objects.to_confirm_by(powers),
        kind,
        task="part__task_id",
        part="part_id",
        ref="pk",
        since="entered_at",
        due="dated",
        words="number",
    )


SOURCES: Mapping[WaitingKind, _Source] = {
    WaitingKind.RELEASE: lambda p, kind: _task(Task.objects.to_release_by(p), kind),
    WaitingKind.APPROVE: lambda p, kind: _values(
        Part.objects.to_approve_by(p), kind, since="submitted_at"
    ),
    WaitingKind.CHANGE: lambda p, kind: _change(DueChange.objects.to_decide_by(p), kind),
    WaitingKind.OPINION: lambda p, kind: _opinion(Note.objects.opinions_asked_of(p), kind),
    WaitingKind.HANDED_BACK: lambda p, kind: _values(
        Part.objects.handed_back_to(p),
        kind,
        since="last_act_at",
        words="hand_back_words",
    ),
    WaitingKind.PRODUCT: _product,
    WaitingKind.DELIVERED: lambda p, kind: _values(
        Part.objects.delivered_to(p), kind, since="delivered_at"
    ),
    WaitingKind.RECEIVE: lambda p, kind: _values(
        Part.objects.to_receive_by(p), kind, since="sent_at"
    ),
    WaitingKind.ASSIGN: lambda p, kind: _values(
        Part.objects.to_assign_by(p), kind, since="received_at"
    ),
    WaitingKind.PUT_RELEASE: lambda p, kind: _task(Task.objects.put_before_leader_by(p), kind),
    WaitingKind.PUT_LEADER: lambda p, kind: _values(
        Part.objects.put_before_leader_by(p), kind, since="submitted_at"
    ),
    WaitingKind.PUT_ABOVE: lambda p, kind: _task(
        Task.objects.put_above_by(p), kind, words="submitted_to"
    ),
    WaitingKind.PUT_CHANGE: lambda p, kind: _change(DueChange.objects.asked_by_person(p), kind),
    WaitingKind.PUT_OPINION: lambda p, kind: _opinion(Note.objects.opinions_asked_by(p), kind),
    WaitingKind.OTHERS: lambda p, kind: _values(
        Part.objects.asked_as_lead_by(p), kind, since="sent_at"
    ),
    WaitingKind.OUTSIDE: _outside,
}


def _together(powers: Powers, kinds: Collection[WaitingKind]) -> QuerySet[Any, tuple[Any, ...]]:
    found = [SOURCES[kind](powers, kind) for kind in kinds]
    if WaitingKind.OTHERS in kinds:
        logged = Part.objects.asked_to_lead_by(powers)
        found.append(_values(logged, WaitingKind.OTHERS, since="sent_at"))
    first, *rest = found
    return first.union(*rest, all=True).order_by()


def pointers(powers: Powers, kinds: Collection[WaitingKind] = MINE) -> list[Pointer]:
    """What waits, by kind in their order and then the longest first; one statement."""
    asked = statement(
        powers.key and ("pointers", powers.key, tuple(kinds), timezone.localdate()),
        lambda: _together(powers, kinds),
    )
    found = [Pointer(WaitingKind(kind), *rest) for kind, *rest in rows(asked)]
    order = {kind: number for number, kind in enumerate(kinds)}
    return sorted(found, key=lambda one: (order[one.kind], str(one.since or ""), one.task_id))


def gives_opinions(powers: Powers) -> bool:
    """Leaders read "waiting for an opinion" where others read "waiting for me"."""
    provincial = any(Role.PROVINCIAL_LEADER in roles for roles in powers.roles.values())
    return provincial or powers.can_anywhere("release_request")


def tasks_of(ids: Collection[int]) -> dict[int, Task]:
    """Tasks as rows show them, whoever may read them: three statements; none for nothing."""
    return Task.objects.rows_by_id(ids)


def with_rows(one: Pointer, task: Task) -> Waiting:
    part = next((p for p in task.listed_parts if p.pk == one.part_id), None)
    return Waiting(one.kind, task, part, one.since, one.ref_id, one.due_on, one.words)


def waiting_for(powers: Powers) -> list[Waiting]:
    """Everything whose next step is this person's own act (M4 of PRACTICE table 10)."""
    found = pointers(powers)
    tasks = tasks_of({one.task_id for one in found})
    return [with_rows(one, tasks[one.task_id]) for one in found if one.task_id in tasks]
