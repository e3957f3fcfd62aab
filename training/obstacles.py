"""What stands in the way of people on the days of a course: leave, the diary, other courses."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from diary.models import Slot, SlotLeader
from diary.models.slots import Half
from offices.models import Absence
from training.models import ClassSession, Course, Enrolment
from training.states import CourseState

type Taken = tuple[int, dt.date, str]  # person, day, half


def obstacles(course: Course, people: Collection[int]) -> dict[int, list[str]]:
    """By person, in words; of an entry of the diary only when it is, never what it says."""
    found: dict[int, list[str]] = defaultdict(list)
    if not people:
        return found
    sessions = list(course.sessions.all())
    days = [one.on for one in sessions] or [course.opens_on, course.closes_on]
    for absence in Absence.objects.touching(min(days), max(days)).filter(person__in=people):
        words = {"first": f"{absence.starts_on:%d/%m/%Y}", "last": f"{absence.ends_on:%d/%m/%Y}"}
        found[absence.person_id].append(_("away from %(first)s to %(last)s") % words)
    for person, day in _taken(sessions, _in_the_diary(course, sessions, people)):
        words = {"day": f"{day:%d/%m/%Y}"}
        found[person].append(_("has an entry of the diary on %(day)s") % words)
    for person, day in _taken(sessions, _in_courses(course, sessions, people)):
        words = {"day": f"{day:%d/%m/%Y}"}
        found[person].append(_("is at another course on %(day)s") % words)
    return found


def _taken(sessions: list[ClassSession], rows: list[Taken]) -> list[tuple[int, dt.date]]:
    """Whom a row keeps from a session, and on which day; each once."""
    met = {
        (person, day)
        for person, day, half in rows
        if any(one.on == day and _meet(one.half, half) for one in sessions)
    }
    return sorted(met)


def _meet(one: str, other: str) -> bool:
    return one == other or Half.DAY in (one, other)


def _in_the_diary(
    course: Course, sessions: Iterable[ClassSession], people: Collection[int]
) -> list[Taken]:
    slots = Slot.objects.taking_place().filter(date__in=[one.on for one in sessions])
    slots = slots.exclude(task=course.task_id)
    serving = slots.filter(officers__in=people).values_list("officers", "date", "half")
    leading = slots.filter(office_leader__in=people).values_list("office_leader", "date", "half")
    rows = SlotLeader.objects.filter(slot__in=slots, leader__person__in=people)
    attending = rows.values_list("leader__person", "slot__date", "slot__half")
    return [*serving, *leading, *attending]


def _in_courses(
    course: Course, sessions: Iterable[ClassSession], people: Collection[int]
) -> list[Taken]:
    off = Q(course__state__in=(CourseState.CANCELLED, CourseState.POSTPONED))
    others = ClassSession.objects.filter(on__in=[one.on for one in sessions])
    others = others.exclude(off).exclude(course=course)
    coming = Enrolment.objects.coming().filter(person__in=people)
    enrolled = others.filter(course__enrolments__in=coming)
    return list(enrolled.values_list("course__enrolments__person", "on", "half"))
