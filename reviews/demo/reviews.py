"""Obstacles and model reviews, each in its state, entered by their own verbs.

A period is told from the day its review is entered: it was over then, and its figures true.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from coordination.models import Area
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from reviews.dashboard.periods import DashboardPeriod, period_of
from reviews.demo.reviews_data import MEASURES, OBSTACLES, TEXTS
from reviews.models import Review
from reviews.obstacles.services import ObstacleGiven, follow_obstacle, note_obstacle
from reviews.periodic.services import columns, consent, course, measures, writing
from reviews.periodic.services.entering import enter_review, usual_period
from reviews.periodic.states import Heading, ObstacleState, ReviewKind
from tasks.choices import Access
from tasks.dossier.demo import actor_of, in_days, on_day
from tasks.dossier.services.entering import OfficesGiven
from tasks.models import Task
from tasks.services.closing import complete
from tasks.services.delivering import Result
from tasks.services.settling import end_without_answer

type Desks = dict[str, Actor]
OFFICES = ("vptu", "vpdd", "vpub")
REASON = "Theo phân công của ba Chánh Văn phòng"


def enter_demo() -> int:
    """Returns how many reviews; none where an office has no chief."""
    desks = {code: chief for code in OFFICES if (chief := actor_of(code))}
    if len(desks) < len(OFFICES):
        return 0
    _obstacles(desks)
    cases: tuple[Callable[[Desks], Any], ...] = (
        _information,
        _yearly,
        _appraisals,
        _diary,
        _sessions,
        _letters,
        _final,
        _half_year,
    )
    for case in cases:
        case(desks)
    return len(cases)


def _obstacles(desks: Desks) -> None:
    areas = {area.number: area for area in Area.objects.all()}
    for code, number, text, cause, proposal, resolver, days, state in OBSTACLES:
        given = ObstacleGiven(
            area=areas[number],
            text=text,
            cause=cause,
            proposal=proposal,
            due_on=in_days(days),
            resolver=desks[resolver].office if resolver else None,
            to_whom="" if resolver else "Thường trực Tỉnh ủy",
        )
        with on_day(in_days(-40)):
            row = note_obstacle(given=given, actor=desks[code])
        if state != ObstacleState.OPEN:
            done = "Đã thống nhất một mẫu chung" if state == ObstacleState.REMOVED else ""
            follow_obstacle(
                obstacle_id=row.pk, given=given, state=state, outcome=done, actor=desks[code]
            )


def _enter(
    desks: Desks,
    lead: str,
    title: str,
    period: DashboardPeriod,
    *,
    number: int | None = None,
    kind: str = "",
    conference_on: dt.date | None = None,
) -> Review:
    area = Area.objects.get(number=number) if number else None
    return enter_review(
        title=title,
        kind=kind or (ReviewKind.THEMATIC if area else ReviewKind.INTERIM),
        first=period.first,
        last=period.last,
        area=area,
        conference_on=conference_on,
        actor=desks[lead],
        offices=OfficesGiven(
            lead_office=desks[lead].office, lead_reason=REASON, access=Access.OPEN
        ),
    )


def _asked(desks: Desks, lead: str, review: Review, *, due_on: dt.date) -> None:
    course.ask_offices(task_id=review.pk, due_on=due_on, actor=desks[lead])


def _written(desks: Desks, review: Review, *codes: str) -> None:
    """These offices write, freeze and release; the others than the lead hand in."""
    for code in codes:
        actor = desks[code]
        for section in review.sections.filter(office=actor.office).exclude(heading=Heading.AREA):
            writing.write_section(
                task_id=review.pk,
                section_id=section.pk,
                text=TEXTS[section.heading],
                done=True,
                actor=actor,
            )
        columns.freeze(task_id=review.pk, actor=actor)
        columns.release(task_id=review.pk, actor=actor)
        if actor.office != review.task.lead_office:
            writing.hand_in(task_id=review.pk, actor=actor)


def _compiled(desks: Desks, lead: str, review: Review, *, many: int) -> None:
    course.compile_texts(task_id=review.pk, actor=desks[lead])
    lines = "\n".join(MEASURES[:many])
    measures.add_measures(task_id=review.pk, text=lines, actor=desks[lead])


def _agreed(desks: Desks, lead: str, review: Review, *codes: str) -> None:
    course.ask_chiefs(task_id=review.pk, actor=desks[lead])
    for code in codes:
        consent.agree(task_id=review.pk, actor=desks[code])


def _quarter() -> DashboardPeriod:
    """The last one that is over."""
    return period_of("quarter", timezone.localdate()).before


def _information(desks: Desks) -> None:
    """Issued a month ago; three of its four measures are done."""
    title = "Đánh giá chuyên đề: cung cấp thông tin trong quý"
    with on_day(in_days(-50)):
        review = _enter(desks, "vptu", title, _quarter(), number=3)
        _asked(desks, "vptu", review, due_on=in_days(10))
        _written(desks, review, "vptu", "vpdd", "vpub")
        _compiled(desks, "vptu", review, many=4)
    with on_day(in_days(-35)):
        _agreed(desks, "vptu", review, "vptu", "vpdd", "vpub")
        measures.make_tasks(task_id=review.pk, sent=None, actor=desks["vptu"])
    with on_day(in_days(-32)):
        course.hold(task_id=review.pk, held_on=in_days(0), actor=desks["vptu"])
    with on_day(in_days(-30)):
        course.issue(task_id=review.pk, dated=in_days(0), actor=desks["vptu"])
    with on_day(in_days(-5)):
        for task in Task.objects.filter(parent=review.pk).order_by("pk")[:3]:
            result = Result(dated=in_days(0), number=f"{task.pk}/VP-TH", abstract=task.title)
            complete(task_id=task.pk, result=result, actor=desks[task.lead_office.code])


def _yearly(desks: Desks) -> None:
    """Being written: one office has handed in, another is late with it."""
    with on_day(in_days(-12)):
        review = _enter(
            desks,
            "vptu",
            "Sơ kết 01 năm thực hiện Quy chế phối hợp công tác giữa ba văn phòng",
            DashboardPeriod("free", *usual_period(timezone.localdate())),
            conference_on=in_days(60),
        )
    due = calendar_for(None).add(timezone.localdate(), 8)
    _asked(desks, "vptu", review, due_on=due)
    _written(desks, review, "vpdd")


def _appraisals(desks: Desks) -> None:
    title = "Đánh giá chuyên đề: thẩm tra hồ sơ trình"
    with on_day(in_days(-15)):
        review = _enter(desks, "vpub", title, _quarter(), number=2)
        _asked(desks, "vpub", review, due_on=in_days(8))
        _written(desks, review, "vpub", "vptu", "vpdd")
        _compiled(desks, "vpub", review, many=2)
    with on_day(in_days(-2)):
        _agreed(desks, "vpub", review, "vpub", "vpdd")


def _diary(desks: Desks) -> None:
    """Compiled without an opinion of one office."""
    title = "Đánh giá chuyên đề: lịch công tác tuần"
    with on_day(in_days(-20)):
        review = _enter(desks, "vpdd", title, _quarter(), number=1, conference_on=in_days(32))
        _asked(desks, "vpdd", review, due_on=in_days(9))
        _written(desks, review, "vpdd", "vptu")
    with on_day(in_days(-3)):
        part = review.task.parts.get(office=desks["vpub"].office)
        said = "Đến thời hạn, chưa nhận được ý kiến phối hợp"
        end_without_answer(part_id=part.pk, reason=said, actor=desks["vpdd"])
        _compiled(desks, "vpdd", review, many=1)


def _sessions(desks: Desks) -> None:
    title = "Đánh giá chuyên đề: phục vụ kỳ họp giữa năm"
    with on_day(in_days(-18)):
        period = _quarter().before
        review = _enter(desks, "vpdd", title, period, number=1, conference_on=in_days(24))
        _asked(desks, "vpdd", review, due_on=in_days(6))
        _written(desks, review, "vpdd", "vptu", "vpub")
        _compiled(desks, "vpdd", review, many=1)
        _agreed(desks, "vpdd", review, "vptu", "vpdd", "vpub")


def _letters(desks: Desks) -> None:
    title = "Đánh giá chuyên đề: tiếp công dân, đơn thư"
    with on_day(in_days(-16)):
        review = _enter(desks, "vpub", title, _quarter().before, number=5)
        _asked(desks, "vpub", review, due_on=in_days(6))
        _written(desks, review, "vpub", "vptu", "vpdd")
        _compiled(desks, "vpub", review, many=1)
        _agreed(desks, "vpub", review, "vptu", "vpdd", "vpub")
    with on_day(in_days(-2)):
        course.hold(task_id=review.pk, held_on=in_days(0), actor=desks["vpub"])


def _final(desks: Desks) -> None:
    _enter(
        desks,
        "vptu",
        "Tổng kết giai đoạn 2025 - 2030 thực hiện Quy chế phối hợp",
        DashboardPeriod("free", dt.date(2025, 10, 7), dt.date(2030, 9, 30)),
        kind=ReviewKind.FINAL,
    )


def _half_year(desks: Desks) -> None:
    with on_day(in_days(-60)):
        review = _enter(desks, "vpdd", "Sơ kết 6 tháng (thử)", _quarter().before)
        course.cancel(task_id=review.pk, reason="Gộp vào sơ kết năm", actor=desks["vpdd"])
