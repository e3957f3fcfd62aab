"""The cast with a few more posts, and short ways to press a verb."""

from typing import Any

import pytest
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import Post, Role, RoleGroup
from tasks.audience import own_offices
from tasks.models import Part, Task
from tasks.models.detail import whole_task
from tasks.verbs.base import VerbScope
from tasks.verbs.finding import products_of
from tasks.verbs.page import door
from tasks.verbs.registry import VERBS
from tasks.verbs.seen import Seen, see
from tests.support.cast import SINCE, Cast


def give_post(cast: Cast, name: str, code: str, role: Role) -> None:
    """One more post, with the group that holds its powers."""
    person, office = cast.people[name], cast.offices[code]
    Post(person=person, office=office, role=role, since=SINCE).save(actor=Actor.system())
    person.groups.add(RoleGroup.objects.get(office=office, role=role).group)


def looked_at(cast: Cast, name: str, task: Task | int) -> Seen:
    """The task as that person sees it, whether he may read it or not."""
    from offices.powers import load_powers

    person = cast.people[name]
    pk = task if isinstance(task, int) else task.pk
    powers = load_powers(person.pk)
    found = whole_task(
        pk,
        keys=Task.objects.get(pk=pk).audience,
        own=own_offices(powers),
        person_id=person.pk,
        day=timezone.localdate(),
    )
    assert found is not None
    return see(found, powers, cast.actor(name).office)


def targets(seen: Seen, scope: VerbScope) -> list[Any]:
    match scope:
        case VerbScope.TASK:
            return [seen.task]
        case VerbScope.PART:
            return list(seen.parts)
        case VerbScope.DEADLINE:
            return seen.deadlines()
        case VerbScope.CHANGE:
            return seen.changes()
        case VerbScope.OPINION:
            return list(seen.questions)
    return list(products_of(seen))


def target_of(seen: Seen, verb: str, code: str = "vpub") -> Any:
    """The row the verb acts on: of that office's part, never an internal date."""
    scope = VERBS[verb].scope
    found = targets(seen, scope)
    if scope == VerbScope.TASK:
        return seen.task
    offices = {
        VerbScope.PART: lambda row: row.office.code,
        VerbScope.DEADLINE: lambda row: "" if row.is_internal else row.part.office.code,
        VerbScope.CHANGE: lambda row: row.deadline.part.office.code,
        VerbScope.OPINION: lambda row: row.office.code,
        VerbScope.PRODUCT: lambda row: row.part.office.code,
    }
    return next(row for row in found if offices[scope](row) == code)


def address(cast: Cast, task: Task, verb: str, code: str = "vpub") -> str:
    seen = looked_at(cast, "binh", task)
    return door(VERBS[verb], seen, target_of(seen, verb, code))


@pytest.fixture
def press(cast: Cast):
    """press("an", task, "note", text="…") posts the verb's form as that person."""

    def do(name: str, task: Task, verb: str, code: str = "vpub", **data: Any) -> Any:
        return cast.client(name).post(address(cast, task, verb, code), data)

    return do


def state_of(part: Part) -> str:
    return Part.objects.get(pk=part.pk).state
