"""Model cases of area 2, entered by its own verbs."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from coordination.models import Body, Leader
from coordination.models.body import BodyKind
from documents.choices import Answer, Form, Outcome, PaperState, Verdict
from documents.models import Appraisal
from documents.services import course, deciding, opinions, papers
from documents.services.opinions import RoundGiven, Said
from documents.services.receiving import AppraisalGiven, enter_appraisal
from offices.foundation.actor import Actor
from offices.models import Office, Post, Role
from tasks.choices import Access
from tasks.dossier.services.entering import AskedOffice, OfficesGiven

MEMBERS = 21


@dataclass(frozen=True, slots=True)
class Desk:
    """The chief of the office, who may do every step, and the body it serves."""

    actor: Actor
    body: Body


def _day(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def _desk(code: str, body: Body | None) -> Desk | None:
    office = Office.objects.filter(code=code).first()
    post = Post.objects.running(timezone.localdate()).filter(office=office, role=Role.CHIEF).first()
    if office is None or post is None or body is None:
        return None
    return Desk(Actor(person=post.person, office=office), body)


def _served(code: str, *names: str) -> Body | None:
    rows = Body.objects.served().filter(served_by__code=code)
    return rows.filter(name__in=names).first() or rows.first()


def enter_demo() -> int:
    """Returns how many cases; none where an office has no chief or serves no body."""
    state = _desk("vpub", _served("vpub", "Ủy ban nhân dân tỉnh"))
    party = _desk("vptu", _served("vptu", "Ban Thường vụ Tỉnh ủy"))
    council = _desk("vpdd", _served("vpdd", "Hội đồng nhân dân tỉnh"))
    if state is None or party is None or council is None:
        return 0
    cases: tuple[Callable[[], Any], ...] = (
        lambda: _incomplete(state, "vptu"),
        lambda: _examined(
            party, "vpub", "Thẩm định dự thảo Chỉ thị về công tác văn thư, lưu trữ", days=-3
        ),
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


def _enter(desk: Desk, other: str, title: str, *, days: int, form: str) -> Appraisal:
    asked = Office.objects.filter(code__in=other.split())
    party = desk.body.kind == BodyKind.PARTY
    offices = OfficesGiven(
        access=Access.RESTRICTED if party else Access.INTERNAL,
        asked=tuple(AskedOffice(office=one, ask="Phối hợp cho ý kiến về hồ sơ") for one in asked),
    )
    submitter = Body.objects.outside().filter(kind="department").first()
    return enter_appraisal(
        title=title, receiving_body=desk.body, received_on=_day(days), offices=offices,
        given=AppraisalGiven(form=form, submitter=submitter), actor=desk.actor,
    )  # fmt: skip


def _complete(desk: Desk, one: Appraisal, *, days: int) -> None:
    ids = list(one.papers.values_list("pk", flat=True))
    papers.note_papers(task_id=one.pk, papers=ids, received_on=_day(days), actor=desk.actor)
    course.confirm_complete(task_id=one.pk, complete_on=_day(days), actor=desk.actor)


def _examined(
    desk: Desk, other: str, title: str, *, days: int, form: str = Form.APPRAISAL
) -> Appraisal:
    one = _enter(desk, other, title, days=days, form=form)
    _complete(desk, one, days=days)
    return one


def _reported(
    desk: Desk, other: str, title: str, *, days: int, form: str = Form.VERIFICATION,
    verdict: str = Verdict.AFTER, on: int = -1,
) -> Appraisal:  # fmt: skip
    one = _examined(desk, other, title, days=days, form=form)
    deciding.report(
        task_id=one.pk, verdict=verdict, reported_on=_day(on), report_number="", actor=desk.actor
    )
    return one


def _incomplete(desk: Desk, other: str) -> None:
    title = "Thẩm tra Đề án phát triển kinh tế số"
    one = _enter(desk, other, title, days=-4, form=Form.VERIFICATION)
    ids = list(one.papers.values_list("pk", flat=True))[:1]
    papers.note_papers(task_id=one.pk, papers=ids, received_on=_day(-4), actor=desk.actor)
    course.ask_missing(task_id=one.pk, actor=desk.actor)


def _budget(desk: Desk) -> None:
    title = "Phục vụ Ban Kinh tế - Ngân sách thẩm tra dự toán năm 2027"
    _reported(desk, "vpub", title, days=-6, form=Form.COMMITTEE)


def _tourism(desk: Desk) -> None:
    title = "Phục vụ thẩm tra dự thảo Nghị quyết hỗ trợ du lịch cộng đồng"
    one = _reported(desk, "vpub", title, days=-9, form=Form.COMMITTEE, on=-4)
    for n, words in enumerate(("ba năm", "bốn năm", "năm năm"), 1):
        papers.add_draft(
            task_id=one.pk, dated=_day(n - 4), changed=f"Thời gian hỗ trợ {words}",
            text=f"Điều 1. Phạm vi\nĐiều 2. Hỗ trợ trong {words} kể từ khi bắt đầu hoạt động.",
            actor=desk.actor,
        )  # fmt: skip
    papers.add_point(
        task_id=one.pk, source="Ban Văn hóa - Xã hội", clause="Điều 2",
        text="Làm rõ thời gian hỗ trợ", actor=desk.actor,
    )  # fmt: skip
    deciding.revise(task_id=one.pk, reason="Làm rõ nguồn kinh phí", actor=desk.actor)


def _land_prices(desk: Desk) -> None:
    title = "Lấy ý kiến thành viên UBND tỉnh về điều chỉnh bảng giá đất"
    one = _reported(desk, "", title, days=-9, on=-5)
    leaders = tuple(Leader.objects.active().people().filter(body=desk.body))[:MEMBERS]
    others = tuple(f"Ủy viên UBND tỉnh mẫu {n}" for n in range(1, MEMBERS - len(leaders) + 1))
    given = RoundGiven(
        questions=("Đồng ý điều chỉnh bảng giá đất",), leaders=leaders, others=others
    )
    poll = opinions.compose(task_id=one.pk, given=given, actor=desk.actor)
    opinions.send_round(task_id=one.pk, round_id=poll.pk, sent_on=_day(-4), actor=desk.actor)
    [question] = poll.questions.all()
    for slip in list(poll.slips.all())[-14:]:
        said = {question.pk: Said(Answer.AGREED)}
        opinions.answer_slip(task_id=one.pk, slip_id=slip.pk, said=said, actor=desk.actor)


def _waste(desk: Desk) -> None:
    title = "Tờ trình quy hoạch xử lý chất thải rắn"
    one = _reported(desk, "vpdd", title, days=-16, verdict=Verdict.READY, on=-11)
    deciding.table(task_id=one.pk, tabled_on=_day(-6), actor=desk.actor)


def _resolution(desk: Desk) -> None:
    title = "Báo cáo kết quả thực hiện nghị quyết chuyên đề"
    one = _reported(desk, "", title, days=-25, verdict=Verdict.READY, on=-20)
    deciding.table(task_id=one.pk, tabled_on=_day(-15), actor=desk.actor)
    deciding.decide(task_id=one.pk, decision=Outcome.PASSED, decided_on=_day(-10), actor=desk.actor)


def _singing(desk: Desk) -> None:
    """Returned a second time."""
    title = "Đề án bảo tồn hát Xoan trong trường học"
    one = _enter(desk, "vptu", title, days=-12, form=Form.VERIFICATION)
    reason = "Chưa có ý kiến của cơ quan liên quan"
    course.return_file(task_id=one.pk, reason=reason, actor=desk.actor)
    course.take_back(task_id=one.pk, received_on=_day(0), actor=desk.actor)
    paper = one.papers.filter(state=PaperState.MISSING).first()
    assert paper is not None
    course.return_file(task_id=one.pk, reason=f"Còn thiếu: {paper.title}", actor=desk.actor)
