"""A reception day: planned, announced in the joint diary, held, and what is concluded on it."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import ReceptionKind
from citizens.models import Reception
from citizens.models.receptions import ONE_RECEIVES
from citizens.services.clocks import due_by, meet, owe
from citizens.services.registering import lead_reason, reception_area
from citizens.states import LETTERS, ReceptionState
from coordination.models import Leader
from coordination.workdays import calendar_for
from diary.models import Slot
from diary.models.slots import SlotKind
from diary.services.slots import WRITE, change_slot, postpone_slot, register_slot
from diary.slots.entry import Attending, Entry
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.models import Office
from tasks.choices import Access, Basis, CountsFrom
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services import lines, notice
from tasks.dossier.services.days import check_not_ahead, check_not_past, move_all
from tasks.dossier.services.ending import complete_task
from tasks.dossier.services.entering import check_desk, enter, owed_by_lead
from tasks.dossier.services.notice import NoticeGiven
from tasks.models import Conclusion, Notice, Task
from tasks.services.delivering import Result
from tasks.services.drafts import Due, NewTask
from tasks.services.gate import powers_of
from tasks.services.milestones import meet_due
from tasks.states import WrongMove

TITLES = {
    ReceptionKind.PERIODIC: "Chuẩn bị tiếp công dân định kỳ",
    ReceptionKind.ONLINE: "Chuẩn bị tiếp công dân định kỳ",
    ReceptionKind.SUDDEN: "Phục vụ tiếp công dân đột xuất",
    ReceptionKind.REGULAR: "Tổng hợp, báo cáo công tác tiếp công dân, xử lý đơn tháng",
}
HELD_WHAT = "Tiếp công dân"
BEFORE = ("tcd-lich",)
ONLINE = ("tcd-truc-tuyen", "tcd-truc-tuyen-thu")
DEPUTY = ("tcd-moi-dbqh", "tcd-dbqh-vang")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionInput:
    kind: str
    on: dt.date
    receiver: Leader | None = None
    deputy: str = ""
    place: str = ""
    with_deputy: bool = False
    form_key: uuid.UUID | None = None


def working_day(day: dt.date, office_id: int) -> dt.date:
    """A fixed day that is a day off gives way to the next working day."""
    return calendar_for(office_id).roll_forward(day)


def _dues(kind: str, day: dt.date, office: Office, *, deputy: bool) -> list[Due]:
    codes = (*BEFORE, *(ONLINE if kind == ReceptionKind.ONLINE else ()))
    codes += DEPUTY if deputy else ()
    found = [due_by((code,), day, office.pk) for code in codes]
    today = timezone.localdate()
    dues = [due for due in found if due is not None and due.on is not None and due.on >= today]
    return [Due(day, what=HELD_WHAT, starts_on=day), *dues]


@transaction.atomic
def plan_reception(*, given: ReceptionInput, actor: Actor) -> Reception:
    """A session of a leader or a deputy; what is owed before it is counted back from its day."""
    actor = check_desk(actor, LETTERS)
    office, area = actor.office, reception_area()
    assert office is not None
    if given.kind == ReceptionKind.REGULAR:
        raise ValidationError({"kind": _("The daily reception opens by itself each month.")})
    if bool(given.receiver) == bool(given.deputy):
        raise ValidationError({"deputy": ONE_RECEIVES})
    day = working_day(given.on, office.pk)
    check_not_past(day, field="on")
    new = NewTask(
        title=TITLES[ReceptionKind(given.kind)],
        area=area,
        lead_office=office,
        lead_reason=lead_reason(office, area),
        basis=Basis.PROGRAMME,
        extra_dues=tuple(_dues(given.kind, day, office, deputy=given.with_deputy)),
        counts_from=CountsFrom.HELD,
        access=Access.RESTRICTED,
        assignee=actor.person,
        form_key=given.form_key,
    )

    def build(task: Task) -> Reception:
        return Reception(
            task=task,
            office=office,
            kind=given.kind,
            receiver=given.receiver,
            deputy=given.deputy,
            on=day,
            first_on=given.on,
            place=given.place,
        )

    return enter(Reception, new=new, actor=actor, build=build)


def daily_reception(*, office: Office, day: dt.date, actor: Actor) -> Reception:
    """Of the month the day lies in; opened by the first visit."""
    first = day.replace(day=1)
    found = Reception.objects.daily().filter(office=office, on=first).first()
    if found is not None:
        return lock(Reception, found.pk, actor=actor)[0]
    area = reception_area()
    new = NewTask(
        title=f"{TITLES[ReceptionKind.REGULAR]} {first:%m/%Y}",
        area=area,
        lead_office=office,
        lead_reason=lead_reason(office, area),
        basis=Basis.REGULATION,
        access=Access.RESTRICTED,
        form_key=uuid.uuid5(uuid.NAMESPACE_OID, f"reception {office.pk} {first}"),
    )
    return enter(
        Reception,
        new=new,
        actor=actor,
        build=lambda task: Reception(
            task=task,
            office=office,
            kind=ReceptionKind.REGULAR,
            on=first,
            first_on=first,
            state=ReceptionState.HELD,
        ),
    )


@transaction.atomic
def announce(*, task_id: int, announced_on: dt.date, actor: Actor) -> Reception:
    """`Công bố lịch`: posted and published; the dates before it are met."""
    row, actor = lock(Reception, task_id, actor=actor)
    move(row, verb="announce")
    check_not_ahead(announced_on, field="announced_on")
    row.announced_on = announced_on
    keep_slot(row, actor=actor)
    row.save(actor=actor)
    for due in row.task.deadlines.open_ends().filter(rule__code__in=(*BEFORE, *ONLINE[:1])):
        meet_due(due, met_on=announced_on, actor=actor)
    return row


@transaction.atomic
def postpone(*, task_id: int, reason: str, actor: Actor) -> Reception:
    """`Hoãn`: the reason is posted where the day was announced."""
    row, actor = lock(Reception, task_id, actor=actor)
    move(row, verb="postpone")
    row.move_reason = reason.strip()
    keep_slot(row, actor=actor, reason=reason)
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def reschedule(*, task_id: int, on: dt.date, reason: str = "", actor: Actor) -> Reception:
    """The new day is announced with the postponement (Law, Article 24(4))."""
    row, actor = lock(Reception, task_id, actor=actor)
    move(row, verb="reschedule")
    check_not_past(on, field="on")
    before, row.on = row.on, working_day(on, row.office_id)
    words = reason or str(_("New day"))
    own = owed_by_lead(row.task, what=HELD_WHAT)
    move_all(row, before, own=own, reason=words, actor=actor)
    keep_slot(row, actor=actor, reason=words)
    row.save(actor=actor, reason=words)
    return row


@transaction.atomic
def hold(*, task_id: int, actor: Actor) -> Reception:
    """It took place on its day; the notice of conclusions is owed from then."""
    row, actor = lock(Reception, task_id, actor=actor)
    move(row, verb="hold")
    if row.on > timezone.localdate():
        raise WrongMove(_("This day lies in the future."))
    row.save(actor=actor)
    own = owed_by_lead(row.task, what=HELD_WHAT)
    if own is not None:
        meet_due(own, met_on=row.on, actor=actor)
    owe(row.task, "tcd-ket-luan", on=row.on, actor=actor)
    return row


@transaction.atomic
def close(*, task_id: int, actor: Actor) -> Reception:
    row, actor = lock(Reception, task_id, actor=actor)
    move(row, verb="close")
    if row.lines.open().exists():
        raise ValidationError(_("Some lines of the conclusions are neither tasks nor marked."))
    row.save(actor=actor)
    for due in row.task.deadlines.open_ends().filter(rule__code="tcd-ket-luan"):
        notice = row.notice
        meet_due(due, met_on=notice.dated if notice else timezone.localdate(), actor=actor)
    complete_task(row, result=Result(dated=row.on), actor=actor)
    return row


NEUTRAL = "Theo dõi thực hiện thông báo kết luận tiếp công dân"


@transaction.atomic
def issue_conclusions(*, task_id: int, given: NoticeGiven, actor: Actor) -> Notice:
    """`Thông báo kết luận việc tiếp công dân`; its lines become tasks under a neutral content.

    The line keeps its words, the task made of it says none of them.
    """
    issued = notice.issue_notice(task_id=task_id, given=given, actor=actor)
    _neutral(list(Conclusion.objects.filter(task_id=task_id)), actor=actor)
    meet(issued.task, ("tcd-ket-luan",), on=issued.dated, actor=actor)
    return issued


@transaction.atomic
def add_lines(*, task_id: int, text: str, actor: Actor) -> list[Conclusion]:
    added = lines.add_lines(task_id=task_id, text=text, actor=actor)
    return _neutral(added, actor=actor)


def _neutral(rows: list[Conclusion], *, actor: Actor) -> list[Conclusion]:
    for row in rows:
        row.title = NEUTRAL
    update_many(rows, ["title"], actor=actor)
    return rows


SUBJECTS = {
    ReceptionKind.PERIODIC: "Tiếp công dân định kỳ",
    ReceptionKind.SUDDEN: "Tiếp công dân đột xuất",
    ReceptionKind.ONLINE: "Tiếp công dân trực tuyến",
}


def keep_slot(row: Reception, *, actor: Actor, reason: str = "") -> None:
    """Written by who may write the diary of the office; the caller saves the row.

    The entry hangs on no task: everybody sees it, and nothing leads from it to the cases.
    """
    office = row.office
    if not row.is_session or not powers_of(actor).can(WRITE, office.pk):
        return
    slot: Slot | None = row.slot
    if row.state == ReceptionState.POSTPONED:
        if slot is not None:
            postpone_slot(slot_id=slot.pk, reason=reason, actor=actor, by_case=True)
    elif slot is None:
        row.slot = register_slot(office=office, entry=entry_for(row), actor=actor)
    else:
        change_slot(slot_id=slot.pk, entry=entry_for(row), actor=actor, reason=reason, by_case=True)


def entry_for(row: Reception) -> Entry:
    return Entry(
        date=row.on,
        subject=SUBJECTS[ReceptionKind(row.kind)],
        half="morning",
        kind=SlotKind.RECEPTION,
        place=row.place or "Trụ sở Tiếp công dân tỉnh",
        leaders=(Attending(row.receiver, chairs=True),) if row.receiver else (),
        leaders_text=row.deputy,
    )
