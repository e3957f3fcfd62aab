"""A meeting of the People's Committee: Én's office leads, An's is asked; rules as by default."""

from collections.abc import Callable
from typing import Any

import pytest

from coordination.models import Body, DeadlineRule, Leader, LeadRule
from meetings.models import Meeting
from meetings.services import course
from meetings.services.preparing import MeetingGiven, NewMeeting, enter_meeting
from offices.foundation.actor import Actor
from tasks.dossier.services import participants as people
from tasks.dossier.services.entering import AskedOffice
from tasks.dossier.services.participants import PeopleGiven
from tests.support.cast import Cast
from tests.support.days import in_days

type Enter = Callable[..., Meeting]


@pytest.fixture
def bodies(cast: Cast) -> dict[str, Body]:
    """Bodies each served by its office, the lead rule of area 1, the rule for papers."""
    system = Actor.system()
    rows = {
        "vpub": ("Ủy ban nhân dân tỉnh", "state"),
        "vptu": ("Thường trực Tỉnh ủy", "party"),
        "vpdd": ("Thường trực Hội đồng nhân dân tỉnh", "elected"),
    }
    made = {}
    for code, (name, kind) in rows.items():
        made[code] = Body(name=name, short_name=name, kind=kind, served_by=cast.offices[code])
        made[code].save(actor=system)
    LeadRule(area=cast.areas[1], kind="convening_body", office=cast.offices["vptu"]).save(
        actor=system
    )
    DeadlineRule(
        code="ct-tai-lieu",
        name="Gửi tài liệu phục vụ cuộc họp",
        legal_basis="Quy chế",
        area=cast.areas[1],
        start_event="ngày họp",
        amount=3,
        unit="wd",
        direction="back",
    ).save(actor=system)
    return made


@pytest.fixture
def chair(bodies: dict[str, Body]) -> Leader:
    row = Leader(
        full_name="Vũ Hoàng Lãm", position="Chủ tịch UBND tỉnh", body=bodies["vpub"], precedence=4
    )
    row.save(actor=Actor.system())
    return row


@pytest.fixture
def enter(cast: Cast, bodies: dict[str, Body]) -> Enter:
    """Entered by Én at vpub; `asked` are offices with a coordinating part."""

    def make(*, by: str = "en", asked: tuple[str, ...] = ("vptu",), **more: Any) -> Meeting:
        usual: dict[str, Any] = {
            "kind": "sitting",
            "body": bodies["vpub"],
            "on": in_days(14),
            "time_words": "8h30",
            "place": "P. họp 1",
        }
        names = MeetingGiven.__slots__
        given = MeetingGiven(**(usual | {k: v for k, v in more.items() if k in names}))
        rest = {k: v for k, v in more.items() if k not in names}
        title = {"title": "Phiên họp UBND tỉnh"} | rest
        offices = tuple(AskedOffice(office=cast.offices[code]) for code in asked)
        return enter_meeting(
            new=NewMeeting(given=given, asked=offices, **title), actor=cast.actor(by)
        )

    return make


@pytest.fixture
def invited(cast: Cast, enter: Enter) -> Enter:
    """With An, office vptu and a post in words among the participants, all told."""

    def make(**more: Any) -> Meeting:
        meeting = enter(**more)
        given = PeopleGiven(
            people=(cast.phuc,), offices=(cast.offices["vptu"],), words=("Giám đốc Sở Tài chính",)
        )
        people.add_people(task_id=meeting.pk, given=given, actor=cast.actor("en"))
        return course.invite(task_id=meeting.pk, actor=cast.actor("en"))

    return make


@pytest.fixture
def held(cast: Cast, enter: Enter) -> Enter:
    def make(*, days_ago: int = 1, **more: Any) -> Meeting:
        day = in_days(-days_ago)
        meeting = enter(on=day, **more)
        return course.hold(task_id=meeting.pk, held_on=day, actor=cast.actor("en"))

    return make
