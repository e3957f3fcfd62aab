"""Verbs on the task as a whole: sent, completed, ended, paused, reopened, shared."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from tasks.services import closing, releasing, sharing
from tasks.services.delivering import Result
from tests.tasks.lifecycle.part_verbs import WHY, not_in_the_future, some_result
from tests.tasks.lifecycle.verbs import (
    Args,
    Call,
    Desk,
    Draw,
    Verb,
    by_power,
    in_days,
    lead_handler,
    leading,
    logging,
    settled_in,
    task_in,
)
from tests.tasks.lifecycle.world import NAMES, SETTLED, At, Case, Due, World


def to(state: str) -> Any:
    def then(_world: World, _who: str, at: At, _args: Args) -> None:
        at.case.state = state

    return then


def with_reason(service: Any, **more: Any) -> Any:
    def run(call: Call) -> Any:
        return service(task_id=call.task_id, reason=WHY, actor=call.actor, **more)

    return run


def plain(service: Any) -> Any:
    def run(call: Call) -> Any:
        return service(task_id=call.task_id, actor=call.actor)

    return run


# -- Out of the house ---------------------------------------------------------------------


def send(world: World, case: Case) -> None:
    """Requests go out, those informed are informed, and dates begin to run."""
    case.state, case.left = "open", True
    for part in case.parts.values():
        if part.state == "unsent":
            part.state = "informed" if part.role == "informed" else "sent"
        for due in part.dues:
            if due.state == "waiting" and due.due is not None:
                due.state = "running"


def sent(world: World, _who: str, at: At, _args: Args) -> None:
    send(world, at.case)


def put_forward(world: World, who: str, case: Case) -> None:
    """Sent where the person may, else put before the leader."""
    alone = set(case.parts) == {case.office}
    if alone or world.can(who, "release_request", case.office):
        send(world, case)
    else:
        case.state = "to_release"


def askable(world: World, who: str, at: At) -> Desk | None:
    """Anybody who may log puts the draft forward; sent by a lent power, in its lender's stead."""
    office = at.case.office
    desk = logging("log_task")(world, who, at)
    releases = by_power(world, who, "release_request", office)
    sends = releases is not None and set(at.case.parts) != {office}
    return releases if sends and desk and not desk.acting_for else desk


# -- Closing ------------------------------------------------------------------------------


def cancels(world: World, who: str, at: At) -> Desk | None:
    as_logger = by_power(world, who, "log_task", at.case.office)
    as_leader = by_power(world, who, "release_request", at.case.office)
    if as_logger is None or (as_leader is None and at.case.by != who):
        return None
    if at.case.by == who or as_logger.acting_for:
        return as_logger
    return as_leader


def nobody_holds_it(world: World, at: At) -> bool:
    others = [p for p in at.case.parts.values() if p.office != at.case.office]
    held = any(p.received and p.state != "handed_back" for p in others)
    return at.case.state in {"draft", "to_release", "open"} and not held


def closed(state: str, outcome: str) -> Any:
    def then(_world: World, _who: str, at: At, _args: Args) -> None:
        at.case.state = state
        for part in at.case.parts.values():
            part.close_dues(outcome)
            part.state = part.state if part.state in SETTLED else "closed"

    return then


def completed(_world: World, _who: str, at: At, args: Args) -> None:
    at.case.state, at.case.product = "done", True
    at.case.lead_part.close_dues("met")
    at.case.lead_part.state = "closed"


def has_product(world: World, at: At, args: Args) -> bool:
    given = args["dated"] is not None or at.case.product
    return given and not_in_the_future(world, at, args)


def any_result(world: World, at: At, draw: Draw, wild: bool) -> Args:
    args = some_result(world, at, draw, wild)
    if args["dated"] is None and not at.case.product and not wild:
        return {"dated": world.today}
    return args


def complete(call: Call) -> Any:
    dated = call.args["dated"]
    result = Result(dated=dated, number="12-KH") if dated else None
    return closing.complete(task_id=call.task_id, result=result, actor=call.actor)


def submit_above(call: Call) -> Any:
    today = call.args["today"]
    return closing.submit_above(
        task_id=call.task_id, to="Thường trực Tỉnh ủy", on=today, actor=call.actor
    )


# -- Standing still -----------------------------------------------------------------------


def paused(world: World, _who: str, at: At, _args: Args) -> None:
    at.case.state = "paused"
    for part in at.case.parts.values():
        for due in part.dues:
            if due.state == "running":
                due.state, due.paused_on = "paused", world.today


def stopped_with_it(at: At) -> list[Due]:
    dues = [due for part in at.case.parts.values() for due in part.dues]
    return [due for due in dues if due.state == "paused" and not due.alone]


def resumed(_world: World, _who: str, at: At, args: Args) -> None:
    """The unused days are added from the date of the decision."""
    at.case.state = "open"
    for due in stopped_with_it(at):
        due.run_on(args["decided_on"])


def decided_in_time(world: World, at: At, args: Args) -> bool:
    since = [due.paused_on for due in stopped_with_it(at) if due.paused_on]
    return bool(min(since, default=dt.date.min) <= args["decided_on"] <= world.today)


