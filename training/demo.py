"""Model cases of area 7, entered by its own verbs; days count from today."""

import datetime as dt
from dataclasses import dataclass

from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.demo import actor_of, in_days, in_working_days
from tasks.dossier.services.entering import OfficesGiven
from tasks.services.staff import assignable
from training.choices import CourseKind, Grade, Wish
from training.models import Course
from training.services import attendance, course, learners, plans
from training.services.entering import CourseFacts, Seats, enter_course
from training.services.feedback import give_feedback
from training.services.sessions import SessionFacts, add_session

OFFICES = ("vptu", "vpdd", "vpub")
STEPS = ("enrolling", "ready", "held", "reported", "closed")


@dataclass(frozen=True, slots=True)
class DemoCourse:
    """`opens`, `closes`, `list_in`: days from today; `missing`: whose list has not come."""

    title: str
    kind: str
    lead: str
    step: str
    opens: int
    closes: int
    place: str = ""
    seats: int = 3
    list_in: int | None = None
    missing: str = ""


CASES = (
    DemoCourse(
        "Lớp soạn thảo văn bản của Đảng và văn bản hành chính",
        CourseKind.CLASS,
        "vptu",
        "enrolling",
        14,
        16,
        "Trường Chính trị tỉnh",
        5,
        0,
        "vpub",
    ),
    DemoCourse(
        "Tập huấn ứng dụng trí tuệ nhân tạo trong tham mưu tổng hợp",
        CourseKind.WORKSHOP,
        "vpub",
        "ready",
        7,
        7,
        "Phòng họp trực tuyến",
        4,
    ),
    DemoCourse(
        "Tập huấn bảo vệ bí mật nhà nước",
        CourseKind.WORKSHOP,
        "vptu",
        "held",
        -5,
        -4,
        "Hội trường cơ quan",
    ),
    DemoCourse(
        "Tọa đàm nâng cao chất lượng thẩm tra",
        CourseKind.TALK,
        "vpdd",
        "reported",
        -12,
        -12,
        "Phòng họp tầng 2",
    ),
    DemoCourse(
        "Học tập kinh nghiệm phòng họp không giấy tại tỉnh bạn",
        CourseKind.VISIT,
        "vpub",
        "proposed",
        40,
        41,
        "Tỉnh bạn",
    ),
    DemoCourse(
        "Bồi dưỡng kỹ năng ghi biên bản, thông báo kết luận",
        CourseKind.CLASS,
        "vptu",
        "postponed",
        -2,
        -2,
    ),
    DemoCourse(
        "Trực tuyến: thể thức văn bản theo hướng dẫn mới",
        CourseKind.ONLINE,
        "vptu",
        "closed",
        -20,
        -20,
        seats=6,
    ),
)
NEEDS = (
    ("vptu", "Kỹ năng tổng hợp, dự báo phục vụ cấp ủy", 4, 2),
    ("vpdd", "Kỹ năng thẩm tra dự thảo nghị quyết", 6, 1),
    ("vpdd", "Ghi biên bản, thông báo kết luận", 3, 2),
    ("vpub", "Ứng dụng trí tuệ nhân tạo trong tham mưu", 8, 3),
)


def enter_demo() -> int:
    """Returns how many cases; none where an office has no chief."""
    found = {code: actor_of(code) for code in OFFICES}
    chiefs = {code: chief for code, chief in found.items() if chief is not None}
    if len(chiefs) < len(OFFICES):
        return 0
    _plan(chiefs)
    for case in CASES:
        _play(case, chiefs)
    return 1 + len(CASES)


def _plan(chiefs: dict[str, Actor]) -> None:
    plan = plans.enter_plan(
        year=in_days(0).year + 1, needs_by=in_working_days(8), actor=chiefs["vpdd"]
    )
    for code, topic, people, quarter in NEEDS:
        line = plans.NeedLine(topic, people, quarter, Wish.NEEDED)
        plans.add_needs(task_id=plan.pk, lines=[line], actor=chiefs[code])


def _play(case: DemoCourse, chiefs: dict[str, Actor]) -> None:
    actor = chiefs[case.lead]
    words = "" if case.list_in is None else f"{in_days(case.list_in):%d/%m/%Y}"
    offices = list(Office.objects.filter(code__in=OFFICES))
    one = enter_course(
        title=case.title,
        actor=actor,
        facts=CourseFacts(
            kind=case.kind,
            opens_on=in_days(case.opens),
            closes_on=in_days(case.closes),
            place=case.place,
        ),
        offices=OfficesGiven(
            lead_office=actor.office, lead_reason="Cơ quan đề xuất chủ trì", access=Access.OPEN
        ),
        seats=[Seats(office, case.seats, words) for office in offices],
    )
    session = SessionFacts(on=one.opens_on, topic=case.title[:300], lecturer="Báo cáo viên")
    add_session(task_id=one.pk, facts=session, actor=actor)
    if case.step == "proposed":
        return
    course.announce(task_id=one.pk, actor=actor)
    if case.step == "postponed":
        course.postpone(task_id=one.pk, reason="Trùng kỳ họp HĐND tỉnh", actor=actor)
        return
    _lists(one, case, chiefs)
    _further(one, case, actor)


def _lists(one: Course, case: DemoCourse, chiefs: dict[str, Actor]) -> None:
    for quota in one.quotas.select_related("office"):
        if quota.office.code == case.missing:
            continue
        actor = chiefs[quota.office.code]
        people = list(assignable(quota.office_id).order_by("pk")[: case.seats])
        given = {"task_id": one.pk, "quota_id": quota.pk, "actor": actor}
        learners.enrol(people=people, despite=True, **given)
        learners.send_list(**given)


def _further(one: Course, case: DemoCourse, actor: Actor) -> None:
    """Summoned, attended, ended, reported, closed: as far as the case has come."""
    steps = STEPS.index(case.step)
    if steps < 1:
        return
    course.summon(task_id=one.pk, override="Lớp mẫu", actor=actor)
    if steps < 2:
        return
    for session in one.sessions.all():
        attendance.mark_rest_present(task_id=one.pk, session_id=session.pk, actor=actor)
    course.hold(task_id=one.pk, closed_on=one.closes_on, actor=actor)
    rows = list(one.enrolments.coming().select_related("person"))
    grades = {row.pk: Grade.COMPLETED.value for row in rows}
    attendance.grade_learners(task_id=one.pk, grades=grades, actor=actor)
    if steps < 3:
        return
    for number, row in enumerate(rows):
        assert row.person is not None
        scores = [4, 4, 5, 5] if number % 5 < 3 else [4, 4, 4, 5]
        give_feedback(task_id=one.pk, scores=scores, actor=Actor(person=row.person))
    reported_on = one.closes_on + dt.timedelta(days=3)
    course.report(task_id=one.pk, report_number="21/BC-VP", reported_on=reported_on, actor=actor)
    if steps == 4:
        course.close(task_id=one.pk, actor=actor)
