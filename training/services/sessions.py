"""Sessions of a course: one half-day each, with its entry in the joint diary."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from diary.models.slots import SlotKind
from diary.services import case_slots
from diary.slots.entry import Entry
from offices.foundation.actor import Actor
from tasks.choices import Access
from tasks.dossier.lifecycle import fill, lock
from training import notices
from training.models import ClassSession, Course
from training.models.course import USUAL_PERIODS
from training.states import AHEAD, CourseState

TOLD_TO_ALL = (CourseState.READY, CourseState.HELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """The names are those of `ClassSession`."""

    on: dt.date
    topic: str
    half: str = "morning"
    start: dt.time | None = None
    end: dt.time | None = None
    periods: int = USUAL_PERIODS
    lecturer: str = ""
    place: str = ""


@transaction.atomic
def add_session(
    *, task_id: int, facts: SessionFacts, override: str = "", actor: Actor
) -> ClassSession:
    """Raises ClashRefused where a room is taken and no reason is given for standing beside."""
    course, actor = lock(Course, task_id, actor=actor)
    course.check_open()
    return _keep(course, ClassSession(course=course), facts, override, actor=actor)


@transaction.atomic
def change_session(
    *, task_id: int, session_id: int, facts: SessionFacts, override: str = "", actor: Actor
) -> ClassSession:
    """Its entry of the diary moves with it; who was summoned is told once."""
    course, actor = lock(Course, task_id, actor=actor)
    course.check_open()
    session = locked_session(course, session_id)
    before = _where(session)
    _keep(course, session, facts, override, actor=actor)
    if _where(session) != before and course.state == CourseState.READY:
        notices.session_moved(session, actor=actor)
    return session


def _where(session: ClassSession) -> tuple[object, ...]:
    return session.on, session.half, session.start, session.place


@transaction.atomic
def drop_session(*, task_id: int, session_id: int, reason: str, actor: Actor) -> Course:
    course, actor = lock(Course, task_id, actor=actor)
    course.check_open()
    session = locked_session(course, session_id)
    if session.attendances.exists():
        raise ValidationError(_("Attendance of this session has been taken."))
    case_slots.take_off_slots([session], task=course.task, reason=reason, actor=actor)
    session.delete(actor=actor, reason=reason)
    return course


def locked_session(course: Course, session_id: int) -> ClassSession:
    rows = ClassSession.objects.select_for_update(of=("self",)).select_related("slot")
    session = rows.get(course=course, pk=session_id)
    session.course = course
    return session


def _keep(
    course: Course, session: ClassSession, facts: SessionFacts, override: str, *, actor: Actor
) -> ClassSession:
    fill(session, facts)
    if not course.opens_on <= session.on <= course.closes_on:
        raise ValidationError({"on": _("This day lies outside of the days of the course.")})
    session.save(actor=actor)
    keep_slots(course, [session], override=override, actor=actor)
    return session


def keep_slots(
    course: Course, sessions: Iterable[ClassSession], *, override: str = "", actor: Actor
) -> None:
    """Drafts of the own office until the learners are summoned. Raises ClashRefused."""
    if course.state == CourseState.POSTPONED:
        return
    for session in sessions:
        case_slots.keep_slot(
            session,
            entry_for(course, session),
            task=course.task,
            told=_("Learners summoned"),
            draft=course.state in AHEAD and course.state not in TOLD_TO_ALL,
            override=override,
            reason=course.move_reason,
            actor=actor,
        )


def entry_for(course: Course, session: ClassSession) -> Entry:
    """Where not all three offices read the course, its kind stands for its name."""
    told = course.task.access == Access.OPEN
    subject = f"{course.task.title}: {session.topic}" if told else course.get_kind_display()
    return Entry(
        date=session.on,
        subject=str(subject)[:500],
        half=session.half,
        start=session.start,
        end=session.end,
        kind=SlotKind.OTHER,
        place=session.place or course.place,
        participants=session.lecturer if told else "",
        hidden=course.task.access == Access.RESTRICTED,
    )
