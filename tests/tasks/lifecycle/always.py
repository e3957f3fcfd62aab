"""What must hold whoever pressed whatever: read from the database alone."""

import datetime as dt
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine, invariant

from tasks.choices import Decision
from tasks.models import Deadline, DueChange, Part
from tests.support.cast import Cast
from tests.tasks.lifecycle import facts
from tests.tasks.lifecycle.world import CLOSED, LIVE, SETTLED, World


class Always(RuleBasedStateMachine):
    """`moved`: something has happened since the last look."""

    cast: Cast
    world: World
    firsts: dict[int, dt.date]
    moved = True

    @invariant()
    def everything_is_sound(self) -> None:
        if self.moved:
            self.people_read_what_design_says()
            self.clocks_are_sound()
            self.dates_move_only_by_agreed_changes()
            self.nobody_answers_for_himself()
            self.each_task_has_one_lead()
        self.moved = False

    def people_read_what_design_says(self) -> None:
        found = facts.readers(self.world, self.cast)
        for name, seen in found.items():
            meant = {c.pk for c in self.world.cases if self.world.reads(name, c)}
            assert seen == meant, f"{name} reads {seen}, should read {meant}"

    def clocks_are_sound(self) -> None:
        for row in Deadline.objects.select_related("task", "part"):
            running = row.state == "running"
            assert not (running and row.task.state not in LIVE - {"paused"}), row
            assert not (running and row.part.state in SETTLED), row
            assert row.state == "closed" or row.task.state not in CLOSED, row
            assert (row.state == "closed") == bool(row.outcome), row
            if row.first_due_on is not None:
                assert self.firsts.setdefault(row.pk, row.first_due_on) == row.first_due_on

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

    def nobody_answers_for_himself(self) -> None:
        for change in DueChange.objects.exclude(kind="correction").exclude(kind="suspension"):
            if change.decision in (Decision.AGREED, Decision.REFUSED):
                assert change.asked_by_id != change.decided_by_id, change
        for row in Part.history.filter(last_act="note_result"):
            assert row.history_user_id != row.delivered_by_id, row
        for row in Part.history.filter(last_act__in=["approve_inside", "ask_rework"]):
            assert row.history_user_id != row.submitted_by_id, row

    def each_task_has_one_lead(self) -> None:
        leads = Part.objects.leading().values_list("task", flat=True)
        assert sorted(leads) == sorted(case.pk for case in self.world.cases)
