"""A task of the trial ends on its day, with the answers of the offices asked."""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from reviews.demo.life import actor
from reviews.demo.travel import at, moment
from tasks.models import Part, Task
from tasks.services import closing, delivering, receiving, settling
from tasks.services.delivering import Result
from tasks.states import SETTLED_PARTS, UNSENT, PartState, WrongMove


def finish(task: Task) -> bool:
    """One that cannot be finished so (paused, handed back) stays as it is."""
    assert task.next_due_on is not None
    begun = timezone.localtime(task.last_act_at or task.created_at)
    if task.state in UNSENT:
        return _never_sent(task, begun)
    day = moment(max(task.next_due_on, begun.date()), 10)
    try:
        with transaction.atomic(), at(max(day, begun)):
            for part in task.parts.select_related("office").order_by("pk"):
                answer(part, task)
            closing.complete(
                task_id=task.pk,
                result=_result(task.lead_office.code),
                actor=actor(f"{task.lead_office.code}.phochanhvp"),
            )
    except (WrongMove, PermissionDenied, ValidationError):
        return False
    return True


def _never_sent(task: Task, begun: dt.datetime) -> bool:
    """What nobody released in time was settled by word of mouth."""
    with at(begun + dt.timedelta(days=1)):
        who = actor(f"{task.lead_office.code}.chanhvp")
        closing.cancel(task_id=task.pk, reason="Đã trao đổi trực tiếp.", actor=who)
    return True


def answer(part: Part, task: Task) -> None:
    """The part's office sends its result and the lead notes it."""
    code = part.office.code
    if part.is_lead or part.state in SETTLED_PARTS:
        return
    if part.state in (PartState.HANDED_BACK, PartState.TO_SUPERIOR):
        chief = actor(f"{task.lead_office.code}.chanhvp")
        settling.do_ourselves(part_id=part.pk, reason="Cơ quan chủ trì tự thực hiện.", actor=chief)
        return
    if part.state in (PartState.SENT, PartState.RECEIVED):
        give_out(part)
    if part.state != PartState.DELIVERED:
        delivering.deliver_part(
            part_id=part.pk,
            answer="Gửi kết quả theo đề nghị.",
            result=_result(code),
            actor=actor(f"{code}.chanhvp"),
        )
    lead = actor(f"{task.lead_office.code}.phochanhvp")
    delivering.note_result(part_id=part.pk, actor=lead)


def _result(code: str) -> Result:
    today = timezone.localdate()
    return Result(dated=today, number=f"{today:%m%d}/{code.upper()}")


def give_out(part: Part) -> None:
    """Received, and in an officer's hands."""
    code = part.office.code
    leader = actor(f"{code}.phochanhvp")
    if part.state == PartState.SENT:
        receiving.receive_part(part_id=part.pk, actor=leader)
    officer = actor(f"{code}.chuyenvien").person
    receiving.assign_part(part_id=part.pk, assignee=officer, actor=leader)
