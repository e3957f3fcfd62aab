"""Courses and plans: Bình's office (vptu) leads by the turn of 2026, Én's (vpub) sends learners."""

from collections.abc import Callable
from typing import Any

import pytest

from coordination.defaults.deadlines import TRAINING
from coordination.models import LeadRule
from offices.foundation.actor import Actor
from tasks.dossier.services.entering import OfficesGiven
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.limits import install_limits
from training.models import Course, TrainingPlan
from training.services import attendance, course, learners, plans
from training.services.entering import CourseFacts, Seats, enter_course
from training.services.sessions import SessionFacts, add_session

type Enter = Callable[..., Course]
type Plan = Callable[..., TrainingPlan]


@pytest.fixture
def rules(cast: Cast, wednesday: None) -> None:
    """The turns of years: 2026 is of vptu, 2027 of vpdd."""
    install_limits(cast, TRAINING)
    vptu = cast.offices["vptu"]
    rule = LeadRule(area=cast.areas[7], kind="rotation", office=vptu, first_year=2026)
    rule.save(actor=Actor.system())


@pytest.fixture
def enter(cast: Cast, rules: None) -> Enter:
    """A class of vptu with three seats for each of two offices; one session on its first day."""

    def make(*, by: str = "binh", opens: int = 20, closes: int = 21, **more: Any) -> Course:
        seats = more.pop("seats", {"vptu": 3, "vpub": 3})
        words = more.pop("words", "")
        own = {name: more.pop(name) for name in ("place", "kind", "abroad") if name in more}
        facts = CourseFacts(
            **{"kind": "class", "opens_on": in_days(opens), "closes_on": in_days(closes), **own}
        )
        told = {"title": "Kỹ năng soạn thảo văn bản", "offices": OfficesGiven(access="open")}
        made = enter_course(
            facts=facts,
            actor=cast.actor(by),
            seats=[Seats(cast.offices[code], n, words) for code, n in seats.items()],
            **(told | more),
        )
        first = SessionFacts(on=in_days(opens), topic="Thể thức văn bản")
        add_session(task_id=made.pk, facts=first, actor=cast.actor(by))
        return made

    return make


@pytest.fixture
def announced(cast: Cast, enter: Enter) -> Enter:
    def make(**more: Any) -> Course:
        made = enter(**more)
        return course.announce(task_id=made.pk, actor=cast.actor("binh"))

    return make


def quota_of(made: Course, code: str) -> int:
    return made.quotas.get(office__code=code).pk


@pytest.fixture
def enrol(cast: Cast) -> Callable[..., Any]:
    """People of an office by short names, by who leads that office."""

    def act(made: Course, code: str, *names: str, by: str = "", **more: Any) -> Any:
        leader = by or {"vptu": "binh", "vpub": "en", "vpdd": "hai"}[code]
        return learners.enrol(
            task_id=made.pk,
            quota_id=quota_of(made, code),
            actor=cast.actor(leader),
            people=[cast.people[name] for name in names],
            **more,
        )

    return act


@pytest.fixture
def summoned(cast: Cast, announced: Enter, enrol: Callable[..., Any]) -> Enter:
    """An of vptu, Dũng and Cúc of vpub; both lists are sent."""

    def make(**more: Any) -> Course:
        made = announced(**more)
        for code, names, by in (("vptu", ("an",), "binh"), ("vpub", ("dung", "cuc"), "en")):
            enrol(made, code, *names, despite=True)
            learners.send_list(task_id=made.pk, quota_id=quota_of(made, code), actor=cast.actor(by))
        return course.summon(task_id=made.pk, actor=cast.actor("binh"))

    return make


@pytest.fixture
def held(cast: Cast, summoned: Enter) -> Enter:
    """Opened and closed yesterday; everybody was there."""

    def make(**more: Any) -> Course:
        made = summoned(opens=-1, closes=-1, **more)
        session = made.sessions.get()
        actor = cast.actor("binh")
        attendance.mark_rest_present(task_id=made.pk, session_id=session.pk, actor=actor)
        return course.hold(task_id=made.pk, closed_on=in_days(-1), actor=actor)

    return make


@pytest.fixture
def plan(cast: Cast, rules: None) -> Plan:
    """Of 2027, which is the turn of vpdd; entered by Hải."""

    def make(**more: Any) -> TrainingPlan:
        words = {"year": 2027, "needs_by": in_days(9)} | more
        return plans.enter_plan(actor=cast.actor("hai"), **words)

    return make
