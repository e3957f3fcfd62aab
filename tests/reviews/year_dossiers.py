"""Dossiers of every area for the made year, entered and led on by the areas' own services."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils import timezone

from citizens.services.registering import LetterInput, register_letter
from coordination.defaults.deadlines import RULES
from coordination.models import Body
from documents.services import course as appraising
from documents.services import deciding, opinions, papers
from documents.services.opinions import RoundGiven
from documents.services.receiving import AppraisalGiven, enter_appraisal
from information.services.asking import InformationGiven, enter_request
from meetings.services import course as meeting_course
from meetings.services.preparing import MeetingGiven, NewMeeting, enter_meeting
from offices.foundation.actor import Actor
from tasks.dossier.services import lines
from tasks.dossier.services.entering import AskedOffice, OfficesGiven
from tasks.dossier.services.notice import NoticeGiven, issue_notice
from tests.citizens.conftest import give_desks
from tests.reviews.chance import WHY
from tests.support.cast import Cast
from tests.support.limits import install_limits
from training.services import course as training
from training.services.entering import CourseFacts, Seats, enter_course
from trips.services import course as trips
from trips.services.entering import enter_trip
from trips.services.given import TripGiven
from voters.services.contacts import ContactGiven, enter_contact
from voters.services.petitions import PetitionGiven, enter_many

if TYPE_CHECKING:
    from tests.reviews.year import Year

type Case = Callable[["Year", str, str], None]
BODIES = {
    "vptu": ("Ban Thường vụ Tỉnh ủy", "party"),
    "vpdd": ("Thường trực HĐND tỉnh", "elected"),
    "vpub": ("Ủy ban nhân dân tỉnh", "state"),
    "": ("Sở Xây dựng", "department"),
}
CLERKS = {"vptu": "mai", "vpdd": "giang", "vpub": "cuc"}
CONCLUSIONS = "1. Văn phòng UBND tỉnh chủ trì rà soát báo cáo.\n2. Ghi nhận sự nỗ lực của các sở."


def prepare(cast: Cast) -> None:
    """Rules of the law, who takes letters, and the bodies the offices serve."""
    give_desks(cast)
    install_limits(cast, RULES)
    for code, (name, kind) in BODIES.items():
        served = cast.offices.get(code)
        Body(name=name, short_name=name, kind=kind, served_by=served).save(actor=Actor.system())


def body(code: str) -> Body:
    return Body.objects.get(name=BODIES[code][0])


def led_by(year: "Year", lead: str, **more: object) -> OfficesGiven:
    given: dict[str, object] = {"lead_office": year.cast.offices[lead], "lead_reason": WHY}
    return OfficesGiven(**(given | more))


def meeting(year: "Year", lead: str, other: str) -> None:
    """Held, with a notice whose first line becomes a task."""
    given = MeetingGiven(kind="meeting", body=body(lead), on=year.day(1, 9), time_words="8h30")
    new = NewMeeting(given=given, title="Họp", lead_office=year.cast.offices[lead], lead_reason=WHY)
    made, actor = enter_meeting(new=new, actor=year.chief(lead)), year.chief(lead)
    year.later(10, 12)
    meeting_course.hold(task_id=made.pk, held_on=given.on, actor=actor)
    notice = {"symbol": "TB", "dated": timezone.localdate(), "capacity": "by_order"}
    words = NoticeGiven(text=CONCLUSIONS, abstract="Kết luận", **notice)
    issue_notice(task_id=made.pk, given=words, actor=actor)
    lines.make_task(task_id=made.pk, line_id=made.task.conclusions.first().pk, actor=actor)


def appraisal(year: "Year", lead: str, other: str) -> None:
    """Reported, its opinion slips sent to three members."""
    today, actor = timezone.localdate(), year.chief(lead)
    made = enter_appraisal(
        title="Điều chỉnh bảng giá đất",
        receiving_body=body(lead),
        received_on=today,
        offices=led_by(year, lead),
        given=AppraisalGiven(submitter=body("")),
        actor=actor,
    )
    at = {"task_id": made.pk, "actor": actor}
    ids = list(made.papers.values_list("pk", flat=True))
    papers.note_papers(papers=ids, received_on=today, **at)
    appraising.confirm_complete(complete_on=today, **at)
    year.later(1, 6)
    today = timezone.localdate()
    deciding.report(verdict="after", reported_on=today, **at)
    given = RoundGiven(
        questions=("Đồng ý",),
        due_on=year.day(3, 5),
        others=() if lead == "vptu" else ("Ủy viên 1", "Ủy viên 2"),
        slips=15,  # of a Party body the number alone is kept
    )
    row = opinions.compose(given=given, **at)
    opinions.send_round(round_id=row.pk, sent_on=today, **at)


def information(year: "Year", lead: str, other: str) -> None:
    given = InformationGiven(lines=("Thu ngân sách",), purpose="Báo cáo", due_on=year.day(3, 9))
    holder = year.cast.offices[lead]
    enter_request(title="Số liệu", holder=holder, given=given, actor=year.chief(other))


def voters(year: "Year", lead: str, other: str) -> None:
    """A round of contact, or what voters said there; by the office that serves the council."""
    actor = year.chief("vpdd")
    if year.dice.random() < 0.5:
        given = PetitionGiven(
            text="Sửa cầu tràn",
            on=timezone.localdate(),
            level="province",
            competent=body(""),
            stream="hdnd",
        )
        enter_many(given=[given], actor=actor)
        return
    enter_contact(
        given=ContactGiven(session_name="KH 5", stream="hdnd", kind="before"),
        title="Tiếp xúc cử tri",
        on=year.day(15, 25),
        places="Xã Suối Bưởi",
        offices=OfficesGiven(),
        actor=actor,
    )


def letter(year: "Year", lead: str, other: str) -> None:
    given = LetterInput(
        kind="complaint",
        received_on=timezone.localdate(),
        name="Công dân mẫu",
        address="Khu 3",
        summary="Đề nghị xem xét",
    )
    register_letter(given=given, actor=year.cast.actor(CLERKS[lead]))


def trip(year: "Year", lead: str, other: str) -> None:
    """Sent, by chance cancelled."""
    day, actor = year.day(9, 20), year.chief(lead)
    made = enter_trip(
        title="Làm việc tại xã Suối Bưởi",
        from_on=day,
        to_on=day + dt.timedelta(days=1),
        given=TripGiven(),
        offices=led_by(year, lead, asked=(AskedOffice(office=year.cast.offices[other]),)),
        programme="8h00 làm việc tại xã Suối Bưởi",
        actor=actor,
    )
    trips.send(task_id=made.pk, actor=actor)
    if year.dice.random() < 0.3:
        trips.cancel(task_id=made.pk, reason=WHY, actor=actor)


def course(year: "Year", lead: str, other: str) -> None:
    """Called for, by chance postponed."""
    day, actor = year.day(15, 30), year.chief(lead)
    made = enter_course(
        title="Kỹ năng soạn thảo",
        facts=CourseFacts(kind="class", opens_on=day, closes_on=day),
        offices=led_by(year, lead, access="open"),
        seats=[Seats(office, 3) for office in year.cast.offices.values()],
        actor=actor,
    )
    training.announce(task_id=made.pk, actor=actor)
    if year.dice.random() < 0.3:
        training.postpone(task_id=made.pk, reason=WHY, actor=actor)


CASES: dict[int, Case] = {
    1: meeting,
    2: appraisal,
    3: information,
    4: voters,
    5: letter,
    6: trip,
    7: course,
}
