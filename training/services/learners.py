"""The offices pick people, send their lists, and put somebody in another's place."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Person
from offices.powers import Powers
from tasks.dossier.lifecycle import lock_unasked
from tasks.dossier.services.participants import let_them_read
from tasks.models import Part
from tasks.notices import events
from tasks.services.gate import empowered, need_reason, powers_of
from tasks.services.milestones import meet_due
from tasks.services.requesting import enter_answer
from tasks.services.staff import ask_colleagues
from tasks.states import WrongMove
from training import notices
from training.choices import EnrolmentState
from training.models import Course, Enrolment, Quota
from training.obstacles import obstacles
from training.states import POWER, SENDS, CourseState

RECEIVES = "receive_part"


def may_enrol(course: Course, office_id: int, powers: Powers) -> bool:
    """Who works on training or receives requests in that office; the lead office for all."""
    if powers.can(POWER, course.task.lead_office_id):
        return True
    return powers.can(POWER, office_id) or powers.can(RECEIVES, office_id)


def _enrolling(course: Course, office_id: int, actor: Actor) -> Actor:
    powers = powers_of(actor)
    if not may_enrol(course, office_id, powers):
        raise PermissionDenied
    course.check_listed()
    asked = ((POWER, office_id), (RECEIVES, office_id), (POWER, course.task.lead_office_id))
    power, office = next(one for one in asked if powers.can(*one))
    return empowered(actor, power, office, powers=powers)


def _locked_quota(course: Course, quota_id: int) -> Quota:
    rows = Quota.objects.select_for_update(of=("self",)).select_related("office", "deadline")
    return rows.get(course=course, pk=quota_id)


def _check_obstacles(course: Course, people: Sequence[Person], *, despite: bool) -> None:
    """Absence and clashes are told; whoever enrols decides."""
    if despite:
        return
    found = obstacles(course, [one.pk for one in people])
    told = [f"{one.full_name}: {', '.join(found[one.pk])}" for one in people if found.get(one.pk)]
    if told:
        raise ValidationError({"despite": told})


def _check_seats(course: Course, quota: Quota, *, more: int) -> None:
    taken = course.enrolments.coming().of_office(quota.office_id).count()
    if taken + more > quota.seats:
        words = {"seats": quota.seats, "taken": taken}
        said = _("The office has %(seats)d seats, %(taken)d of them are taken.")
        raise ValidationError({"people": said % words})


@transaction.atomic
def enrol(
    *,
    task_id: int,
    quota_id: int,
    people: Sequence[Person] = (),
    others: Sequence[str] = (),
    despite: bool = False,
    actor: Actor,
) -> list[Enrolment]:
    """People of the office, and in `others` who is not in the system; within its seats.

    Raises PermissionDenied, WrongMove, and ValidationError: at `despite` where somebody is away
    or has something else then.
    """
    course = lock_unasked(Course, task_id)
    quota = _locked_quota(course, quota_id)
    actor = _enrolling(course, quota.office_id, actor)
    ask_colleagues(quota.office_id, people, field="people")
    known = {row.person_id: row for row in course.enrolments.all() if row.person_id}
    fresh = [one for one in people if one.pk not in known or not known[one.pk].is_coming]
    if not fresh and not others:
        raise ValidationError({"people": _("Nobody new was named.")})
    _check_seats(course, quota, more=len(fresh) + len(others))
    _check_obstacles(course, fresh, despite=despite)
    again = [known[one.pk] for one in fresh if one.pk in known]
    for row in again:
        row.state, row.reason, row.office = EnrolmentState.ENROLLED, "", quota.office
    update_many(again, ["state", "reason", "office"], actor=actor)
    rows = [
        Enrolment(course=course, office=quota.office, person=one)
        for one in fresh
        if one.pk not in known
    ]
    rows += [Enrolment(course=course, office=quota.office, words=one[:200]) for one in others]
    made = create_many(Enrolment, rows, actor=actor)
    _tell_late(course, [*again, *made], actor=actor)
    return made


def _tell_late(course: Course, rows: Sequence[Enrolment], *, actor: Actor) -> None:
    """Who comes onto the list after the summons is summoned at once."""
    if course.state != CourseState.READY or not rows:
        return
    let_them_read(course.task, [row.person for row in rows if row.person], actor=actor)
    notices.summoned(course, [row.person_id for row in rows], actor=actor)
    for row in rows:
        row.told_at = timezone.now()
    update_many(list(rows), ["told_at"], actor=actor)


@transaction.atomic
def withdraw_learner(
    *,
    task_id: int,
    enrolment_id: int,
    reason: str,
    instead: Person | None = None,
    despite: bool = False,
    actor: Actor,
) -> Enrolment:
    """`Không dự`, with the reason; `instead`: of the same office, in whose place."""
    course = lock_unasked(Course, task_id)
    rows = Enrolment.objects.select_for_update(of=("self",)).select_related("office")
    row = rows.get(course=course, pk=enrolment_id)
    actor = _enrolling(course, row.office_id, actor)
    if not row.is_coming:
        raise WrongMove(_("This person does not attend any more."))
    row.state, row.reason = EnrolmentState.WITHDRAWN, need_reason(reason)[:500]
    row.save(actor=actor, reason=reason)
    if instead is not None:
        _put_instead(course, row, instead, despite=despite, actor=actor)
    return row


def _put_instead(
    course: Course, row: Enrolment, instead: Person, *, despite: bool, actor: Actor
) -> None:
    ask_colleagues(row.office_id, [instead], field="instead")
    if course.enrolments.filter(person=instead).exists():
        raise ValidationError({"instead": _("This person is on the list already.")})
    _check_obstacles(course, [instead], despite=despite)
    new = Enrolment(
        course=course,
        office=row.office,
        person=instead,
        state=EnrolmentState.REPLACEMENT,
        replaces=row,
    )
    new.save(actor=actor)
    _tell_late(course, [new], actor=actor)


@transaction.atomic
def send_list(*, task_id: int, quota_id: int, actor: Actor) -> Quota:
    """`Gửi danh sách`: a leader of the office sends it; what it owed is met today."""
    course = lock_unasked(Course, task_id)
    quota = _locked_quota(course, quota_id)
    actor = empowered(actor, SENDS, quota.office_id)
    course.check_listed()
    count = course.enrolments.coming().of_office(quota.office_id).count()
    if not count:
        raise ValidationError(_("Nobody of the office is enrolled yet."))
    today = timezone.localdate()
    quota.sent_on = quota.sent_on or today
    quota.save(actor=actor)
    if quota.office_id == course.task.lead_office_id:
        if quota.deadline is not None:
            meet_due(quota.deadline, met_on=today, actor=actor)
        return quota
    part = course.task.parts.select_related("office").get(office=quota.office_id)
    part.task = course.task
    answer = _("List of learners: %(n)d people") % {"n": count}
    enter_answer(part, answer=answer, dated=today, actor=actor)
    events.delivered(part, actor=actor)
    return quota


def follow_part(part: Part, *, verb: str, actor: Actor) -> None:
    """An office has delivered its part on the page of the task: its list has come."""
    rows = Quota.objects.filter(course=part.task_id, office=part.office_id, sent_on__isnull=True)
    quota = rows.select_for_update(of=("self",)).first()
    if verb == "deliver" and quota is not None:
        quota.sent_on = timezone.localdate()
        quota.save(actor=actor)
