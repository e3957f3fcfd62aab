"""Random people press random verbs; after each press the database and the model must agree."""

import datetime as dt
from typing import Any
from unittest import mock

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from offices.foundation.actor import Actor
from offices.models import Absence
from tasks.choices import Decision
from tasks.models import Deadline, DueChange, Part
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.tasks.lifecycle import facts
from tests.tasks.lifecycle.date_verbs import DATE_VERBS
from tests.tasks.lifecycle.logged import log, new_case
from tests.tasks.lifecycle.part_verbs import PART_VERBS
from tests.tasks.lifecycle.task_verbs import TASK_VERBS
from tests.tasks.lifecycle.verbs import Call, Desk, Verb
from tests.tasks.lifecycle.world import CLOSED, LIVE, NAMES, SETTLED, At, Case, World

VERBS = (*TASK_VERBS, *PART_VERBS, *DATE_VERBS)
REFUSALS = (PermissionDenied, WrongMove, ValidationError)
# A Monday; the four weeks after it have no public holiday.
START = dt.datetime(2027, 3, 1, 8, 0, tzinfo=timezone.get_default_timezone())
MOST_CASES = 3


class Lifecycle(RuleBasedStateMachine):
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
        self.firsts: dict[int, dt.date] = {}

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
        self.now += dt.timedelta(days=days)
        self.world.today = self.now.date()

    @rule(absent=st.sampled_from(NAMES), substitute=st.sampled_from(NAMES), days=st.integers(0, 5))
    def go_away(self, absent: str, substitute: str, days: int) -> None:
        last = self.world.away.get(absent, ("", self.world.today - dt.timedelta(days=1)))[1]
        if absent == substitute or last >= self.world.today:
            return
        until = self.world.today + dt.timedelta(days=days)
        row = Absence(
            person=self.cast.people[absent], substitute=self.cast.people[substitute],
            starts_on=self.world.today, ends_on=until,
        )  # fmt: skip
        row.save(actor=Actor.system())
        self.world.away[absent] = (substitute, until)

    # -- Verbs -----------------------------------------------------------------------

    def actor(self, name: str, draw: Any) -> Actor:
        """The person at one of his desks."""
        desks = [office for office, _role in self.world.posts[name]]
        desk = self.cast.offices[draw(st.sampled_from(desks))] if desks else None
        return Actor(person=self.cast.people[name], office=desk)

    @precondition(lambda self: len(self.world.cases) < MOST_CASES)
    @rule(data=st.data(), who=st.sampled_from(NAMES), send=st.booleans())
    def log_a_task(self, data: st.DataObject, who: str, send: bool) -> None:
        actor = self.actor(who, data.draw)
        before, heads = facts.snapshot(), facts.heads()
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
            verb, found = fitting[data.draw(st.sampled_from(sorted(fitting)))]
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
        actor, before, heads = self.actor(who, draw), facts.snapshot(), facts.heads()
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
        for case in self.world.cases:
            assert facts.stored(case, self.cast) == facts.modelled(case)

    # -- What must always hold -------------------------------------------------------

    @invariant()
    def people_read_what_design_says(self) -> None:
        found = facts.readers(self.world, self.cast)
        for name, seen in found.items():
            meant = {c.pk for c in self.world.cases if self.world.reads(name, c)}
            assert seen == meant, f"{name} reads {seen}, should read {meant}"

    @invariant()
    def clocks_are_sound(self) -> None:
        for row in Deadline.objects.select_related("task", "part"):
            running = row.state == "running"
            assert not (running and row.task.state not in LIVE - {"paused"}), row
            assert not (running and row.part.state in SETTLED), row
            assert row.state == "closed" or row.task.state not in CLOSED, row
            assert (row.state == "closed") == bool(row.outcome), row
            if row.first_due_on is not None:
                assert self.firsts.setdefault(row.pk, row.first_due_on) == row.first_due_on

    @invariant()
    def dates_move_only_by_agreed_changes(self) -> None:
        agreed = DueChange.objects.filter(decision=Decision.AGREED).order_by("decided_at", "pk")
        trail: dict[int, Any] = {}
        for change in agreed:
            if change.deadline_id in trail:
                assert change.old_due_on == trail[change.deadline_id], change
            trail[change.deadline_id] = change.new_due_on
        for row in Deadline.objects.all():
            assert row.due_on == trail.get(row.pk, row.first_due_on), row
        waiting = DueChange.objects.pending().exclude(deadline__state__in=["running", "paused"])
        assert not waiting.exists()

    @invariant()
    def nobody_answers_for_himself(self) -> None:
        for change in DueChange.objects.exclude(kind="correction").exclude(kind="suspension"):
            if change.decision in (Decision.AGREED, Decision.REFUSED):
                assert change.asked_by_id != change.decided_by_id, change
        for row in Part.history.filter(last_act="note_result"):
            assert row.history_user_id != row.delivered_by_id, row
        for row in Part.history.filter(last_act__in=["approve_inside", "ask_rework"]):
            assert row.history_user_id != row.submitted_by_id, row

    @invariant()
    def each_task_has_one_lead(self) -> None:
        leads = Part.objects.leading().values_list("task", flat=True)
        assert sorted(leads) == sorted(case.pk for case in self.world.cases)
