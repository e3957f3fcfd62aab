"""What stands in the way of people on the days of a course: leave, the diary, other courses."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from django.utils.translation import gettext as _

from diary.models.slots import OFF, Half
from offices.foundation.questions import prepared
from training.choices import EnrolmentState
from training.models import ClassSession, Course
from training.states import CourseState

# What takes which of the people, from when to when, and which half of the day.
TAKEN = """
WITH slot AS (
  SELECT id, date, half, office_leader_id FROM diary_slot
  WHERE date = ANY(%(days)s::date[]) AND mark <> ALL(%(off)s::text[])
    AND task_id IS DISTINCT FROM %(course)s::bigint
), other AS MATERIALIZED (
  SELECT course_id, "on", half FROM training_classsession
  WHERE "on" = ANY(%(days)s::date[]) AND course_id <> %(course)s::bigint
)
SELECT 'away', a.person_id, a.starts_on, a.ends_on, '' FROM offices_absence a
WHERE a.person_id = ANY(%(people)s::bigint[]) AND NOT a.is_cancelled
  AND a.starts_on <= %(last)s::date AND a.ends_on >= %(first)s::date
UNION ALL
SELECT 'diary', o.person_id, s.date, s.date, s.half
FROM slot s JOIN diary_slot_officers o ON o.slot_id = s.id
WHERE o.person_id = ANY(%(people)s::bigint[])
UNION ALL
SELECT 'diary', s.office_leader_id, s.date, s.date, s.half FROM slot s
WHERE s.office_leader_id = ANY(%(people)s::bigint[])
UNION ALL
SELECT 'diary', l.person_id, s.date, s.date, s.half
FROM slot s JOIN diary_slotleader a ON a.slot_id = s.id
  JOIN coordination_leader l ON l.id = a.leader_id
WHERE l.person_id = ANY(%(people)s::bigint[])
UNION ALL
SELECT 'course', e.person_id, x."on", x."on", x.half
FROM other x CROSS JOIN LATERAL (
  SELECT person_id FROM training_enrolment
  WHERE course_id = x.course_id AND person_id = ANY(%(people)s::bigint[])
    AND state <> %(withdrawn)s::text
  OFFSET 0  -- course by course: people have thousands of courses behind them
) e
WHERE (SELECT c.state FROM training_course c WHERE c.task_id = x.course_id) <> ALL(%(dead)s::text[])
"""

type Taken = tuple[str, int, dt.date, dt.date, str]  # what, person, from, to, half


def obstacles(
    course: Course, people: Collection[int], sessions: Sequence[ClassSession] | None = None
) -> dict[int, list[str]]:
    """By person, in words; of an entry of the diary only when it is, never what it says.

    `sessions`: those of the course, where they are at hand.
    """
    found: dict[int, list[str]] = defaultdict(list)
    if not people:
        return found
    sessions = list(course.sessions.all()) if sessions is None else sessions
    rows = _taken(course, sessions, people)
    for _away, person, first, last, _half in sorted(row for row in rows if row[0] == "away"):
        words = {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}
        found[person].append(_("away from %(first)s to %(last)s") % words)
    for person, day in _met(sessions, (row for row in rows if row[0] == "diary")):
        words = {"day": f"{day:%d/%m/%Y}"}
        found[person].append(_("has an entry of the diary on %(day)s") % words)
    for person, day in _met(sessions, (row for row in rows if row[0] == "course")):
        words = {"day": f"{day:%d/%m/%Y}"}
        found[person].append(_("is at another course on %(day)s") % words)
    return found


def _taken(
    course: Course, sessions: Sequence[ClassSession], people: Collection[int]
) -> list[Taken]:
    days = [one.on for one in sessions]
    span = days or [course.opens_on, course.closes_on]
    values = {
        "course": course.pk,
        "people": [*people],
        "days": days,
        "first": min(span),
        "last": max(span),
        "off": [str(mark) for mark in OFF],
        "withdrawn": str(EnrolmentState.WITHDRAWN),
        "dead": [str(CourseState.CANCELLED), str(CourseState.POSTPONED)],
    }
    rows: list[Taken] = prepared(TAKEN, values)
    return rows


def _met(sessions: Sequence[ClassSession], rows: Iterable[Taken]) -> list[tuple[int, dt.date]]:
    """Whom a row keeps from a session, and on which day; each once."""
    halves = defaultdict[dt.date, set[str]](set)
    for one in sessions:
        halves[one.on].add(one.half)
    met = {
        (person, day)
        for _what, person, day, _last, half in rows
        if any(_meet(one, half) for one in halves[day])
    }
    return sorted(met)


def _meet(one: str, other: str) -> bool:
    return one == other or Half.DAY in (one, other)
