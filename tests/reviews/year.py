"""A year of made work over all areas, by the services, from one seed; refusals are swallowed."""

import datetime as dt
import random
from collections.abc import Callable
from functools import partial
from unittest import mock

from django.db import transaction
from django.utils import timezone

from reviews.obstacles.services import ObstacleGiven, follow_obstacle, note_obstacle
from tasks.models import DueChange, Part, Task
from tasks.services import dates, receiving
from tests.reviews.chance import CHIEFS, REFUSALS, WHY, Chance
from tests.reviews.year_dossiers import CASES, prepare
from tests.support.cast import Cast

FIRST, LAST = dt.date(2025, 10, 7), dt.date(2026, 10, 6)
CONTACTS = {"vptu": "mai", "vpdd": "giang", "vpub": "cuc"}
NEUTRAL = "Xử lý đơn kiến nghị, phản ánh"
# What becomes of a part, and how often; then of the whole task.
WAYS = {"deliver": 8, "more": 3, "silence": 2, "back": 2, "adjust": 2, "leave": 2}
ENDS = {"complete": 12, "end": 1, "stop": 1, "pause": 1, "cancel": 1, "extend": 2, "leave": 2}


class Year(Chance):
    """One case after the other, each at its own days of the year and a little after."""

    def play_year(self, cases: int) -> None:
        with mock.patch.object(timezone, "now", lambda: self.now):
            for number in range(cases):
                self.go_to(FIRST + dt.timedelta(days=self.dice.randrange((LAST - FIRST).days)))
                self.case(number % 8 + 1)
                if number % 7 == 0:
                    self.obstacle()

    def go_to(self, day: dt.date) -> None:
        zone = timezone.get_default_timezone()
        self.now = dt.datetime.combine(day, dt.time(9), zone)

    def later(self, first: int, last: int) -> None:
        self.now += dt.timedelta(days=self.dice.randint(first, last))

    def tried(self, act: Callable[[], object]) -> None:
        try:
            with transaction.atomic():
                act()
        except REFUSALS:
            return

    def case(self, area: int) -> None:
        lead, other = self.dice.sample(sorted(CHIEFS), 2)
        if area in CASES and self.dice.random() < 0.4:
            return CASES[area](self, lead, other)
        access = "restricted" if area == 5 else self.dice.choice(["open", "internal"])
        task = self.cast.log(
            NEUTRAL if area == 5 else f"Nội dung {area}",
            by=CHIEFS[lead],
            lead=lead,
            area=area,
            ask={other: self.day(2, 20)},
            due=self.day(5, 40),
            access=access,
        )
        self.part(task.parts.select_related("office").get(office__code=other).pk)
        self.end(task.pk)
        return None

    def part(self, pk: int) -> None:
        way = self.dice.choices([*WAYS], [*WAYS.values()])[0]
        part = Part.objects.select_related("office", "task__lead_office").get(pk=pk)
        acts, own = self.on_part(part), self.chief(part.office.code)
        self.later(0, 2)
        if way == "silence":
            self.later(21, 30)
            return self.tried(acts["no_answer"])
        self.tried(acts["receive"])
        if way == "back":
            why = self.dice.choice(["wrong_function", "incomplete", "unclear"])
            return self.tried(
                lambda: receiving.hand_back(part_id=pk, why=why, reason=WHY, actor=own)
            )
        self.tried(acts["assign"])
        if way == "adjust":
            self.change(pk)
        if way != "leave":
            self.later(1, 25)
            for name in ("deliver", "more", "deliver") if way == "more" else ("deliver",):
                self.tried(acts[name])
            self.tried(acts["note"])
        return None

    def change(self, part_id: int) -> None:
        """The one who owes asks for another date, whoever set it agrees."""
        part = Part.objects.select_related("office", "task__lead_office").get(pk=part_id)
        due = part.deadlines.running().counted().first()
        if due is None:
            return
        self.tried(
            lambda: dates.ask_change(
                deadline_id=due.pk,
                new_due_on=self.day(25, 45),
                reason=WHY,
                actor=self.cast.actor(CONTACTS[part.office.code]),
            )
        )
        boss = self.chief(part.task.lead_office.code)
        for pk in DueChange.objects.pending().filter(deadline=due).values_list("pk", flat=True):
            self.tried(
                partial(dates.decide_change, change_id=pk, agree=True, words=WHY, actor=boss)
            )

    def end(self, pk: int) -> None:
        name = self.dice.choices([*ENDS], [*ENDS.values()])[0]
        task = Task.objects.select_related("lead_office").get(pk=pk)
        if name == "extend":
            self.change(task.parts.get(role="lead").pk)
            name = "complete"
        self.later(1, 25)
        if name != "leave":
            self.tried(self.on_task(task)[name])

    def obstacle(self) -> None:
        code = self.dice.choice(sorted(CHIEFS))
        given = ObstacleGiven(
            area=self.cast.areas[self.dice.randint(1, 8)], text="Gửi sát ngày", cause="objective"
        )
        row = note_obstacle(given=given, actor=self.chief(code))
        if self.dice.random() < 0.5:
            self.later(1, 20)
            follow_obstacle(
                obstacle_id=row.pk,
                given=given,
                state="removed",
                outcome=WHY,
                actor=self.chief(code),
            )


def made(cast: Cast, seed: int, cases: int) -> Year:
    prepare(cast)
    year = Year(cast, seed)
    year.dice = random.Random(seed)
    year.play_year(cases)
    return year
