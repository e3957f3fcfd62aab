"""The course of a course: called for, summoned, held, reported, closed; postponed, cancelled."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from diary.services import case_slots
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.dossier.lifecycle import lock, move, released
from tasks.dossier.services.clocks import drop_all, restart_all, stop_all
from tasks.dossier.services.days import check_not_past, move_all
from tasks.dossier.services.ending import complete_task, note_results, stop_task
from tasks.dossier.services.participants import let_them_read
from tasks.services.delivering import Result
from tasks.services.gate import need_reason
from tasks.states import WrongMove
from training import notices
from training.models import Attendance, Course
from training.services import clocks
from training.services.sessions import keep_slots


@transaction.atomic
def announce(*, task_id: int, actor: Actor) -> Course:
    """`Gửi thông báo chiêu sinh`: each office owes its list by its own date."""
    course, actor = lock(Course, task_id, actor=actor)
    actor = released(course, actor)
    move(course, verb="announce")
    if not course.task.is_live:
        raise WrongMove(_("The task of this course has not been released yet."))
    quotas = list(course.quotas.select_related("office"))
    if not quotas:
        raise ValidationError(_("Enter the seats of at least one office first."))
    course.save(actor=actor)
    for quota in quotas:
        quota.course = course
    clocks.ask_lists(course, quotas, actor=actor)
    clocks.owe_summons(course, actor=actor)
    return course


@transaction.atomic
def summon(*, task_id: int, override: str = "", actor: Actor) -> Course:
    """`Triệu tập`: sessions stand in the joint diary, learners are told and may read the course.

    Lists that have come are noted; an office that has sent none goes on owing it.
    """
    course, actor = lock(Course, task_id, actor=actor)
    actor = released(course, actor)
    move(course, verb="summon")
    sessions = list(course.sessions.select_related("slot"))
    coming = list(course.enrolments.coming().select_related("person"))
    if not sessions:
        raise ValidationError(_("Enter at least one session first."))
    if not coming:
        raise ValidationError(_("Nobody is enrolled yet."))
    course.move_reason = ""
    course.save(actor=actor)
    keep_slots(course, sessions, override=override, actor=actor)
    clocks.meet_summons(course, actor=actor)
    let_them_read(course.task, [row.person for row in coming if row.person], actor=actor)
    notices.summoned(course, [row.person_id for row in coming], actor=actor)
    for row in coming:
        row.told_at = timezone.now()
    update_many(coming, ["told_at"], actor=actor)
    note_results(course, actor=actor)
    return course


@transaction.atomic
def hold(*, task_id: int, closed_on: dt.date, actor: Actor) -> Course:
    """`Bế giảng`: somebody's attendance stands there; the report is due from that day."""
    course, actor = lock(Course, task_id, actor=actor)
    move(course, verb="hold")
    if not course.opens_on <= closed_on <= timezone.localdate():
        said = _("The day lies before the opening day, or in the future.")
        raise ValidationError({"closed_on": said})
    if not Attendance.objects.filter(session__course=course).exists():
        raise ValidationError(_("Attendance of no session has been taken."))
    course.closes_on = closed_on
    course.save(actor=actor)
    clocks.owe_report(course, actor=actor)
    return course


@transaction.atomic
def report(*, task_id: int, report_number: str, reported_on: dt.date, actor: Actor) -> Course:
    course, actor = lock(Course, task_id, actor=actor)
    move(course, verb="report")
    if not course.closes_on <= reported_on <= timezone.localdate():
        said = _("The report is dated after the closing day, and not in the future.")
        raise ValidationError({"reported_on": said})
    course.report_number, course.reported_on = report_number, reported_on
    course.save(actor=actor)
    clocks.meet_report(course, met_on=reported_on, actor=actor)
    return course


@transaction.atomic
def close(*, task_id: int, actor: Actor) -> Course:
    """No more answers of learners; the task is completed with the report."""
    course, actor = lock(Course, task_id, actor=actor)
    move(course, verb="close")
    course.save(actor=actor)
    assert course.reported_on is not None
    result = Result(
        dated=course.reported_on, number=course.report_number, abstract=course.task.title
    )
    complete_task(course, result=result, actor=actor)
    return course


def _off(course: Course, reason: str, *, postponed: bool, actor: Actor) -> None:
    course.move_reason = need_reason(reason)[:500]
    course.save(actor=actor, reason=reason)
    case_slots.take_off_slots(
        course.sessions.all(), task=course.task, reason=reason, postponed=postponed, actor=actor
    )
    notices.called_off(course, actor=actor)


@transaction.atomic
def postpone(*, task_id: int, reason: str, actor: Actor) -> Course:
    """`Hoãn`: no new day is known yet; the diary says so, and the clocks stand still."""
    course, actor = lock(Course, task_id, actor=actor)
    move(course, verb="postpone")
    _off(course, reason, postponed=True, actor=actor)
    stop_all(course.task, reason=course.move_reason, actor=actor)
    return course


@transaction.atomic
def reschedule(
    *, task_id: int, opens_on: dt.date, reason: str, override: str = "", actor: Actor
) -> Course:
    """A new opening day: sessions move by as many days, and the dates counted from it."""
    course, actor = lock(Course, task_id, actor=actor)
    move(course, verb="reschedule")
    check_not_past(opens_on, field="opens_on")
    before, by = course.opens_on, opens_on - course.opens_on
    course.opens_on, course.closes_on = opens_on, course.closes_on + by
    course.move_reason = need_reason(reason)[:500]
    course.save(actor=actor, reason=reason)
    sessions = list(course.sessions.select_related("slot"))
    for session in sessions:
        session.on += by
        session.save(actor=actor, reason=reason)
    keep_slots(course, sessions, override=override, actor=actor)
    restart_all(course.task, reason=reason, actor=actor)
    move_all(course, before, own=None, reason=reason, actor=actor)
    clocks.owe_summons(course, actor=actor)
    notices.moved(course, actor=actor)
    return course


@transaction.atomic
def cancel(*, task_id: int, reason: str, actor: Actor) -> Course:
    """`Hủy`: dates still open are owed no more, its needs wait for another course."""
    course, actor = lock(Course, task_id, actor=actor)
    move(course, verb="cancel")
    _off(course, reason, postponed=False, actor=actor)
    needs = list(course.needs.all())
    for need in needs:
        need.course = None
    update_many(needs, ["course"], actor=actor, reason=reason)
    drop_all(course.task, reason=reason, actor=actor)
    stop_task(course, reason=reason, actor=actor)
    return course
