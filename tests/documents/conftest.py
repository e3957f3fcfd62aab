"""Files for the People's Committee: Én's office (vpub) leads, Hải's (vpdd) is told of it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from coordination.defaults.deadlines import APPRAISALS, HABITS, SESSIONS
from coordination.models import Body, LeadRule
from documents.models import Appraisal, OpinionRound
from documents.services import course, deciding, opinions, papers
from documents.services.opinions import RoundGiven
from documents.services.receiving import AppraisalGiven, enter_appraisal
from offices.foundation.actor import Actor
from tasks.dossier.services.entering import OfficesGiven
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.limits import install_limits

type File = Callable[..., Appraisal]
type Poll = Callable[..., OpinionRound]


@pytest.fixture
def bodies(cast: Cast) -> dict[str, Body]:
    """The bodies two offices serve, a sở, the rules of area 2 and of what it follows."""
    system = Actor.system()
    install_limits(cast, (*APPRAISALS, *SESSIONS, *HABITS))
    LeadRule(area=cast.areas[2], kind="receiving_body").save(actor=system)
    named = {
        "ubnd": ("Ủy ban nhân dân tỉnh", "UBND tỉnh", "state", cast.offices["vpub"]),
        "btv": ("Ban Thường vụ Tỉnh ủy", "BTV Tỉnh ủy", "party", cast.offices["vptu"]),
        "so": ("Sở Xây dựng", "Sở Xây dựng", "department", None),
    }
    made = {}
    for code, (name, short, kind, served) in named.items():
        made[code] = Body(name=name, short_name=short, kind=kind, served_by=served)
        made[code].save(actor=system)
    return made


@pytest.fixture
def file(cast: Cast, bodies: dict[str, Body]) -> File:
    """Received by Én for the committee, or by Bình for the Party body."""

    def make(*, to: str = "ubnd", by: str = "en", on: dt.date | None = None, **more: Any) -> Any:
        told = OfficesGiven(informed=(cast.offices["vpdd"],), access=more.pop("access", "internal"))
        return enter_appraisal(
            title=more.pop("title", "Điều chỉnh bảng giá đất"),
            receiving_body=bodies[to],
            received_on=on or in_days(-9),
            offices=more.pop("offices", told),
            given=AppraisalGiven(submitter=bodies["so"], **more),
            actor=cast.actor(by),
        )

    return make


@pytest.fixture
def ticked(cast: Cast, file: File) -> File:
    """With all its papers."""

    def make(*, by: str = "en", **more: Any) -> Appraisal:
        one = file(by=by, **more)
        ids = list(one.papers.values_list("pk", flat=True))
        papers.note_papers(
            task_id=one.pk, papers=ids, received_on=one.received_on, actor=cast.actor(by)
        )
        return one

    return make


@pytest.fixture
def examined(cast: Cast, ticked: File) -> File:
    def make(*, by: str = "en", complete_on: dt.date | None = None, **more: Any) -> Appraisal:
        one = ticked(by=by, **more)
        day = complete_on or one.received_on
        return course.confirm_complete(task_id=one.pk, complete_on=day, actor=cast.actor(by))

    return make


@pytest.fixture
def reported(cast: Cast, examined: File) -> File:
    def make(*, verdict: str = "after", by: str = "en", **more: Any) -> Appraisal:
        one = examined(by=by, **more)
        return deciding.report(
            task_id=one.pk, verdict=verdict, reported_on=in_days(-2), actor=cast.actor(by)
        )

    return make


@pytest.fixture
def poll(cast: Cast, reported: File, bodies: dict[str, Body]) -> Poll:
    """Sent three days ago to `members` people, answers by yesterday.

    `clause`: by which silence counts as agreed in the body that is asked.
    """

    def make(*, members: int = 4, by: str = "en", to: str = "ubnd", **more: Any) -> OpinionRound:
        if clause := more.pop("clause", ""):
            bodies[to].silence, bodies[to].silence_clause = "agreed", clause
            bodies[to].save(actor=Actor.system())
        one = reported(by=by, to=to)
        usual: dict[str, Any] = {
            "questions": ("Đồng ý bảng giá",),
            "due_on": in_days(-1),
            "others": tuple(f"Ủy viên {n}" for n in range(members)),
        }
        given = RoundGiven(**(usual | more))
        row = opinions.compose(task_id=one.pk, given=given, actor=cast.actor(by))
        return opinions.send_round(
            task_id=one.pk, round_id=row.pk, sent_on=in_days(-3), actor=cast.actor(by)
        )

    return make
