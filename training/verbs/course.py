"""What can be done with a course: one row each."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from diary.services.case_slots import telling_clashes
from offices.models import Office
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.verbs import Subject, Verb, leads, step, still_open
from tasks.models import Task
from training.forms.course import (
    CourseCloseForm,
    CourseDayForm,
    CourseForm,
    CourseReportForm,
    LessonForm,
    SeatsForm,
    SummonForm,
    TripForm,
    initial_of,
)
from training.forms.learners import EnrolForm, FeedbackForm, GradesForm, WithdrawForm
from training.models import Course
from training.services import attendance, course, entering, feedback, learners, sessions
from training.states import ASKED, SENDS

TRIPS = 6  # number of the area


COURSE = (
    step(
        name="announce", label=_("Call for learners"), icon="megaphone", kind="primary",
        run=course.announce, may=leads, done=_("The offices are asked for their lists."),
        lead=_("Each office is asked for its list, by its own date."),
    ),
    step(
        name="summon", label=_("Summon the learners"), icon="send", kind="primary",
        run=telling_clashes(course.summon), form=SummonForm, may=leads,
        done=_("The learners are told; the sessions stand in the joint diary."),
        lead=_("Everybody on the list is told and may read this page."),
    ),
    step(
        name="hold", label=_("Note the end of the course"), icon="circle-check", kind="primary",
        run=course.hold, form=CourseCloseForm, done=_("Noted; the report is due by the rule."),
    ),
    step(
        name="report", label=_("Enter the report of the course"), icon="file-check",
        kind="primary", run=course.report, form=CourseReportForm, done=_("The report is entered."),
    ),
    step(
        name="close", label=_("Close the course"), icon="archive", kind="primary",
        run=course.close, done=_("The course is closed."),
        lead=_("Learners answer no more; the task is completed with the report."),
    ),
    step(
        name="reschedule", label=_("Set the new day"), icon="calendar-check", kind="primary",
        run=telling_clashes(course.reschedule), form=CourseDayForm, done=_("The new day is set."),
        lead=_("All sessions move by as many days, and the dates counted from the opening."),
    ),
    step(
        name="postpone", label=pgettext_lazy("verb", "Postpone"), icon="calendar-x",
        run=course.postpone, form=ReasonForm, done=_("The course is postponed."),
    ),
    step(
        name="cancel", label=_("Cancel the course"), icon="ban", kind="danger",
        run=course.cancel, form=ReasonForm, done=_("The course is cancelled."),
    ),
)  # fmt: skip


def _seats(subject: Subject) -> dict[str, Any]:
    return {"offices": list(Office.objects.active()), "course": subject.dossier}


def _session(subject: Subject) -> dict[str, Any]:
    return {"course": subject.dossier, "session": subject.row}


def _sessions(one: Course) -> Any:
    return one.sessions.all()


def _quotas(one: Course) -> Any:
    return one.quotas.select_related("office")


def _enrolments(one: Course) -> Any:
    return one.enrolments.select_related("office", "person")


def _trips(subject: Subject) -> dict[str, Any]:
    """Journeys this person reads."""
    tasks = Task.objects.visible_to(subject.request.powers).filter(area__number=TRIPS)
    return {"trips": tasks.order_by("-pk"), "course": subject.dossier}


FACTS = (
    Verb(
        name="change", label=_("Change the course"), icon="pencil", run=entering.change_course,
        form=CourseForm, form_args=lambda subject: {"initial": initial_of(subject.dossier)},
        done=_("The course is changed."), fits=still_open,
        versioned=True, offered=False, template="tasks/dossier/sheet_with_bodies.html",
    ),
    Verb(
        name="seats", label=_("Seats of the offices"), icon="users", run=entering.change_seats,
        form=SeatsForm, form_args=_seats, done=_("The seats are kept."), fits=still_open,
        offered=False, template="training/seats.html",
    ),
    Verb(
        name="trip", label=_("Tie to a working trip"), icon="route", run=entering.tie_trip,
        form=TripForm, form_args=_trips, done=_("Kept."), fits=lambda one: one.kind == "visit"
        and not one.is_ended,
    ),
    Verb(
        name="session_new", path="sessions/new/", label=_("Add a session"), icon="plus",
        run=telling_clashes(sessions.add_session), form=LessonForm, form_args=_session,
        done=_("The session is entered."), fits=still_open, offered=False,
    ),
    Verb(
        name="session_change", path="sessions/<int:session_id>/", rows=_sessions,
        label=_("Change the session"), run=telling_clashes(sessions.change_session),
        form=LessonForm, form_args=_session, done=_("The session is changed."),
    ),
    Verb(
        name="session_drop", path="sessions/<int:session_id>/drop/", rows=_sessions,
        label=_("Drop the session"), kind="danger", run=sessions.drop_session, form=ReasonForm,
        done=_("The session is dropped."), lead=lambda subject: str(subject.row),
    ),
)  # fmt: skip
# Attendance has a page of its own (`training.views.attendance`), opened as this verb is.
ATTENDANCE = Verb(
    name="attendance", path="sessions/<int:session_id>/attendance/", rows=_sessions,
    label=_("Take attendance"), run=attendance.mark_attendance,
)  # fmt: skip


def may_enrol(subject: Subject) -> bool:
    """The row is a quota or an enrolment: both name the office."""
    return learners.may_enrol(subject.dossier, subject.row.office_id, subject.request.powers)


def sends(subject: Subject) -> bool:
    return subject.request.powers.can(SENDS, subject.row.office_id)


def learns(subject: Subject) -> bool:
    """On the list; the service asks whether the course is over."""
    return bool(subject.dossier.is_mine)


def _graded(subject: Subject) -> dict[str, Any]:
    return {"rows": list(subject.dossier.enrolments.coming().in_order())}


LEARNERS = (
    Verb(
        name="enrol", path="quotas/<int:quota_id>/enrol/", rows=_quotas, label=_("Enrol people"),
        form_args=lambda subject: {"course": subject.dossier, "quota": subject.row},
        run=learners.enrol, form=EnrolForm, may=may_enrol, icon="user-plus",
        submit=_("Enrol people"),
        done=_("They are on the list."), lead=lambda subject: subject.row.office.name,
    ),
    Verb(
        name="list_send", path="quotas/<int:quota_id>/send/", rows=_quotas, icon="send",
        label=_("Send the list"), run=learners.send_list, may=sends, done=_("The list is sent."),
        lead=lambda subject: subject.row.office.name, submit=_("Send the list"),
    ),
    Verb(
        name="learner_withdraw", path="learners/<int:enrolment_id>/withdraw/", rows=_enrolments,
        label=_("Does not attend, or somebody instead"), run=learners.withdraw_learner,
        form_args=lambda subject: {"course": subject.dossier, "enrolment": subject.row},
        form=WithdrawForm, may=may_enrol, done=_("The list is changed."),
        lead=lambda subject: subject.row.name,
    ),
    Verb(
        name="grades", label=_("Results of the learners"), run=attendance.grade_learners,
        form=GradesForm, form_args=_graded, done=_("The results are kept."),
        fits=lambda one: one.state in ASKED, icon="award",
    ),
    Verb(
        name="feedback", label=_("What I think of the course"), run=feedback.give_feedback,
        form=FeedbackForm, may=learns, offered=False, submit=_("Send without my name"),
        refused=_("Only learners of the course answer."), done=_("Thank you."),
        fits=lambda one: one.state in ASKED,
        lead=_("Nobody learns who answered what: scores are added up at once, and shown from "
               "five answers."),
    ),
)  # fmt: skip
VERBS = (*COURSE, *FACTS, *LEARNERS)
