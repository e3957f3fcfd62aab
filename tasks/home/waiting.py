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


class Kind(StrEnum):
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
    Kind.RELEASE,
    Kind.APPROVE,
    Kind.CHANGE,
    Kind.OPINION,
    Kind.HANDED_BACK,
    Kind.PRODUCT,
    Kind.DELIVERED,
    Kind.RECEIVE,
    Kind.ASSIGN,
)
PUT = (Kind.PUT_RELEASE, Kind.PUT_LEADER, Kind.PUT_ABOVE, Kind.PUT_CHANGE, Kind.PUT_OPINION)
OTHERS = (Kind.OTHERS, Kind.OUTSIDE)


@dataclass(frozen=True, slots=True)
class Pointer:
    """`ref_id`: change, question, product or outside request; `due_on`, `words` are its own."""

    kind: Kind
    task_id: int
    part_id: int
    ref_id: int
    since: dt.datetime | None
    due_on: dt.date | None
    words: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pointer with its rows; `part` is None for a whole task."""

    kind: Kind
    task: Task
    part: AnyPart | None
    since: dt.datetime | None
    ref_id: int
    due_on: dt.date | None
    words: str


type _Source = Callable[[Powers], QuerySet[Any, tuple[Any, ...]]]


def _values(
    found: QuerySet[Any],
    kind: Kind,
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


def _task(found: QuerySet[Task], kind: Kind, *, words: str = "") -> Any:
    return _values(found, kind, task="pk", part="", since="last_act_at", words=words)


def _change(found: QuerySet[DueChange], kind: Kind) -> Any:
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


def _opinion(found: QuerySet[Note], kind: Kind) -> Any:
    return _values(found, kind, part="part_id", ref="pk", since="created_at", words="asked_name")


def _outside(powers: Powers) -> Any:
    return _values(
        ExternalRequest.objects.followed_by(powers),
        Kind.OUTSIDE,
        task="part__task_id",
        part="part_id",
        ref="pk",
        since="part__sent_at",
        due="due_on",
        words="body__short_name",
    )


def _product(powers: Powers) -> Any:
    return _values(
        Product.objects.to_confirm_by(powers),
        Kind.PRODUCT,
        task="part__task_id",
        part="part_id",
        ref="pk",
        since="entered_at",
        due="dated",
        words="number",
    )


SOURCES: Mapping[Kind, _Source] = {
    Kind.RELEASE: lambda p: _task(Task.objects.to_release_by(p), Kind.RELEASE),
    Kind.APPROVE: lambda p: _values(
        Part.objects.to_approve_by(p), Kind.APPROVE, since="submitted_at"
    ),
    Kind.CHANGE: lambda p: _change(DueChange.objects.to_decide_by(p), Kind.CHANGE),
    Kind.OPINION: lambda p: _opinion(Note.objects.opinions_asked_of(p), Kind.OPINION),
    Kind.HANDED_BACK: lambda p: _values(
        Part.objects.handed_back_to(p),
        Kind.HANDED_BACK,
        since="last_act_at",
        words="hand_back_words",
    ),
    Kind.PRODUCT: _product,
    Kind.DELIVERED: lambda p: _values(
        Part.objects.delivered_to(p), Kind.DELIVERED, since="delivered_at"
    ),
    Kind.RECEIVE: lambda p: _values(Part.objects.to_receive_by(p), Kind.RECEIVE, since="sent_at"),
    Kind.ASSIGN: lambda p: _values(Part.objects.to_assign_by(p), Kind.ASSIGN, since="received_at"),
    Kind.PUT_RELEASE: lambda p: _task(Task.objects.put_before_leader_by(p), Kind.PUT_RELEASE),
    Kind.PUT_LEADER: lambda p: _values(
        Part.objects.put_before_leader_by(p), Kind.PUT_LEADER, since="submitted_at"
    ),
    Kind.PUT_ABOVE: lambda p: _task(
        Task.objects.put_above_by(p), Kind.PUT_ABOVE, words="submitted_to"
    ),
    Kind.PUT_CHANGE: lambda p: _change(DueChange.objects.asked_by_person(p), Kind.PUT_CHANGE),
    Kind.PUT_OPINION: lambda p: _opinion(Note.objects.opinions_asked_by(p), Kind.PUT_OPINION),
    Kind.OTHERS: lambda p: _values(Part.objects.asked_as_lead_by(p), Kind.OTHERS, since="sent_at"),
    Kind.OUTSIDE: _outside,
}


def _together(powers: Powers, kinds: Collection[Kind]) -> QuerySet[Any, tuple[Any, ...]]:
    found = [SOURCES[kind](powers) for kind in kinds]
    if Kind.OTHERS in kinds:
        logged = Part.objects.asked_to_lead_by(powers)
        found.append(_values(logged, Kind.OTHERS, since="sent_at"))
    first, *rest = found
    return first.union(*rest, all=True).order_by()


def pointers(powers: Powers, kinds: Collection[Kind] = MINE) -> list[Pointer]:
    """What waits, by kind in their order and then the longest first; one statement."""
    asked = statement(
        powers.key and ("pointers", powers.key, tuple(kinds), timezone.localdate()),
        lambda: _together(powers, kinds),
    )
    found = [Pointer(Kind(kind), *rest) for kind, *rest in rows(asked)]
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
