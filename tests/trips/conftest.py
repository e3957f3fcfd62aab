"""Trips with their leaders, rooms and cars: Én's office (vpub) leads, An's (vptu) is asked."""

from collections.abc import Callable
from typing import Any

import pytest

from coordination.defaults.deadlines import TRIPS
from coordination.models import LeadRule
from diary.models.slots import SlotState
from offices.foundation.actor import Actor
from tasks.choices import Way
from tasks.dossier.services.entering import AskedOffice, OfficesGiven
from tasks.services.drafts import LeaderWords
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary, make_diary
from tests.support.limits import install_limits
from trips.models import Trip
from trips.services import course
from trips.services.entering import enter_trip
from trips.services.given import TripGiven

type Enter = Callable[..., Trip]
LINES = "8h00-10h00 làm việc tại xã Suối Bưởi / đ/c Lãm / xe 19A-000.01"
ASKED = SlotState.ASKED


@pytest.fixture
def province(cast: Cast) -> Diary:
    """Leaders by rank, rooms, a car; the limits of area 6 and its lead rule."""
    found = make_diary(cast)
    install_limits(cast, TRIPS)
    LeadRule(area=cast.areas[6], kind="highest_leader").save(actor=Actor.system())
    return found


@pytest.fixture
def enter(cast: Cast, province: Diary) -> Enter:
    """In ten days for one day, headed by Lãm, with one stop; `more`: fields of the trip."""

    def make(
        *,
        by: str = "en",
        head: str = "lam",
        asked: tuple[str, ...] = ("vptu",),
        informed: tuple[str, ...] = (),
        ahead: int = 10,
        long: int = 0,
        acting: str = "nga",
        programme: str = LINES,
        access: str = "internal",
        **more: Any,
    ) -> Trip:
        day, leaders = in_days(ahead), province.leaders
        words = {name: more.pop(name) for name in ("members", "override") if name in more}
        offices = OfficesGiven(
            asked=tuple(AskedOffice(office=cast.offices[code]) for code in asked),
            informed=tuple(cast.offices[code] for code in informed),
            access=access,
            lead_office=more.pop("lead_office", None),
            lead_reason=more.pop("lead_reason", ""),
        )
        return enter_trip(
            title=more.pop("title", "Làm việc tại xã Suối Bưởi"),
            from_on=day,
            to_on=in_days(ahead + long),
            offices=offices,
            programme=programme,
            given=TripGiven(head=leaders[head], acting=leaders.get(acting), **more),
            actor=cast.actor(by),
            **words,
        )

    return make


@pytest.fixture
def said(province: Diary) -> LeaderWords:
    leader = province.leaders["lam"]
    return LeaderWords(
        said_by=leader.position, said_on=in_days(0), words="Đồng ý", way=Way.SPOKEN, leader=leader
    )


@pytest.fixture
def sent(cast: Cast, enter: Enter) -> Enter:
    def make(*, by: str = "en", **more: Any) -> Trip:
        return course.send(task_id=enter(by=by, **more).pk, actor=cast.actor(by))

    return make


@pytest.fixture
def approved(cast: Cast, sent: Enter, said: LeaderWords) -> Enter:
    def make(*, by: str = "en", **more: Any) -> Trip:
        trip = sent(by=by, **more)
        return course.approve(task_id=trip.pk, said=said, actor=cast.actor(by))

    return make


@pytest.fixture
def returned(cast: Cast, approved: Enter) -> Enter:
    """Gone three days ago, back yesterday; nobody else was asked for anything."""

    def make(*, by: str = "en", **more: Any) -> Trip:
        usual: dict[str, Any] = {"ahead": -3, "long": 2, "asked": ()}
        trip = approved(by=by, **(usual | more))
        return course.note_return(task_id=trip.pk, returned_on=in_days(-1), actor=cast.actor(by))

    return make
