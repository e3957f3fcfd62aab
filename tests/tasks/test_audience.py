"""Who may read: the rule, the trigger's array and the page hold one reading of DESIGN §3.

`may_read` below is that reading in plain words, written without looking at keys or SQL.
Random tasks are bent row by row (roles, narrowing, people, grants, states); for every person
of the cast, `visible_to`, the stored array and the words must say the same.
"""

from dataclasses import dataclass

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offices.foundation.actor import Actor
from offices.foundation.history import set_many
from offices.models import Role
from offices.powers import Powers, load_powers
from tasks.models import Part, Task
from tasks.services.sharing import share_task
from tests.support.cast import Cast
from tests.tasks.verbs.conftest import give_post

OFFICES = ("vptu", "vpdd", "vpub")
PEOPLE = ("an", "binh", "mai", "cuc", "dung", "khanh", "en", "phuc", "giang", "hai", "quan", "son")


@dataclass(frozen=True)
class Shape:
    """One random task: who has which part, how far it is open, who is named in it."""

    state: str
    access: str
    area: int
    roles: tuple[str, ...]
    narrowed: tuple[bool, ...]
    divided: tuple[bool, ...]
    assignees: tuple[str, ...]
    helpers: frozenset[str]
    shared: frozenset[str]


people = st.sampled_from(PEOPLE)
shapes = st.builds(
    Shape,
    state=st.sampled_from(("draft", "to_release", "open", "paused", "submitted", "cancelled")),
    access=st.sampled_from(("open", "internal", "restricted")),
    area=st.sampled_from((1, 5)),
    roles=st.tuples(*[st.sampled_from(("coordinate", "informed", ""))] * 2),
    narrowed=st.tuples(*[st.booleans()] * 3),
    divided=st.tuples(*[st.booleans()] * 3),
    assignees=st.tuples(*[st.one_of(st.just(""), people)] * 3),
    helpers=st.frozensets(people, max_size=2),
    shared=st.frozensets(people, max_size=2),
)


def build(cast: Cast, shape: Shape) -> Task:
    """An's draft, bent into the shape by the owner of the rows (no verb makes all of these)."""
    system = Actor.system()
    task = cast.log("Thử quyền đọc", send=False, area=1)
    task.state, task.access, task.area = shape.state, shape.access, cast.areas[shape.area]
    task.submitted_on = timezone.localdate()
    task.save(actor=system)
    roles = dict(zip(OFFICES, ("lead", *shape.roles), strict=True))
    for number, (code, role) in enumerate(roles.items()):
        if not role:
            continue
        part = Part.objects.filter(task=task, office=cast.offices[code]).first() or Part(
            task=task, office=cast.offices[code], role=role
        )
        part.narrowed = shape.narrowed[number]
        part.division = cast.divisions[code] if shape.divided[number] else None
        name = shape.assignees[number]
        part.assignee = cast.people[name] if name else None
        part.save(actor=system)
    lead = Part.objects.get(task=task, role="lead")
    set_many(lead, "helpers", [cast.people[n] for n in shape.helpers], actor=system)
    for name in shape.shared:
        share_task(task_id=task.pk, person=cast.people[name], reason="", actor=cast.actor("an"))
    return task


def named_in(task: Task, parts: list[Part]) -> set[int]:
    """Logger, assignees, helpers: those who work on it."""
    found = {task.created_by_id}
    found |= {part.assignee_id for part in parts if part.assignee_id}
    return found | {helper.pk for part in parts for helper in part.helpers.all()}


def may_read(powers: Powers, task: Task) -> bool:
    """DESIGN §3, in its own order."""
    parts = list(task.parts.all())
    if {powers.person_id, *powers.stands_in_for} & named_in(task, parts):
        return True
    if task.grants.filter(user=powers.person_id).exists():
        return True
    never_left = task.state == "cancelled" and any(part.sent_at is None for part in parts)
    if task.state in ("draft", "to_release") or never_left:
        return reads_draft(powers, task)
    if task.access == "restricted":
        letters = task.area.always_restricted
        return any(
            powers.can("read_restricted", p.office_id)
            or (letters and powers.can("handle_letters", p.office_id))
            for p in parts
        )
    if task.access == "open" and powers.offices:
        return True
    return any(reads_part(powers, task, part) for part in parts)


def reads_draft(powers: Powers, task: Task) -> bool:
    """The drafter's division (or office); once it waits for release, that office's leaders."""
    office = task.assigned_by_office_id
    if task.state != "draft" and powers.can("read_restricted", office):
        return True
    if task.access == "restricted":
        return False
    if task.created_division_id is None:
        return office in powers.offices
    return task.created_division_id in powers.divisions


def reads_part(powers: Powers, task: Task, part: Part) -> bool:
    """An internal task: the whole office, or where narrowed those involved and its leaders."""
    office = part.office_id
    if not part.narrowed:
        return office in powers.offices
    drafted_here = office == task.assigned_by_office_id
    divisions = {part.division_id, task.created_division_id if drafted_here else None}
    return (
        powers.can("read_restricted", office)
        or powers.can("receive_part", office)
        or bool(divisions & set(powers.divisions))
    )


@pytest.fixture
def wider(cast: Cast) -> Cast:
    """Readers of every kind: a provincial leader, a reception officer, a post in two offices."""
    give_post(cast, "son", "vpdd", Role.PROVINCIAL_LEADER)
    give_post(cast, "mai", "vpub", Role.RECEPTION_OFFICER)
    give_post(cast, "phuc", "vptu", Role.CLERK)
    return cast


class Undo(Exception):  # noqa: N818 (only ends a savepoint)
    pass


def check(cast: Cast, powers: dict[str, Powers], shape: Shape) -> None:
    task = build(cast, shape)
    row = Task.objects.prefetch_related("parts__helpers").select_related("area").get(pk=task.pk)
    for name in PEOPLE:
        listed = Task.objects.visible_to(powers[name]).filter(pk=task.pk).exists()
        assert listed == may_read(powers[name], row), (name, shape)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array(SELECT unnest(audience) ORDER BY 1) ="
            " array(SELECT DISTINCT unnest(tasks_audience(t)) ORDER BY 1)"
            " FROM tasks_task t WHERE id = %s",
            [task.pk],
        )
        assert cursor.fetchone() == (True,)


def test_the_rule_the_array_and_the_plain_reading_agree(wider: Cast) -> None:
    powers = {name: load_powers(wider.people[name].pk) for name in PEOPLE}

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(shapes)
    def agree(shape: Shape) -> None:
        try:
            with transaction.atomic():
                check(wider, powers, shape)
                raise Undo
        except Undo:
            pass

    agree()
