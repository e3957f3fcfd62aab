"""Verbs on one office's part: received, given out, submitted, delivered, noted, handed back."""

from typing import Any

from hypothesis import strategies as st

from offices.models import Person
from tasks.services import delivering, receiving, settling
from tasks.services.delivering import Result
from tests.tasks.lifecycle.verbs import (
    Args,
    Call,
    Draw,
    Verb,
    asking,
    elsewhere,
    handler,
    in_days,
    lead_handler,
    not_own_delivery,
    not_own_submission,
    own,
    part_in,
)
from tests.tasks.lifecycle.world import NAMES, At, Due, World, days_before

WHY = "Theo thống nhất giữa hai bên"


def to(state: str) -> Any:
    def then(_world: World, _who: str, at: At, _args: Args) -> None:
        at.part.state = state

    return then


def closed(state: str, outcome: str) -> Any:
    """The part closes unmet: whatever it still owes closes with it."""

    def then(_world: World, _who: str, at: At, _args: Args) -> None:
        at.part.state = state
        at.part.close_dues(outcome)

    return then


def with_reason(service: Any) -> Any:
    def run(call: Call) -> Any:
        return service(part_id=call.part_id, reason=WHY, actor=call.actor)

    return run


def plain(service: Any) -> Any:
    def run(call: Call) -> Any:
        return service(part_id=call.part_id, actor=call.actor)

    return run


# -- receive, assign ----------------------------------------------------------------------


def received(_world: World, _who: str, at: At, _args: Args) -> None:
    at.part.state, at.part.received = "received", True


def staff(world: World, office: str) -> list[str]:
    return [name for name in NAMES if world.works_at(name, office)]


def some_people(world: World, at: At, draw: Draw, wild: bool) -> Args:
    people = list(NAMES) if wild else staff(world, at.part.office)
    return {
        "assignee": draw(st.sampled_from(people)),
        "helpers": draw(st.lists(st.sampled_from(people), max_size=1)),
        "divided": draw(st.booleans()),
    }


def of_this_office(world: World, at: At, args: Args) -> bool:
    return {args["assignee"], *args["helpers"]} <= set(staff(world, at.part.office))


def assigned(world: World, _who: str, at: At, args: Args) -> None:
    part = at.part
    if part.state in {"sent", "received"}:
        part.state, part.received = "assigned", True
    part.assignee = args["assignee"]
    part.divided = part.divided or args["divided"]
    if args["helpers"]:
        part.helpers = {*args["helpers"]} - {part.assignee}
    running = [d.due for d in part.dues if d.state == "running" and not d.internal and d.due]
    if running and not any(d.internal for d in part.dues):
        day = days_before(min(running), 2)
        if day > world.today:
            part.dues.append(Due(day, day, internal=True, state="running"))


def assign(call: Call) -> Any:
    people: dict[str, Person] = call.cast.people
    division = call.cast.divisions[call.at.part.office] if call.args["divided"] else None
    helpers = [people[name] for name in call.args["helpers"]] or None
    return receiving.assign_part(
        part_id=call.part_id, assignee=people[call.args["assignee"]], helpers=helpers,
        division=division, actor=call.actor,
    )  # fmt: skip


# -- deliver, note ------------------------------------------------------------------------


def submitted(_world: World, who: str, at: At, _args: Args) -> None:
    at.part.state, at.part.submitted_by = "submitted", who


def delivered(_world: World, who: str, at: At, _args: Args) -> None:
    at.part.state, at.part.delivered_by = "delivered", who
    at.part.close_dues("met")


def deliver(call: Call) -> Any:
    dated = call.args["dated"]
    result = Result(dated=dated, number="15/BC") if dated else None
    return delivering.deliver_part(
        part_id=call.part_id, answer="Số liệu kèm theo", result=result, actor=call.actor
    )


def some_result(world: World, _at: At, draw: Draw, wild: bool) -> Args:
    last = 1 if wild else 0
    days = draw(st.none() | st.integers(-9, last))
    return {"dated": None if days is None else in_days(world, days)}


def not_in_the_future(world: World, _at: At, args: Args) -> bool:
    return args["dated"] is None or args["dated"] <= world.today


def deliverable(world: World, at: At) -> bool:
    return part_in("assigned", "submitted", "more_asked")(world, at) and not at.part.leads


