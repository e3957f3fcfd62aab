"""Model cases of area 2, entered by its own verbs on the days they happened."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coordination.models import Body, Leader
from coordination.models.body import BodyKind
from coordination.services.rules import put_in_charge, save_leader
from documents.choices import Answer, AppraisalVerdict, Form, PaperState, SessionOutcome
from documents.models import Appraisal
from documents.services import course, deciding, opinions, papers
from documents.services.opinions import GivenAnswer, RoundGiven
from documents.services.receiving import AppraisalGiven, enter_appraisal
from offices.foundation.actor import Actor
from offices.models import Office, Post, Role
from offices.powers import load_powers
from tasks.choices import Access
from tasks.dossier.demo import actor_of, in_days, in_working_days, on_day
from tasks.dossier.destinations import events_ahead
from tasks.dossier.services.entering import AskedOffice, OfficesGiven
from tasks.services.delivering import note_result
from tasks.services.requesting import enter_answer

MEMBERS, ANSWERED = 21, 14


@dataclass(frozen=True, slots=True)
class Desk:
    """The chief of the office, who may do every step, and the body it serves."""

    actor: Actor
    body: Body


def _desk(code: str, *names: str) -> Desk | None:
    rows = Body.objects.served().filter(served_by__code=code)
    actor, body = actor_of(code), rows.filter(name__in=names).first() or rows.first()
    return Desk(actor, body) if actor and body else None


def _before(desk: Desk, one: Appraisal, *, on: dt.date, session: bool = False) -> None:
    """It comes before the next meeting its office leads, or the next session."""
    ahead = [
        event
        for event in events_ahead(load_powers(desk.actor.person.pk))
        if event.is_session == session
        and event.on
        and event.on > in_days(0)
        and event.task.lead_office == desk.actor.office
    ]
    if ahead:
        with on_day(on):
            deciding.set_destination(task_id=one.pk, destination=ahead[0], actor=desk.actor)


def _members(desk: Desk) -> tuple[Leader, ...]:
    """One of them signs in here; the slips of the first are entered by his secretary."""
    leaders = Leader.objects.active().people()
    found = list(leaders.filter(body__served_by=desk.actor.office).order_by("precedence"))
    code = desk.actor.office.code if desk.actor.office else ""
    member, secretary = (actor_of(code, role) for role in (Role.PROVINCIAL_LEADER, Role.SECRETARY))
    if member and not leaders.filter(person=member.person).exists():
        new = save_leader(
            actor=Actor.system(),
            full_name=member.person.full_name,
            position=member.person.title,
            body=found[-1].body if found else desk.body,
            precedence=leaders.count() + 1,
            person=member.person,
        )
        found.append(new)
    if secretary and found:
        post = Post.objects.running(in_days(0)).filter(person=secretary.person).first()
        assert post is not None
        put_in_charge(actor=Actor.system(), post=post, leader=found[0])
    return tuple(found)


def enter_demo() -> int:
    """Returns how many cases; none where an office has no chief or serves no body."""
    state = _desk("vpub", "Ủy ban nhân dân tỉnh")
    party = _desk("vptu", "Ban Thường vụ Tỉnh ủy")
    council = _desk("vpdd", "Hội đồng nhân dân tỉnh")
    if state is None or party is None or council is None:
        return 0
    cases: tuple[Callable[[], Any], ...] = (
        lambda: _incomplete(state),
        lambda: _instruction(party),
        lambda: _budget(council),
        lambda: _tourism(council),
        lambda: _land_prices(state),
        lambda: _waste(state),
        lambda: _resolution(party),
        lambda: _singing(state),
    )
    for case in cases:
        case()
    return len(cases)


def _enter(desk: Desk, others: str, title: str, *, on: dt.date, form: str) -> Appraisal:
    asked = Office.objects.filter(code__in=others.split())
    party = desk.body.kind == BodyKind.PARTY
    offices = OfficesGiven(
        access=Access.RESTRICTED if party else Access.INTERNAL,
        asked=tuple(AskedOffice(office=one, ask="Phối hợp cho ý kiến về hồ sơ") for one in asked),
    )
    submitter = Body.objects.outside().filter(kind="department").first()
    with on_day(on):
        return enter_appraisal(
            title=title,
            receiving_body=desk.body,
            received_on=on,
            offices=offices,
            given=AppraisalGiven(form=form, submitter=submitter),
            actor=desk.actor,
        )


def _examined(
    desk: Desk, others: str, title: str, *, on: dt.date, form: str = Form.VERIFICATION
) -> Appraisal:
    """Complete on the day it came."""
    one = _enter(desk, others, title, on=on, form=form)
    ids = list(one.papers.values_list("pk", flat=True))
    with on_day(on):
        papers.note_papers(task_id=one.pk, papers=ids, received_on=on, actor=desk.actor)
        course.confirm_complete(task_id=one.pk, complete_on=on, actor=desk.actor)
    return one


def _reported(
    desk: Desk,
    others: str,
    title: str,
    *,
    on: dt.date,
    reported: dt.date,
    form: str = Form.VERIFICATION,
    verdict: str = AppraisalVerdict.AFTER,
) -> Appraisal:
    one = _examined(desk, others, title, on=on, form=form)
    _report(desk, one, on=reported, verdict=verdict)
    return one


def _report(desk: Desk, one: Appraisal, *, on: dt.date, verdict: str) -> None:
    with on_day(on):
        deciding.report(
            task_id=one.pk, verdict=verdict, reported_on=on, report_number="", actor=desk.actor
        )


def _answered(desk: Desk, one: Appraisal, *, on: dt.date) -> None:
    """The other offices have answered, and the lead has noted it."""
    with on_day(on):
        for part in one.task.parts.coordinating().select_related("office"):
            part.task = one.task
            actor = actor_of(part.office.code) or desk.actor
            enter_answer(part, answer="Thống nhất với dự thảo.", dated=on, actor=actor)
            note_result(part_id=part.pk, actor=desk.actor)


def _incomplete(desk: Desk) -> None:
    """Two required papers are missing."""
    title = "Thẩm tra Đề án phát triển kinh tế số, trình UBND tỉnh"
    day, due = in_days(-4), in_working_days(2)
    one = _enter(desk, "vptu", title, on=day, form=Form.VERIFICATION)
    ids = list(one.papers.values_list("pk", flat=True))[:1]
    with on_day(day):
        papers.note_papers(task_id=one.pk, papers=ids, received_on=day, actor=desk.actor)
        course.ask_missing(task_id=one.pk, due_on=due, actor=desk.actor)
    _before(desk, one, on=day)


def _instruction(desk: Desk) -> None:
    """Due in two working days: the limit is five."""
    title = "Thẩm định dự thảo Chỉ thị của Ban Thường vụ Tỉnh ủy về công tác văn thư, lưu trữ"
    _examined(desk, "vpub", title, on=in_working_days(-3), form=Form.APPRAISAL)


def _budget(desk: Desk) -> None:
    """The report is a day old: revising is due in two."""
    title = "Phục vụ Ban Kinh tế - Ngân sách thẩm tra dự toán năm 2027"
    one = _reported(
        desk,
        "vpub",
        title,
        on=in_working_days(-5),
        reported=in_working_days(-1),
        form=Form.COMMITTEE,
    )
    _before(desk, one, on=in_days(0), session=True)


def _tourism(desk: Desk) -> None:
    """The third draft is here; revising is due tomorrow."""
    title = "Phục vụ thẩm tra dự thảo Nghị quyết hỗ trợ du lịch cộng đồng"
    came, reported = in_working_days(-7), in_working_days(-2)
    one = _examined(desk, "vpub", title, on=came, form=Form.COMMITTEE)
    for words in ("ba năm", "bốn năm", "năm năm"):
        papers.add_draft(
            task_id=one.pk,
            dated=came,
            changed=f"Thời gian hỗ trợ {words}",
            text=f"Điều 1. Phạm vi\nĐiều 2. Hỗ trợ trong {words} kể từ khi bắt đầu hoạt động.",
            actor=desk.actor,
        )
    _report(desk, one, on=reported, verdict=AppraisalVerdict.AFTER)
    for source, clause, text in (
        ("Ban Văn hóa - Xã hội", "Điều 2", "Làm rõ thời gian hỗ trợ"),
        ("Sở Tài chính", "Điều 3", "Bổ sung nguồn kinh phí thực hiện"),
    ):
        papers.add_point(task_id=one.pk, source=source, clause=clause, text=text, actor=desk.actor)
    first = one.points.first()
    assert first is not None
    papers.answer_point(task_id=one.pk, point_id=first.pk, reply="taken", actor=desk.actor)
    deciding.revise(task_id=one.pk, reason="Làm rõ nguồn kinh phí", actor=desk.actor)


def _land_prices(desk: Desk) -> None:
    """Fourteen of twenty-one members have answered; the slips are due tomorrow."""
    title = "Lấy ý kiến thành viên UBND tỉnh về điều chỉnh bảng giá đất"
    one = _reported(desk, "", title, on=in_working_days(-10), reported=in_working_days(-6))
    leaders = _members(desk)[:MEMBERS]
    others = tuple(f"Ủy viên UBND tỉnh mẫu {n}" for n in range(1, MEMBERS - len(leaders) + 1))
    given = RoundGiven(
        questions=("Đồng ý điều chỉnh bảng giá đất",), leaders=leaders, others=others
    )
    sent = in_working_days(-4)
    with on_day(sent):
        poll = opinions.compose(task_id=one.pk, given=given, actor=desk.actor)
        opinions.send_round(task_id=one.pk, round_id=poll.pk, sent_on=sent, actor=desk.actor)
    [question] = poll.questions.all()
    for slip in list(poll.slips.all())[-ANSWERED:]:
        said = {question.pk: GivenAnswer(Answer.AGREED)}
        opinions.answer_slip(task_id=one.pk, slip_id=slip.pk, said=said, actor=desk.actor)


def _waste(desk: Desk) -> None:
    title, day = "Tờ trình quy hoạch xử lý chất thải rắn", in_days(-6)
    one = _reported(
        desk, "vpdd", title, on=in_days(-16), reported=in_days(-11), verdict=AppraisalVerdict.READY
    )
    _before(desk, one, on=in_days(-11))
    with on_day(day):
        deciding.table(task_id=one.pk, tabled_on=day, actor=desk.actor)


def _resolution(desk: Desk) -> None:
    title = "Báo cáo kết quả thực hiện nghị quyết chuyên đề"
    one = _reported(
        desk,
        "vpdd vpub",
        title,
        on=in_days(-25),
        reported=in_days(-20),
        form=Form.APPRAISAL,
        verdict=AppraisalVerdict.READY,
    )
    _answered(desk, one, on=in_days(-20))
    tabled, decided = in_days(-15), in_days(-10)
    with on_day(tabled):
        deciding.table(task_id=one.pk, tabled_on=tabled, actor=desk.actor)
    with on_day(decided):
        deciding.decide(
            task_id=one.pk, decision=SessionOutcome.PASSED, decided_on=decided, actor=desk.actor
        )


def _singing(desk: Desk) -> None:
    """Returned a second time, three days ago."""
    title = "Đề án bảo tồn hát Xoan trong trường học"
    one = _enter(desk, "vptu", title, on=in_days(-12), form=Form.VERIFICATION)
    first, again, second = in_days(-10), in_days(-5), in_days(-3)
    with on_day(first):
        reason = "Chưa có ý kiến của cơ quan liên quan"
        course.return_file(task_id=one.pk, reason=reason, actor=desk.actor)
    with on_day(again):
        course.take_back(task_id=one.pk, received_on=again, actor=desk.actor)
    paper = one.papers.filter(state=PaperState.MISSING).first()
    assert paper is not None
    with on_day(second):
        course.return_file(task_id=one.pk, reason=f"Còn thiếu: {paper.title}", actor=desk.actor)
