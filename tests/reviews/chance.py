"""Verbs pressed by chance on a few tasks, refusals swallowed: what is left has really happened."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from unittest import mock

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from offices.foundation.actor import Actor
from tasks.models import Deadline, Part, Task
from tasks.services import closing, dates, delivering, receiving, settling
from tasks.services.delivering import Result
from tasks.states import WrongMove
from tests.support.cast import Cast

OFTEN = {
    "receive": 4,
    "assign": 4,
    "deliver": 6,
    "note": 3,
    "more": 3,
    "date": 1,
    "withdraw": 0.2,
    "no_answer": 0.5,
    "complete": 6,
    "reopen": 6,
    "resume": 4,
    "pause": 1,
    "stop": 0.4,
    "end": 0.4,
    "cancel": 0.1,
}
REFUSALS = (PermissionDenied, WrongMove, ValidationError)
START = dt.datetime(2027, 3, 1, 8, 0, tzinfo=timezone.get_default_timezone())
CHIEFS = {"vptu": "binh", "vpub": "en", "vpdd": "hai"}
WHY = "Theo ý kiến chỉ đạo"


class Chance:
    """Every press is a chief's: what is tried here is the counting, not the rights."""

    def __init__(self, cast: Cast, seed: int) -> None:
        self.cast = cast
        self.dice = random.Random(seed)
        self.now = START

    def day(self, first: int, last: int) -> dt.date:
        return self.now.date() + dt.timedelta(days=self.dice.randint(first, last))

    def chief(self, office: str) -> Actor:
        return self.cast.actor(CHIEFS[office])

    def begin(self) -> None:
        lead, other = self.dice.sample(sorted(CHIEFS), 2)
        access = self.dice.choice(["open", "internal", "restricted"])
        self.cast.log(
            by=CHIEFS[lead],
            lead=lead,
            ask={other: self.day(-2, 5)},
            due=self.day(0, 8),
            area=self.dice.randint(1, 4),
            access=access,
        )

    def on_part(self, part: Part) -> dict[str, Callable[[], object]]:
        own, lead = self.chief(part.office.code), self.chief(part.task.lead_office.code)
        pk = part.pk
        return {
            "receive": lambda: receiving.receive_part(part_id=pk, actor=own),
            "assign": lambda: receiving.assign_part(
                part_id=pk, assignee=own.person, division=None, actor=own
            ),
            "deliver": lambda: delivering.deliver_part(
                part_id=pk, answer=WHY, result=Result(self.day(-3, 0), "12/CV"), actor=own
            ),
            "note": lambda: delivering.note_result(part_id=pk, actor=lead),
            "more": lambda: delivering.ask_more(part_id=pk, reason=WHY, actor=lead),
            "withdraw": lambda: settling.withdraw_part(part_id=pk, reason=WHY, actor=lead),
            "no_answer": lambda: settling.end_without_answer(part_id=pk, reason=WHY, actor=lead),
            "date": lambda: self.move(part, lead),
        }

    def move(self, part: Part, actor: Actor) -> None:
        found = Deadline.objects.counted().filter(part=part).first()
        assert found is not None
        dates.correct_due(deadline_id=found.pk, new_due_on=self.day(0, 6), reason=WHY, actor=actor)

    def on_task(self, task: Task) -> dict[str, Callable[[], object]]:
        chief, pk = self.chief(task.lead_office.code), task.pk
        return {
            "complete": lambda: closing.complete(
                task_id=pk, result=Result(self.day(-3, 0), "15/QĐ"), actor=chief
            ),
            "end": lambda: closing.end_without_product(
                task_id=pk, why="other", reason=WHY, actor=chief
            ),
            "stop": lambda: closing.stop(task_id=pk, reason=WHY, actor=chief),
            "pause": lambda: closing.pause(
                task_id=pk, reason=WHY, review_on=self.day(3, 9), actor=chief
            ),
            "resume": lambda: closing.resume(task_id=pk, reason=WHY, actor=chief),
            "reopen": lambda: closing.reopen(task_id=pk, reason=WHY, actor=chief),
            "cancel": lambda: closing.cancel(task_id=pk, reason=WHY, actor=chief),
        }

    def press(self) -> str:
        """One verb somewhere; its name, or "" where it was refused."""
        task = self.dice.choice(list(Task.objects.select_related("lead_office").order_by("pk")))
        parts = task.parts.coordinating().select_related("office", "task__lead_office")
        verbs = self.on_part(parts.get())
        if self.dice.random() < 0.35:
            verbs = self.on_task(task)
        names = sorted(verbs)
        name = self.dice.choices(names, [OFTEN[n] for n in names])[0]
        try:
            with transaction.atomic():
                verbs[name]()
        except REFUSALS:
            return ""
        return name

    def play(self, presses: int) -> Iterator[str]:
        """The names of the verbs that went through, one at a time."""
        with mock.patch.object(timezone, "now", lambda: self.now):
            for _n in range(4):
                self.begin()
            for _n in range(presses):
                self.now += dt.timedelta(hours=self.dice.choice([0, 0, 2, 24]))
                if name := self.press():
                    yield name
