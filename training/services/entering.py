"""A course is entered with the seats of each office, out of needs of the yearly plan or without."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Area, Body
from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Office
from tasks.choices import Basis, CountsFrom
from tasks.dossier.lifecycle import fill, lock, retitle
from tasks.dossier.services.days import move_all
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.models import Task
from tasks.states import WrongMove
from training.models import Course, Need, Quota, TrainingPlan
from training.services import clocks
from training.states import POWER, CourseState


def training_area() -> Area:
    return Area.objects.get(code="training")


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFacts:
    """The names are those of `Course`."""

    kind: str
    opens_on: dt.date
    closes_on: dt.date
    place: str = ""
    partner: Body | None = None
    abroad: bool = False
    cost_note: str = ""


@dataclass(frozen=True, slots=True)
class Seats:
    """How many people an office may send; `list_words`: by when its list is asked for."""

    office: Office
    number: int
    list_words: str = ""

    @property
    def list_on(self) -> dt.date | None:
        return clocks.list_day(self.list_words, self.office, field=f"list_{self.office.code}")


@transaction.atomic
def enter_course(
    *,
    title: str,
    facts: CourseFacts,
    offices: OfficesGiven,
    seats: Sequence[Seats] = (),
    needs: Sequence[Need] = (),
    plan: TrainingPlan | None = None,
    actor: Actor,
) -> Course:
    """Proposed by any office; by the rule of the year another one may lead it.

    The same form sent twice makes one. Raises PermissionDenied, and ValidationError with the
    names of the form's fields.
    """
    actor, area = check_desk(actor, POWER), training_area()
    proposal = propose_lead(area=area, on=facts.opens_on, asking_office=actor.office)
    lead = lead_of(offices, proposal, actor=actor)
    new = new_task(
        offices,
        title=title,
        area=area,
        lead=lead,
        basis=Basis.PROGRAMME,
        counts_from=CountsFrom.HELD,
        assignee=actor.person if lead == actor.office else None,
    )

    def build(task: Task) -> Course:
        course = Course(task=task, plan=plan or next((one.plan for one in needs), None))
        _take(course, facts)
        course.save(actor=actor)
        _keep_seats(course, seats, actor=actor)
        _answer_needs(course, needs, actor=actor)
        return course

    return enter(Course, new=new, actor=actor, build=build)


def _take(course: Course, facts: CourseFacts) -> None:
    if facts.closes_on < facts.opens_on:
        raise ValidationError({"closes_on": _("The closing day lies before the opening day.")})
    fill(course, facts)


def _answer_needs(course: Course, needs: Sequence[Need], *, actor: Actor) -> None:
    """A need comes to one course; taken by somebody else meanwhile it is refused."""
    rows = Need.objects.filter(pk__in=[one.pk for one in needs]).select_for_update(of=("self",))
    for row in rows:
        if row.course_id is not None:
            raise ValidationError({"needs": _("A course has come of “%s” already.") % row.topic})
        row.course = course
    update_many(list(rows), ["course"], actor=actor)


def _keep_seats(course: Course, seats: Sequence[Seats], *, actor: Actor) -> None:
    rows = [
        Quota(
            course=course,
            office=one.office,
            seats=one.number,
            list_words=one.list_words,
            list_on=one.list_on,
        )
        for one in seats
    ]
    create_many(Quota, rows, actor=actor)


@transaction.atomic
def change_course(*, task_id: int, title: str, facts: CourseFacts, actor: Actor) -> Course:
    """Once lists are asked for, dates counted from the opening day move with it."""
    course, actor = lock(Course, task_id, actor=actor)
    course.check_open()
    before = course.opens_on
    _take(course, facts)
    _check_sessions(course)
    course.save(actor=actor)
    if before != course.opens_on and course.state != CourseState.PROPOSED:
        move_all(course, before, own=None, reason=_("New opening day"), actor=actor)
    retitle(course, title, actor=actor)
    return course


def _check_sessions(course: Course) -> None:
    days = [one.on for one in course.sessions.all()]
    if days and not (course.opens_on <= min(days) and max(days) <= course.closes_on):
        raise ValidationError({"closes_on": _("Some sessions lie outside of these days.")})


@transaction.atomic
def change_seats(*, task_id: int, seats: Sequence[Seats], actor: Actor) -> Course:
    """Before the call for learners all of it; afterwards no office is left out or added."""
    course, actor = lock(Course, task_id, actor=actor)
    course.check_open()
    known = {row.office_id: row for row in course.quotas.select_related("office")}
    wanted = {one.office.pk: one for one in seats}
    if course.state != CourseState.PROPOSED and known.keys() != wanted.keys():
        raise WrongMove(_("The offices have been asked already; change their numbers alone."))
    for pk in known.keys() - wanted.keys():
        known[pk].delete(actor=actor)
    _keep_seats(course, [one for one in seats if one.office.pk not in known], actor=actor)
    for row in (known[pk] for pk in known.keys() & wanted.keys()):
        one = wanted[row.office_id]
        taken = course.enrolments.coming().of_office(row.office_id).count()
        if one.number < taken:
            said = _("%(n)d people are enrolled already.") % {"n": taken}
            raise ValidationError({f"seats_{one.office.code}": said})
        row.seats = one.number
        if course.state == CourseState.PROPOSED:
            row.list_words, row.list_on = one.list_words, one.list_on
        row.save(actor=actor)
    return course


@transaction.atomic
def tie_trip(*, task_id: int, trip: Task | None, actor: Actor) -> Course:
    """The journey of an exchange visit; another area keeps it, here stands only its task."""
    course, actor = lock(Course, task_id, actor=actor)
    course.check_open()
    course.trip = trip
    course.save(actor=actor)
    return course
