"""One row per verb: who may, when it fits, what follows; plain rules beside the real call."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from offices.foundation.actor import Actor
from tests.support.cast import Cast
from tests.tasks.lifecycle.world import At, World

type Args = Mapping[str, Any]
type Draw = Callable[[Any], Any]


@dataclass(frozen=True)
class Desk:
    """Where history must place the act, and in whose stead."""

    office: str
    acting_for: str = ""


@dataclass(frozen=True)
class Call:
    """One press: who, on what, with which answers."""

    cast: Cast
    actor: Actor
    at: At
    args: Args

    @property
    def task_id(self) -> int:
        return self.at.case.pk

    @property
    def part_id(self) -> int:
        assert self.at.part is not None
        return self.at.part.pk

    @property
    def due_id(self) -> int:
        assert self.at.due is not None
        return self.at.due.pk


def no_args(_world: World, _at: At, _draw: Draw, _wild: bool) -> Args:
    return {}


def always(_world: World, _at: At, _args: Args) -> bool:
    return True


@dataclass(frozen=True)
class Verb:
    """`saves` names the rows that get exactly one history row each; others may follow."""

    name: str
    scope: str
    may: Callable[[World, str, At], Desk | None]
    fits: Callable[[World, At], bool]
    then: Callable[[World, str, At, Args], None]
    run: Callable[[Call], Any]
    saves: str = "part"
    args: Callable[[World, At, Draw, bool], Args] = no_args
    good: Callable[[World, At, Args], bool] = always


# -- Who may ------------------------------------------------------------------------------


def by_power(world: World, who: str, power: str, office: str) -> Desk | None:
    if not world.can(who, power, office):
        return None
    return Desk(office, world.lender(who, power, office))


def own(power: str) -> Callable[[World, str, At], Desk | None]:
    """A power on the office whose part it is."""

    def may(world: World, who: str, at: At) -> Desk | None:
        return by_power(world, who, power, at.part.office)

    return may


def asking(power: str) -> Callable[[World, str, At], Desk | None]:
    """A power on the office whose request the part is."""

    def may(world: World, who: str, at: At) -> Desk | None:
        return by_power(world, who, power, at.case.asker(at.part))

    return may


def logging(power: str) -> Callable[[World, str, At], Desk | None]:
    def may(world: World, who: str, at: At) -> Desk | None:
        return by_power(world, who, power, at.case.office)

    return may


def leading(power: str) -> Callable[[World, str, At], Desk | None]:
    def may(world: World, who: str, at: At) -> Desk | None:
        return by_power(world, who, power, at.case.lead)

    return may


def hands_on(world: World, who: str, part: Any) -> Desk | None:
    """Who works on the part, at its own desk; in place of the absent assignee."""
    if not world.handles(who, part):
        return None
    if part.assignee in world.absent(who) and part.assignee != who:
        return Desk(part.office, part.assignee)
    return Desk(part.office, world.lender(who, "submit_part", part.office))


def handler(world: World, who: str, at: At) -> Desk | None:
    return hands_on(world, who, at.part)


def lead_handler(world: World, who: str, at: At) -> Desk | None:
    return hands_on(world, who, at.case.lead_part)


def not_own_submission(may: Callable[[World, str, At], Desk | None]) -> Any:
    def other(world: World, who: str, at: At) -> Desk | None:
        mine = at.part.state == "submitted" and at.part.submitted_by == who
        return None if mine else may(world, who, at)

    return other


def not_own_delivery(may: Callable[[World, str, At], Desk | None]) -> Any:
    def other(world: World, who: str, at: At) -> Desk | None:
        return None if at.part.delivered_by == who else may(world, who, at)

    return other


# -- When it fits, what follows -----------------------------------------------------------


def part_in(*states: str) -> Callable[[World, At], bool]:
    def fits(_world: World, at: At) -> bool:
        return at.case.live and at.part.state in states

    return fits


def elsewhere(*states: str, lead_too: bool = False) -> Callable[[World, At], bool]:
    """Another office's part, in one of these states."""

    def fits(world: World, at: At) -> bool:
        asked = at.part.office != at.case.asker(at.part) and (lead_too or not at.part.leads)
        return part_in(*states)(world, at) and asked

    return fits


def task_in(*states: str) -> Callable[[World, At], bool]:
    def fits(_world: World, at: At) -> bool:
        return at.case.state in states

    return fits


def settled_in(*states: str) -> Callable[[World, At], bool]:
    def fits(_world: World, at: At) -> bool:
        return at.case.state in states and at.case.settled()

    return fits


def days(first: int, last: int) -> st.SearchStrategy[int]:
    return st.integers(first, last)


def in_days(world: World, count: int) -> dt.date:
    return world.today + dt.timedelta(days=count)
