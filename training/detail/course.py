"""What the page of a course shows; who learns is named only to whom it concerns."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from diary.models.slots import Half
from diary.slots.shown import in_order
from offices.http import OfficeRequest
from offices.powers import Powers
from tasks.dossier.loading import PARTS, Loaded, Loads, Tables
from tasks.dossier.rows import date_rows
from tasks.dossier.showing import days_words, fact_rows, paper_words
from tasks.lists.rows import Reader, due_props, reader_at
from tasks.models import Task
from training.choices import EnrolmentState, Grade, Presence
from training.models import Attendance, ClassSession, Course, Enrolment, Feedback, Quota
from training.models.feedback import QUESTIONS, Opinion
from training.obstacles import obstacles
from training.services.feedback import has_answered
from training.services.learners import may_enrol
from training.states import ASKED, LISTED, POWER, SENDS

GRADE_TONES = {Grade.OPEN: "muted", Grade.COMPLETED: "ok", Grade.NOT_COMPLETED: "warn"}


def _settle(course: Course, loaded: Loaded) -> None:
    course.has_learners = any(row.is_coming for row in loaded.of(Enrolment))
    course.has_seats = bool(loaded.of(Quota))


LOADS = Loads(
    model=Course,
    added=("is_mine",),
    tables=(
        PARTS,
        Tables({ClassSession: "course", Quota: "course", Enrolment: "course", Feedback: "course"}),
        Tables({Attendance: "session__course"}),
        Tables(named=((Enrolment, "person"), (Course, "partner"), (Course, "plan"))),
    ),
    columns={Attendance: ("id", "enrolment_id", "session_id", "presence")},
    settle=_settle,
)


def facts(course: Course) -> list[dict[str, Any]]:
    rows = [
        (_("Kind of course"), course.get_kind_display()),
        (pgettext("course", "Days"), days_words(course.opens_on, course.closes_on)),
        (pgettext("course", "Place"), course.place),
        (_("Taught together with"), course.partner),
        (_("Held abroad"), _("Yes") if course.abroad else ""),
        (_("Cost"), course.cost_note),
        (_("Report"), paper_words(course.report_number, course.reported_on)),
        (_("Reason of the last change"), course.move_reason),
    ]
    return fact_rows(rows)


@dataclass(frozen=True, slots=True)
class Sight:
    """Whose names and results this person reads: all of a course he manages, else the names of
    the offices he works on training for, the results of those he leads, and his own."""

    all: bool
    person: int
    names: frozenset[int]
    results: frozenset[int]

    @classmethod
    def of(cls, powers: Powers, course: Course) -> "Sight":
        lead = course.task.lead_office_id
        names, results = powers.offices_with(POWER), powers.offices_with(SENDS)
        return cls(powers.can(POWER, lead), powers.person_id, names | results, results)

    def name(self, row: Enrolment) -> bool:
        return self.result(row) or row.office_id in self.names

    def result(self, row: Enrolment) -> bool:
        return self.all or row.office_id in self.results or row.person_id == self.person


def by_office[Row: (Enrolment, Quota)](rows: list[Row]) -> list[Row]:
    """As the offices entered them; people are never sorted by what they have achieved."""
    return sorted(rows, key=lambda row: row.office.sort)


def learner_rows(
    course: Course, loaded: Loaded, missed: Counter[int], powers: Powers
) -> list[dict[str, Any]]:
    rows = by_office(loaded.of(Enrolment))
    sight = Sight.of(powers, course)
    shown = [row for row in rows if sight.name(row)]
    ahead = course.state in LISTED
    people = [row.person_id for row in shown if row.person_id and row.is_coming and ahead]
    told = obstacles(course, people, loaded.of(ClassSession))
    return [
        {
            "row": row,
            "state": str(EnrolmentState(row.state).label),
            "grade": str(Grade(row.grade).label),
            "grade_tone": GRADE_TONES[Grade(row.grade)],
            "obstacles": told.get(row.person_id or 0, []),
            "sees_result": sight.result(row),
            "missed": missed[row.pk],
            "may_change": ahead and row.is_coming and may_enrol(course, row.office_id, powers),
        }
        for row in shown
    ]


def attendance(loaded: Loaded) -> tuple[Counter[int], Counter[int]]:
    """How many are present by session, how many sessions each learner has missed."""
    noted = loaded.of(Attendance)
    present = Counter(one.session_id for one in noted if one.presence == Presence.PRESENT)
    return present, Counter(one.enrolment_id for one in noted if one.presence != Presence.PRESENT)


def sessions(loaded: Loaded, present: Counter[int]) -> list[ClassSession]:
    """In their order; `present`: how many came."""
    rows: list[Any] = in_order(loaded.of(ClassSession), untimed=dt.time.max)
    for row in rows:
        row.present, row.time_of_day = present[row.pk], str(Half(row.half).label)
    return rows


def quota_rows(
    course: Course, quotas: list[Quota], rows: list[Enrolment], reader: Reader
) -> list[dict[str, Any]]:
    """Seats and how many are taken, with the date of each office's list."""
    powers, listed = reader.powers, course.state in LISTED
    taken = Counter(row.office_id for row in rows if row.is_coming)
    return [
        {
            "quota": one,
            "taken": taken[one.office_id],
            "due": due_props(one.deadline, reader) if one.deadline else None,
            "may_enrol": listed and may_enrol(course, one.office_id, powers),
            "may_send": listed and powers.can(SENDS, one.office_id) and not one.sent_on,
        }
        for one in quotas
    ]


