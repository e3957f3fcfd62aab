"""One task on its way: An (vptu) leads it, vpub and vpdd are asked; each stage one verb further."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from coordination.models import Body, DocumentKind, Leader
from offices.foundation.actor import Actor
from tasks.models import Task
from tasks.services import (
    bodies,
    closing,
    dates,
    delivering,
    opinions,
    pausing,
    receiving,
    releasing,
    settling,
)
from tasks.services.delivering import Result
from tasks.services.opinions import Whom
from tests.support.cast import Cast
from tests.support.days import in_days

type Stage = Callable[..., Task]


def draft(cast: Cast, **more: Any) -> Task:
    asked = {"vpub": in_days(6), "vpdd": in_days(7)}
    more = {"assignee": cast.an, "send": False, **more}
    return cast.log("Chuẩn bị hội nghị tổng kết", ask=asked, due=in_days(10), **more)


def to_release(cast: Cast, **more: Any) -> Task:
    return draft(cast, send=True, **more)


def sent(cast: Cast, **more: Any) -> Task:
    task = to_release(cast, **more)
    return releasing.release(task_id=task.pk, actor=cast.actor("binh"))


def received(cast: Cast, **more: Any) -> Task:
    task = sent(cast, **more)
    receiving.receive_part(part_id=cast.part(task, "vpub").pk, actor=cast.actor("cuc"))
    return task


def working(cast: Cast, **more: Any) -> Task:
    task = received(cast, **more)
    part = cast.part(task, "vpub")
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("khanh"))
    return task


def submitted(cast: Cast) -> Task:
    task = working(cast)
    part = cast.part(task, "vpub")
    delivering.submit_part(part_id=part.pk, answer="Dự thảo số liệu", actor=cast.actor("dung"))
    return task


def delivered(cast: Cast) -> Task:
    task = submitted(cast)
    part = cast.part(task, "vpub")
    result = Result(dated=timezone.localdate(), number="15/BC-VPUB")
    delivering.deliver_part(
        part_id=part.pk, answer="Số liệu kèm theo", result=result, actor=cast.actor("en")
    )
    return task


def more_asked(cast: Cast) -> Task:
    task = delivered(cast)
    part = cast.part(task, "vpub")
    delivering.ask_more(part_id=part.pk, reason="Thiếu phụ lục", actor=cast.actor("an"))
    return task


def settled(cast: Cast) -> Task:
    """Nothing keeps the lead office from completing."""
    task = delivered(cast)
    delivering.note_result(part_id=cast.part(task, "vpub").pk, actor=cast.actor("an"))
    settling.withdraw_part(
        part_id=cast.part(task, "vpdd").pk, reason="Đã có số liệu", actor=cast.actor("binh")
    )
    return task


def lead_submitted(cast: Cast) -> Task:
    task = sent(cast)
    delivering.submit_part(
        part_id=cast.part(task, "vptu").pk, answer="Dự thảo kế hoạch", actor=cast.actor("an")
    )
    return task


def handed_back(cast: Cast) -> Task:
    task = received(cast)
    receiving.hand_back(
        part_id=cast.part(task, "vpub").pk,
        why="unclear",
        reason="Chưa rõ mốc số liệu",
        actor=cast.actor("en"),
    )
    return task


def to_superior(cast: Cast) -> Task:
    task = handed_back(cast)
    part = cast.part(task, "vpub")
    settling.take_to_superior(part_id=part.pk, reason="Chưa thống nhất", actor=cast.actor("binh"))
    return task


def unanswered(cast: Cast) -> Task:
    """The date of vpub's request has passed."""
    asked = {"vpub": in_days(-2), "vpdd": in_days(7)}
    task = cast.log("Tổng hợp số liệu", ask=asked, due=in_days(10), assignee=cast.an)
    return releasing.release(task_id=task.pk, actor=cast.actor("binh"))


def date_asked(cast: Cast, **more: Any) -> Task:
    task = working(cast, **more)
    deadline = cast.part(task, "vpub").deadlines.get(is_internal=False)
    dates.ask_change(
        deadline_id=deadline.pk,
        new_due_on=in_days(9),
        reason="Chờ số liệu",
        actor=cast.actor("dung"),
    )
    return task


def body_asked(cast: Cast) -> Task:
    task = working(cast)
    bodies.ask_body(
        part_id=cast.part(task, "vpub").pk,
        body=some_body(),
        ask="Số liệu thu ngân sách",
        actor=cast.actor("dung"),
    )
    return task


def opinion_asked(cast: Cast) -> Task:
    """An asks Bình, who leads his office."""
    task = working(cast)
    opinions.ask_opinion(
        task_id=task.pk,
        whom=Whom(person=cast.binh),
        words="Có gửi kèm phụ lục không?",
        actor=cast.actor("an"),
    )
    return task


def above(cast: Cast) -> Task:
    task = settled(cast)
    today = timezone.localdate()
    return closing.submit_above(
        task_id=task.pk, to="Thường trực Tỉnh ủy", on=today, actor=cast.actor("an")
    )


def paused(cast: Cast) -> Task:
    task = working(cast)
    return closing.pause(
        task_id=task.pk,
        reason="Theo ý kiến chỉ đạo",
        review_on=in_days(20),
        actor=cast.actor("binh"),
    )


def due_paused(cast: Cast) -> Task:
    """The date of vpub's part stands still; the task goes on."""
    task = working(cast)
    pausing.pause_due(
        deadline_id=cast.part(task, "vpub").deadlines.get(is_internal=False).pk,
        reason="Chờ cơ quan chuyên môn",
        actor=cast.actor("binh"),
    )
    return task


def done(cast: Cast) -> Task:
    task = settled(cast)
    result = Result(dated=timezone.localdate(), number="12-KH/VPTU")
    return closing.complete(task_id=task.pk, result=result, actor=cast.actor("an"))


def unconfirmed(cast: Cast) -> Task:
    """A product entered long after its date waits for a leader."""
    task = settled(cast)
    result = Result(dated=in_days(-20), number="12-KH/VPTU")
    return closing.complete(task_id=task.pk, result=result, actor=cast.actor("an"))


STAGES: dict[str, Stage] = {
    stage.__name__: stage
    for stage in (
        draft,
        to_release,
        sent,
        received,
        working,
        submitted,
        delivered,
        more_asked,
        settled,
        lead_submitted,
        handed_back,
        to_superior,
        unanswered,
        date_asked,
        body_asked,
        opinion_asked,
        above,
        paused,
        due_paused,
        done,
        unconfirmed,
    )
}


def some_body() -> Body:
    found = Body.objects.filter(name="Sở Tài chính").first()
    if found is None:
        found = Body(name="Sở Tài chính", short_name="Sở Tài chính", kind="department")
        found.save(actor=Actor.system())
    return found


def some_kind() -> DocumentKind:
    found = DocumentKind.objects.filter(code="cv").first()
    if found is None:
        found = DocumentKind(code="cv", name="Công văn", system="both")
        found.save(actor=Actor.system())
    return found


def some_leader() -> Leader:
    """The first of the province; without an account."""
    found = Leader.objects.filter(full_name="Lê Minh Đức").first()
    if found is None:
        body = some_body()
        found = Leader(full_name="Lê Minh Đức", position="Bí thư Tỉnh ủy", body=body, precedence=1)
        found.save(actor=Actor.system())
    return found
