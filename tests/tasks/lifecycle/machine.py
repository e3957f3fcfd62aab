"""Random people press random verbs; after each press the database and the model must agree."""

import datetime as dt
from typing import Any
from unittest import mock

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from offices.foundation.actor import Actor
from offices.models import Absence
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.tasks.lifecycle import facts
from tests.tasks.lifecycle.always import Always
from tests.tasks.lifecycle.date_verbs import DATE_VERBS
from tests.tasks.lifecycle.logged import log, new_case
from tests.tasks.lifecycle.part_verbs import PART_VERBS
from tests.tasks.lifecycle.task_verbs import TASK_VERBS
from tests.tasks.lifecycle.verbs import Call, Desk, Verb
from tests.tasks.lifecycle.world import NAMES, At, Case, World

VERBS = (*TASK_VERBS, *PART_VERBS, *DATE_VERBS)
REFUSALS = (PermissionDenied, WrongMove, ValidationError)
# A Monday; the four weeks after it have no public holiday.
START = dt.datetime(2027, 3, 1, 8, 0, tzinfo=timezone.get_default_timezone())
MOST_CASES = 2
# The longer roads are taken more often than the short ways out.
OFTEN = {
    "assign": 4,
    "receive": 6,
    "release": 4,
    "submit_inside": 4,
    "ask_rework": 4,
    "deliver": 6,
    "note_result": 6,
    "ask_more": 8,
    "hand_back": 4,
    "send_again": 4,
    "to_superior": 4,
    "settle": 6,
    "do_ourselves": 3,
    "approve_inside": 4,
    "decide_change": 4,
    "take_back": 2,
    "complete": 3,
    "resume": 4,
    "reopen": 2,
    "back_from_above": 2,
    "ask_change": 2,
    "pause_due": 2,
    "resume_due": 6,
}