def totals(rows: list[Enrolment]) -> list[dict[str, Any]]:
    """Of the whole course, without anybody's name or office."""
    coming = [row for row in rows if row.is_coming]
    grades = Counter(row.grade for row in coming)
    found = [
        (_("Learners"), len(coming)),
        (_("Do not attend"), sum(1 for row in rows if row.state == EnrolmentState.WITHDRAWN)),
        (_("Completed"), grades[Grade.COMPLETED]),
        (_("Not completed"), grades[Grade.NOT_COMPLETED]),
    ]
    return [{"label": label, "value": str(number)} for label, number in found]


def opinion_of(course: Course, box: Feedback | None) -> Opinion | None:
    return box.opinion(final=course.is_ended) if box else None


def means(opinion: Opinion) -> list[dict[str, str]]:
    return [
        {"label": str(question), "value": score_words(mean)}
        for question, mean in zip(QUESTIONS, opinion.means, strict=True)
    ]


def score_words(mean: float) -> str:
    """ "4,4/5"."""
    return f"{mean:.1f}/5".replace(".", ",")


def trip_of(request: OfficeRequest, course: Course) -> Task | None:
    """The journey, where this person reads it."""
    if course.trip_id is None:
        return None
    return Task.objects.visible_to(request.powers).filter(pk=course.trip_id).first()


def context(request: OfficeRequest, course: Course) -> dict[str, Any]:
    assert course.loaded is not None
    loaded, reader = course.loaded, reader_at(request)
    rows, quotas = by_office(loaded.of(Enrolment)), by_office(loaded.of(Quota))
    present, missed = attendance(loaded)
    opinion = opinion_of(course, next(iter(loaded.of(Feedback)), None))
    mine = bool(course.is_mine) and course.state in ASKED  # type: ignore[attr-defined]  # annotated
    return {
        "course": course,
        "sessions": sessions(loaded, present),
        "quotas": quota_rows(course, quotas, rows, reader),
        "learners": learner_rows(course, loaded, missed, request.powers),
        "totals": totals(rows),
        "opinion": opinion,
        "means": means(opinion) if opinion else [],
        "mean": score_words(opinion.mean) if opinion else "",
        "may_answer": mine and not has_answered(course, request.powers.person_id),
        "trip": trip_of(request, course),
        "dates": date_rows(loaded.ruled_deadlines(), reader),
    }
