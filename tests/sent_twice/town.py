"""What forms that create hang on: meetings ahead and held, a plan, a template, a connection."""

from collections.abc import Callable

from coordination.models import Body, DeadlineRule, LeadRule
from exchange.services.connections import open_connection
from meetings.services import course, templates
from meetings.services.preparing import MeetingGiven, NewMeeting, enter_meeting
from meetings.services.sessions import SessionGiven, Wanted, enter_session
from offices.foundation.actor import Actor
from tasks.dossier.services.entering import AskedOffice
from tests.sent_twice.row import Town
from tests.support.cast import Cast, make_cast
from tests.support.days import in_days
from tests.tasks.verbs.stages import working

type More = Callable[[Town], None]
MORE: list[More] = []  # what the rows of other rooms hang on


def make_town() -> Town:
    town = Town(make_cast())
    cast, kept = town.cast, town.kept
    for name in cast.people:  # their sessions outlive the test that asks first
        cast.client(name)
    _rules(cast, kept)
    kept["task"] = working(cast)
    kept["meeting"] = _meeting(cast, kept["body"], days=14)
    held = _meeting(cast, kept["body"], days=-1)
    kept["held"] = course.hold(task_id=held.pk, held_on=in_days(-1), actor=cast.actor("en"))
    kept["template"] = templates.keep_template(
        task_id=kept["meeting"].pk, name="Giao ban", actor=cast.actor("en")
    )
    kept["session"] = _session(cast, kept["milestone"])
    kept["connection"] = open_connection(
        actor=cast.actor("quan"),
        name="QLVB",
        office=cast.offices["vptu"],
        purpose="Ghi nhiệm vụ",
        scopes=["log_task"],
        per_minute=600,
    )
    for more in MORE:
        more(town)
    return town


def _rules(cast: Cast, kept: dict[str, object]) -> None:
    system, vpub = Actor.system(), cast.offices["vpub"]
    body = Body(name="Ủy ban nhân dân tỉnh", short_name="UBND tỉnh", kind="state", served_by=vpub)
    LeadRule(area=cast.areas[1], kind="convening_body", office=vpub).save(actor=system)
    papers, milestone = (
        DeadlineRule(
            code=code,
            name=code,
            legal_basis="Quy chế",
            area=cast.areas[1],
            amount=3,
            unit="wd",
            start_event="ngày họp",
            direction="back",
            owed_by=vpub,
            plans=plans,
        )
        for code, plans in (("ct-tai-lieu", []), ("kh-tai-lieu", ["ordinary"]))
    )
    for row in (body, papers, milestone):
        row.save(actor=system)
    kept |= {"body": body, "milestone": milestone}


def _meeting(cast: Cast, body: Body, *, days: int):
    given = MeetingGiven(
        kind="sitting", body=body, on=in_days(days), time_words="8h30", place="P. họp 1"
    )
    asked = (AskedOffice(office=cast.offices["vptu"]),)
    new = NewMeeting(given=given, asked=asked, title="Phiên họp UBND tỉnh")
    return enter_meeting(new=new, actor=cast.actor("en"))


def _session(cast: Cast, rule: DeadlineRule):
    wanted = (Wanted(rule, cast.offices["vpub"], "Gửi tài liệu"),)
    given = SessionGiven(
        kind="ordinary", title="Kỳ họp cuối năm", opens_on=in_days(40), milestones=wanted
    )
    return enter_session(given=given, actor=cast.actor("hai"))
