"""Who came to a session, marked one by one; what each learner has come to."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from tasks.dossier.lifecycle import lock
from tasks.states import WrongMove
from training.choices import Grade, Presence
from training.models import Attendance, Course
from training.services.sessions import locked_session
from training.states import ASKED, CourseState


@transaction.atomic
def mark_attendance(
    *, task_id: int, session_id: int, marks: Mapping[int, str], actor: Actor
) -> int:
    """`marks`: by enrolment; returns how many marks are new or other ones.

    WrongMove before the day of the session, and before the learners were summoned.
    """
    course, actor = lock(Course, task_id, actor=actor)
    session = locked_session(course, session_id)
    if course.state not in (CourseState.READY, CourseState.HELD):
        raise WrongMove(_("Attendance is taken from the summons until the report."))
    if session.on > timezone.localdate():
        raise WrongMove(_("This session has not taken place yet."))
    known = {row.enrolment_id: row for row in session.attendances.select_for_update()}
    wanted = {
        row.pk: marks[row.pk]
        for row in course.enrolments.coming()
        if marks.get(row.pk) in Presence.values
    }
    other = [known[pk] for pk, mark in wanted.items() if pk in known and known[pk].presence != mark]
    for row in other:
        row.presence = wanted[row.enrolment_id]
    update_many(other, ["presence"], actor=actor)
    fresh = [
        Attendance(enrolment_id=pk, session=session, presence=mark)
        for pk, mark in wanted.items()
        if pk not in known
    ]
    create_many(Attendance, fresh, actor=actor)
    return len(other) + len(fresh)


@transaction.atomic
def mark_rest_present(*, task_id: int, session_id: int, actor: Actor) -> int:
    """Everybody who has no mark yet was there."""
    course, actor = lock(Course, task_id, actor=actor)
    session = locked_session(course, session_id)
    marked = set(session.attendances.values_list("enrolment_id", flat=True))
    rest = [row.pk for row in course.enrolments.coming() if row.pk not in marked]
    marks = dict.fromkeys(rest, Presence.PRESENT.value)
    return mark_attendance(task_id=task_id, session_id=session_id, marks=marks, actor=actor)


@transaction.atomic
def grade_learners(*, task_id: int, grades: Mapping[int, str], actor: Actor) -> int:
    """Once it was held, until it is closed; returns how many changed."""
    course, actor = lock(Course, task_id, actor=actor)
    if course.state not in ASKED:
        raise WrongMove(_("Results are entered once the course was held."))
    rows = []
    for row in course.enrolments.coming():
        grade = grades.get(row.pk, row.grade)
        if grade in Grade.values and grade != row.grade:
            row.grade = grade
            rows.append(row)
    return update_many(rows, ["grade"], actor=actor)
