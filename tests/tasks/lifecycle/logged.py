"""A new case, in the model and in the product."""

from hypothesis import strategies as st

from offices.foundation.actor import Actor
from tasks.models import Task
from tasks.services.drafts import Due as Owed
from tasks.services.drafts import NewTask, Request
from tasks.services.logging import log_task
from tests.support.cast import Cast
from tests.tasks.lifecycle.part_verbs import staff
from tests.tasks.lifecycle.task_verbs import put_forward
from tests.tasks.lifecycle.verbs import Draw, in_days
from tests.tasks.lifecycle.world import DIVIDED, Case, Due, Share, World, days_before

CODES = ("vptu", "vpub", "vpdd")


def some_dues(world: World, draw: Draw) -> list[Due]:
    """Nothing, a day (now and then one that has passed), or a writing without a day."""
    days = draw(st.sampled_from([None, "none", -1, 0, 1, 2, 4, 7]))
    if days is None:
        return []
    day = None if days == "none" else in_days(world, days)
    return [Due(day, day)]


def new_case(world: World, who: str, actor: Actor, draw: Draw) -> Case:
    office = actor.office.code if actor.office else "vptu"
    lead = draw(st.sampled_from([office, office, *CODES]))
    parts = {lead: Share(lead, "lead", dues=some_dues(world, draw))}
    others = [code for code in CODES if code != lead]
    for code in draw(st.sampled_from([others, others, others[:1], others[1:], []])):
        parts[code] = Share(code, "coordinate", dues=some_dues(world, draw))
    parts.setdefault(office, Share(office, "informed"))
    letters = draw(st.integers(0, 5)) == 5
    case = Case(
        who,
        office,
        lead,
        draw(st.sampled_from(["internal", "internal", "open", "restricted"])),
        letters,
        draw(st.integers(0, 4)) == 4,
        parts,
        divided=any(o == office and r in DIVIDED for o, r in world.posts[who]),
    )
    if letters:
        case.access = "restricted"
    if lead == office:
        _led_at_home(world, case, draw)
    return case


def _led_at_home(world: World, case: Case, draw: Draw) -> None:
    """The own lead part needs no request; it may be given to someone at once."""
    part = case.lead_part
    part.state, part.received = "received", True
    person = draw(st.none() | st.sampled_from(staff(world, case.office)))
    if person:
        part.state, part.assignee = "assigned", person
    day = part.dues[0].due if part.dues else None
    if day is not None and days_before(day, 2) > world.today:
        inside = days_before(day, 2)
        part.dues.append(Due(inside, inside, internal=True))


def _owed(dues: list[Due]) -> Owed | None:
    given = [d for d in dues if not d.internal]
    if not given:
        return None
    return Owed(given[0].due, raw="" if given[0].due else "khi có yêu cầu")


def log(cast: Cast, world: World, actor: Actor, case: Case, *, send: bool) -> Task:
    """Log it for real, and let the model follow."""
    lead = case.lead_part
    asked = [p for p in case.parts.values() if p.role == "coordinate"]
    new = NewTask(
        title="Chuẩn bị báo cáo",
        area=cast.areas[5 if case.letters else 1],
        lead_office=cast.offices[case.lead],
        access=case.access,
        basis="directive" if case.directed else "letter",
        due=_owed(lead.dues),
        assignee=cast.people[lead.assignee] if lead.assignee else None,
        requests=tuple(
            Request(cast.offices[p.office], "Đề nghị có ý kiến", _owed(p.dues)) for p in asked
        ),
    )
    task = log_task(new=new, actor=actor, send=send)
    if send:
        put_forward(world, case.by, case)
    return task
