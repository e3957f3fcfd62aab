"""Verbs on what is owed: another date asked for, decided, taken back, corrected."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from tasks.models import DueChange
from tasks.services import dates, pausing
from tests.tasks.lifecycle.part_verbs import WHY
from tests.tasks.lifecycle.verbs import Args, Call, Desk, Draw, Verb, by_power, handler, in_days
from tests.tasks.lifecycle.world import CLOSED, SETTLED, At, World


def decider(at: At) -> str:
    """The office that set the date: its own for an inside date, else who asked for the part."""
    return at.part.office if at.due.internal else at.case.asker(at.part)


def another_day(world: World, at: At, draw: Draw, wild: bool) -> Args:
    """A few weeks only, so that days fall together now and then."""
    new = in_days(world, draw(st.integers(-2 if wild else 0, 15)))
    return {"new": in_days(world, 16) if new == at.due.due and not wild else new}


def a_new_date(world: World, at: At, args: Args) -> bool:
    return bool(args["new"] >= world.today and args["new"] != at.due.due)


def asked(_world: World, who: str, at: At, args: Args) -> None:
    at.due.asked_by, at.due.wanted = who, args["new"]


def ask_change(call: Call) -> Any:
    change = dates.ask_change(
        deadline_id=call.due_id, new_due_on=call.args["new"], reason=WHY, actor=call.actor
    )
    call.at.due.change = change.pk


def decides(world: World, who: str, at: At) -> Desk | None:
    if at.due.asked_by == who:
        return None
    return by_power(world, who, "decide_extension", decider(at))


def decided(_world: World, _who: str, at: At, args: Args) -> None:
    if args["agree"]:
        at.due.due = at.due.wanted
    at.due.asked_by, at.due.wanted, at.due.change = "", None, 0


def decide(call: Call) -> Any:
    return dates.decide_change(
        change_id=call.at.due.change, agree=call.args["agree"], words=WHY, actor=call.actor
    )


def take_back(call: Call) -> Any:
    return dates.take_back_change(change_id=call.at.due.change, actor=call.actor)


def corrects(world: World, who: str, at: At) -> Desk | None:
    """The logger until the part is received, and for a date inside his own office's task."""
    own = at.part.office == decider(at) == at.case.office
    if who == at.case.by and (own or not at.part.received):
        return by_power(world, who, "log_task", at.case.office)
    return by_power(world, who, "decide_extension", decider(at))


def correctable(_world: World, at: At) -> bool:
    owed = at.case.state not in CLOSED and at.part.state not in SETTLED
    return owed and at.due.state != "closed"


def corrected(world: World, _who: str, at: At, args: Args) -> None:
    due = at.due
    if due.first is None:
        due.first = args["new"]
        if at.case.left:
            stands = at.case.state == "paused"
            due.state, due.paused_on = ("paused", world.today) if stands else ("running", None)
    due.due = args["new"]


def correct(call: Call) -> Any:
    return dates.correct_due(
        deadline_id=call.due_id, new_due_on=call.args["new"], reason=WHY, actor=call.actor
    )


def decider_of(world: World, who: str, at: At) -> Desk | None:
    return by_power(world, who, "decide_extension", decider(at))


def pausable(_world: World, at: At) -> bool:
    owed = at.case.state not in CLOSED and at.part.state not in SETTLED
    return owed and at.due.state == "running" and at.case.state != "paused"


def resumable(_world: World, at: At) -> bool:
    return bool(at.due.alone and at.case.state != "paused")


def paused(_world: World, _who: str, at: At, args: Args) -> None:
    at.due.state, at.due.paused_on, at.due.alone = "paused", args["decided_on"], True


def resumed(_world: World, _who: str, at: At, args: Args) -> None:
    at.due.run_on(args["decided_on"])


def a_decision(world: World, at: At, draw: Draw, wild: bool) -> Args:
    first = at.due.paused_on or world.today
    days = draw(st.integers(-1 if wild and at.due.alone else 0, (world.today - first).days + wild))
    return {"decided_on": first + dt.timedelta(days=days)}


def in_time(world: World, at: At, args: Args) -> bool:
    return bool((at.due.paused_on or dt.date.min) <= args["decided_on"] <= world.today)


def by_decision(service: Any) -> Any:
    def run(call: Call) -> Any:
        return service(
            deadline_id=call.due_id,
            reason=WHY,
            decided_on=call.args["decided_on"],
            actor=call.actor,
        )

    return run


def waiting(_world: World, at: At) -> bool:
    return bool(at.due.asked_by)


def pending_of(due_id: int) -> DueChange | None:
    return DueChange.objects.pending().filter(deadline=due_id).first()


DATE_VERBS = (
    Verb(
        "ask_change",
        "due",
        handler,
        lambda _w, at: at.due.state == "running" and not at.due.asked_by,
        asked,
        ask_change,
        args=another_day,
        good=a_new_date,
        saves="change",
    ),
    Verb(
        "correct_due",
        "due",
        corrects,
        correctable,
        corrected,
        correct,
        args=another_day,
        good=a_new_date,
        saves="change due",
    ),
    Verb(
        "pause_due",
        "due",
        decider_of,
        pausable,
        paused,
        by_decision(pausing.pause_due),
        args=a_decision,
        good=in_time,
        saves="due",
    ),
    Verb(
        "resume_due",
        "due",
        decider_of,
        resumable,
        resumed,
        by_decision(pausing.resume_due),
        args=a_decision,
        good=in_time,
        saves="due change",
    ),
    Verb(
        "decide_change",
        "change",
        decides,
        waiting,
        decided,
        decide,
        saves="change",
        args=lambda _w, _at, draw, _wild: {"agree": draw(st.booleans())},
    ),
    Verb(
        "take_back",
        "change",
        handler,
        waiting,
        lambda w, who, at, _a: decided(w, who, at, {"agree": False}),
        take_back,
        saves="change",
    ),
)