def a_decision(world: World, at: At, draw: Draw, wild: bool) -> Args:
    since = [due.paused_on for due in stopped_with_it(at) if due.paused_on]
    first = min(since, default=world.today)
    days = draw(st.integers(-1 if wild else 0, (world.today - first).days + wild))
    return {"decided_on": first + dt.timedelta(days=days)}


def resume(call: Call) -> Any:
    return closing.resume(
        task_id=call.task_id, reason=WHY, decided_on=call.args["decided_on"], actor=call.actor
    )


def pause(call: Call) -> Any:
    return closing.pause(
        task_id=call.task_id, reason=WHY, review_on=call.args["review_on"], actor=call.actor
    )


def a_later_day(world: World, _at: At, draw: Draw, wild: bool) -> Args:
    return {"review_on": in_days(world, draw(st.integers(-1 if wild else 1, 9)))}


def reopens(world: World, who: str, at: At) -> Desk | None:
    if not world.can(who, "approve_inside", at.case.lead):
        return None
    return by_power(world, who, "read_restricted", at.case.lead)


def reopened(_world: World, _who: str, at: At, _args: Args) -> None:
    at.case.state, part = "open", at.case.lead_part
    part.state = "assigned" if part.assignee else "received" if part.received else "sent"
    for due in part.dues:
        if due.state == "closed":
            due.state, due.outcome = ("running" if due.due else "waiting"), ""


# -- Shares -------------------------------------------------------------------------------


def shares(world: World, who: str, at: At) -> Desk | None:
    """Who handles the lead part, or logged the task; marked at his own desk."""
    mine = at.case.by == who and bool(world.offices(who))
    return Desk("") if mine or world.handles(who, at.case.lead_part) else None


def someone(_world: World, at: At, draw: Draw, _wild: bool) -> Args:
    return {"person": draw(st.sampled_from(NAMES))}


def shared(_world: World, _who: str, at: At, args: Args) -> None:
    at.case.shared.add(args["person"])


def unshared(_world: World, _who: str, at: At, args: Args) -> None:
    at.case.shared.discard(args["person"])


def share(call: Call) -> Any:
    person = call.cast.people[call.args["person"]]
    return sharing.share_task(task_id=call.task_id, person=person, reason="", actor=call.actor)


def end_share(call: Call) -> Any:
    person = call.cast.people[call.args["person"]]
    return sharing.end_share(task_id=call.task_id, person_id=person.pk, actor=call.actor)


def today(world: World, _at: At, draw: Draw, wild: bool) -> dict[str, dt.date]:
    return {"today": in_days(world, draw(st.integers(-2, 1 if wild else 0)))}


EVERYONE = ("draft", "to_release", "open", "submitted", "paused", "done", "ended", "stopped",
            "cancelled")  # fmt: skip
TASK_VERBS = (
    Verb("ask_release", "task", askable, task_in("draft"),
         lambda w, who, at, _args: put_forward(w, who, at.case), plain(releasing.ask_release),
         saves="task"),
    Verb("release", "task", logging("release_request"), task_in("draft", "to_release"), sent,
         plain(releasing.release), saves="task"),
    Verb("return_draft", "task", logging("release_request"), task_in("to_release"), to("draft"),
         with_reason(releasing.return_draft), saves="task"),
    Verb("cancel", "task", cancels, nobody_holds_it, closed("cancelled", "withdrawn"),
         with_reason(closing.cancel), saves="task"),
    Verb("submit_above", "task", lead_handler, task_in("open"), to("submitted"), submit_above,
         args=today, good=lambda w, _at, args: args["today"] <= w.today, saves="task"),
    Verb("back_from_above", "task", lead_handler, task_in("submitted"), to("open"),
         with_reason(closing.back_from_above), saves="task"),
    Verb("complete", "task", lead_handler, settled_in("open", "submitted"), completed, complete,
         args=any_result, good=has_product, saves="task"),
    Verb("end_without_product", "task", leading("deliver_part"),
         settled_in("open", "submitted", "paused"), closed("ended", "ended"),
         with_reason(closing.end_without_product, why="merged"), saves="task"),
    Verb("stop", "task", leading("deliver_part"), task_in("open", "submitted", "paused"),
         closed("stopped", "withdrawn"), with_reason(closing.stop), saves="task"),
    Verb("pause", "task", leading("deliver_part"), task_in("open", "submitted"), paused, pause,
         args=a_later_day, good=lambda w, _at, args: args["review_on"] > w.today, saves="task"),
    Verb("resume", "task", leading("deliver_part"), task_in("paused"), resumed, resume,
         args=a_decision, good=decided_in_time, saves="task"),
    Verb("reopen", "task", reopens, task_in("done", "ended", "stopped"), reopened,
         with_reason(closing.reopen), saves="task"),
    Verb("share", "task", shares, task_in(*EVERYONE), shared, share, args=someone, saves="share"),
    Verb("end_share", "task", shares, task_in(*EVERYONE), unshared, end_share, args=someone,
         saves="share"),
)  # fmt: skip