class Lifecycle(Always):
    """One example is one transaction, undone at its end."""

    def __init__(self, cast: Cast) -> None:
        super().__init__()
        self.cast = cast
        self.now = START
        self.patch = mock.patch("django.utils.timezone.now", lambda: self.now)
        self.patch.start()
        self.whole = transaction.atomic()
        self.whole.__enter__()
        self.world = World(START.date(), order={n: cast.people[n].pk for n in NAMES})
        self.firsts = {}
        self.before: tuple[Any, dict[str, int]] | None = None

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.whole.__exit__(None, None, None)
        self.patch.stop()

    @initialize(narrow=st.sets(st.sampled_from(["vptu", "vpub", "vpdd"]), max_size=1))
    def some_office_reads_narrowly(self, narrow: set[str]) -> None:
        self.world.narrow = frozenset(narrow)
        for code in ("vptu", "vpub", "vpdd"):
            office = self.cast.offices[code]
            office.narrow_internal = code in narrow
            office.save(actor=Actor.system())

    # -- Time and people -------------------------------------------------------------

    @rule(days=st.sampled_from([1, 1, 1, 3]))
    def later(self, days: int) -> None:
        self.moved = True
        self.now += dt.timedelta(days=days)
        self.world.today = self.now.date()

    @rule(absent=st.sampled_from(NAMES), substitute=st.sampled_from(NAMES), days=st.integers(0, 5))
    def go_away(self, absent: str, substitute: str, days: int) -> None:
        last = self.world.away.get(absent, ("", self.world.today - dt.timedelta(days=1)))[1]
        if absent == substitute or last >= self.world.today:
            return
        until = self.world.today + dt.timedelta(days=days)
        row = Absence(
            person=self.cast.people[absent],
            substitute=self.cast.people[substitute],
            starts_on=self.world.today,
            ends_on=until,
        )
        row.save(actor=Actor.system())
        self.moved = True
        self.world.away[absent] = (substitute, until)

    # -- Verbs -----------------------------------------------------------------------

    def actor(self, name: str, draw: Any) -> Actor:
        """The person at one of his desks."""
        desks = [office for office, _role in self.world.posts[name]]
        desk = self.cast.offices[draw(st.sampled_from(desks))] if desks else None
        return Actor(person=self.cast.people[name], office=desk)

    def as_it_stands(self) -> tuple[Any, dict[str, int]]:
        """All values, and the newest history rows; read anew after each change only."""
        self.before = self.before or (facts.snapshot(), facts.heads())
        return self.before

    @precondition(lambda self: len(self.world.cases) < MOST_CASES)
    @rule(data=st.data(), who=st.sampled_from(NAMES), send=st.sampled_from([True, True, False]))
    def log_a_task(self, data: st.DataObject, who: str, send: bool) -> None:
        actor = self.actor(who, data.draw)
        before, heads = self.as_it_stands()
        case = new_case(self.world, who, actor, data.draw)
        try:
            with transaction.atomic():
                task = log(self.cast, self.world, actor, case, send=send)
        except REFUSALS as error:
            task, refusal = None, repr(error)
        right = actor.office is not None and self.world.can(who, "log_task", case.office)
        if task is None:
            assert not right, refusal
            assert facts.snapshot() == before
            return
        assert right
        case.pk = task.pk
        self.world.cases.append(case)
        facts.adopt(case)
        self.check_history(heads, who, self.desks_of_logging(who, case))
        self.compare()

    def desks_of_logging(self, who: str, case: Case) -> set[Desk]:
        """Logged in the own stead; sent at once, perhaps, by a power that is lent."""
        logs, sends = (
            self.world.lender(who, power, case.office) for power in ("log_task", "release_request")
        )
        return {Desk(case.office, logs), Desk(case.office, logs or sends)}

    @precondition(lambda self: self.world.cases)
    @rule(data=st.data())
    def fitting_verb(self, data: st.DataObject) -> None:
        """A verb that someone may press now, pressed by one of them."""
        fitting = {
            verb.name: (verb, found) for verb in VERBS if (found := self.who_can_press(verb))
        }
        if fitting:
            names = [name for name in sorted(fitting) for _ in range(OFTEN.get(name, 1))]
            verb, found = fitting[data.draw(st.sampled_from(names))]
            at, people = data.draw(st.sampled_from(found))
            self.press(verb, at, data.draw(st.sampled_from(people)), data.draw, wild=False)

    @precondition(lambda self: self.world.cases)
    @rule(data=st.data(), verb=st.sampled_from(VERBS), who=st.sampled_from(NAMES))
    def any_verb(self, data: st.DataObject, verb: Verb, who: str) -> None:
        targets = list(self.world.at(verb.scope))
        if targets:
            self.press(verb, data.draw(st.sampled_from(targets)), who, data.draw, wild=True)

    def who_can_press(self, verb: Verb) -> list[tuple[At, list[str]]]:
        fitting = [at for at in self.world.at(verb.scope) if verb.fits(self.world, at)]
        able = [(at, [n for n in NAMES if verb.may(self.world, n, at)]) for at in fitting]
        return [(at, people) for at, people in able if people]

    def press(self, verb: Verb, at: At, who: str, draw: Any, *, wild: bool) -> None:
        args = verb.args(self.world, at, draw, wild)
        desk = verb.may(self.world, who, at)
        right = desk and verb.fits(self.world, at) and verb.good(self.world, at, args)
        actor, (before, heads) = self.actor(who, draw), self.as_it_stands()
        words, refusal = f"{verb.name} by {who} on {at} with {args}", ""
        try:
            with transaction.atomic():
                verb.run(Call(self.cast, actor, at, args))
        except REFUSALS as error:
            refusal = repr(error)
        if refusal:
            assert not right, f"refused, but was right: {words}: {refusal}"
            assert facts.snapshot() == before, words
            return
        assert right, f"done, but was wrong: {words}"
        verb.then(self.world, who, at, args)
        facts.adopt(at.case)
        if verb.saves == "share":
            self.check_share(before, heads, who)
        else:
            self.check_history(heads, who, {desk})
            self.check_saved_once(verb, heads, at, args)
        self.compare()

    # -- What must hold after a press ------------------------------------------------

    def check_history(self, heads: dict[str, int], who: str, desks: set[Desk]) -> None:
        """Every new history row names who acted, at which office's desk, and in whose stead."""
        rows = [row for found in facts.rows_since(heads).values() for row in found]
        known = {(r.history_user_id, r.acting_office.code, r.acting_for_id) for r in rows}
        person = self.cast.people[who].pk
        meant = {(person, d.office, self.person_id(d.acting_for)) for d in desks}
        assert known and known <= meant, f"history names {known}, not {meant}"

    def person_id(self, name: str) -> int | None:
        return self.cast.people[name].pk if name else None

    def check_saved_once(self, verb: Verb, heads: dict[str, int], at: At, args: Any) -> None:
        since = facts.rows_since(heads)
        ids = {"task": at.case.pk, "part": at.part and at.part.pk, "due": at.due and at.due.pk}
        for kind in verb.saves.split():
            saved = facts.times_saved(since[kind])
            if kind == "change":
                assert list(saved.values()) == [1], verb.name
            elif not args.get("helpers"):
                assert saved[ids[kind]] == 1, f"{verb.name}: {kind} {saved}"
        assert all(count == 1 for count in facts.times_saved(since["due"]).values()), verb.name
        if not args.get("helpers"):
            assert all(n == 1 for n in facts.times_saved(since["part"]).values()), verb.name
        assert all(count == 1 for count in facts.times_saved(since["task"]).values()), verb.name

    def check_share(self, before: Any, heads: dict[str, int], who: str) -> None:
        """One history row of the task where a right came or went, else nothing at all."""
        after, since = facts.snapshot(), facts.rows_since(heads)
        moved = after["grants"] != before["grants"]
        assert [len(rows) for rows in since.values()] == [int(moved), 0, 0, 0, 0]
        assert all(r.history_user_id == self.cast.people[who].pk for r in since["task"])

    def compare(self) -> None:
        """The database holds exactly what the model says."""
        self.moved, self.before = True, None
        for case in self.world.cases:
            assert facts.stored(case, self.cast) == facts.modelled(case)