def more_asked(world: World, _who: str, at: At, _args: Args) -> None:
    """The same dates are owed again; while the task stands still, they stand still too."""
    at.part.state = "more_asked"
    for due in at.part.dues:
        if due.outcome == "met":
            due.outcome = ""
            due.state = "waiting" if due.due is None else "running"
            if at.case.state == "paused" and due.state == "running":
                due.state, due.paused_on = "paused", world.today


# -- back and forth -----------------------------------------------------------------------


def may_go_back(world: World, at: At) -> bool:
    own_task = at.part.leads and at.part.office == at.case.office
    return part_in("received", "assigned")(world, at) and not own_task and not at.case.directed


def submit(call: Call) -> Any:
    return delivering.submit_part(part_id=call.part_id, answer="Dự thảo", actor=call.actor)


def hand_back(call: Call) -> Any:
    return receiving.hand_back(part_id=call.part_id, why="unclear", reason=WHY, actor=call.actor)


def sent_again(_world: World, _who: str, at: At, _args: Args) -> None:
    at.part.state, at.part.received = "sent", False


def send_again(call: Call) -> Any:
    return settling.send_again(part_id=call.part_id, ask="Rõ hơn", reason=WHY, actor=call.actor)


def settled(_world: World, _who: str, at: At, _args: Args) -> None:
    at.part.state = "assigned" if at.part.assignee else "received"


def unanswered(world: World, at: At) -> bool:
    states = ("sent", "received", "assigned", "submitted", "more_asked", "to_superior")
    last = max((d.due for d in at.part.dues if d.due and not d.internal), default=None)
    return elsewhere(*states)(world, at) and (last is None or last < world.today)


OPEN_REQUEST = ("sent", "received", "assigned", "submitted", "more_asked", "handed_back",
                "to_superior")  # fmt: skip
note = not_own_delivery(lead_handler)
PART_VERBS = (
    Verb("receive", "part", own("receive_part"), part_in("sent"), received,
         plain(receiving.receive_part)),
    Verb("assign", "part", own("assign_part"),
         part_in("sent", "received", "assigned", "submitted", "more_asked"), assigned, assign,
         args=some_people, good=of_this_office, saves=""),
    Verb("submit_inside", "part", handler, part_in("assigned", "more_asked"), submitted,
         submit),
    Verb("ask_rework", "part", not_own_submission(own("approve_inside")), part_in("submitted"),
         to("assigned"), with_reason(delivering.ask_rework)),
    Verb("approve_inside", "part", not_own_submission(own("approve_inside")),
         lambda w, at: at.part.leads and part_in("submitted")(w, at), to("assigned"),
         plain(delivering.approve_inside)),
    Verb("deliver", "part", not_own_submission(own("deliver_part")), deliverable, delivered,
         deliver, args=some_result, good=not_in_the_future),
    Verb("note_result", "part", note, part_in("delivered"), to("noted"),
         plain(delivering.note_result)),
    Verb("ask_more", "part", note, part_in("delivered"), more_asked,
         with_reason(delivering.ask_more)),
    Verb("hand_back", "part", own("hand_back"), may_go_back, to("handed_back"), hand_back),
    Verb("send_again", "part", asking("release_request"),
         elsewhere("handed_back", lead_too=True), sent_again, send_again),
    Verb("do_ourselves", "part", asking("deliver_part"), elsewhere("handed_back", "to_superior"),
         closed("withdrawn", "withdrawn"), with_reason(settling.do_ourselves)),
    Verb("settle", "part", asking("deliver_part"),
         elsewhere("handed_back", "to_superior", lead_too=True), settled,
         with_reason(settling.settle_part)),
    Verb("to_superior", "part", asking("deliver_part"), elsewhere("handed_back", lead_too=True),
         to("to_superior"), with_reason(settling.take_to_superior)),
    Verb("withdraw", "part", asking("release_request"), elsewhere(*OPEN_REQUEST),
         closed("withdrawn", "withdrawn"), with_reason(settling.withdraw_part)),
    Verb("end_without_answer", "part", asking("deliver_part"), unanswered,
         closed("no_answer", "ended"), with_reason(settling.end_without_answer)),
)  # fmt: skip
