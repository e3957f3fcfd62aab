"""What learners are told: summoned, a session moved, the course postponed or called off."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from tasks.dossier.notices import Event, tell_of

if TYPE_CHECKING:
    from training.models import ClassSession, Course

EVENTS: dict[str, Event] = {
    "training_summoned": (
        _("Summons to courses"),
        _("You are summoned to the course %(code)s, which opens on %(day)s."),
        True,
    ),
    "training_moved": (
        _("Courses moved to another day"),
        _("A session of the course %(code)s now takes place on %(day)s."),
        True,
    ),
    "training_off": (
        _("Courses postponed or cancelled"),
        _("The course %(code)s of %(day)s does not take place then."),
        True,
    ),
}


def _told(course: "Course") -> list[int | None]:
    rows = course.enrolments.coming().filter(told_at__isnull=False)
    return list(rows.values_list("person_id", flat=True))


def summoned(course: "Course", people: Iterable[int | None], *, actor: Actor) -> None:
    day = f"{course.opens_on:%d/%m/%Y}"
    tell_of(course, "training_summoned", people, course.opens_on, actor=actor, day=day)


def session_moved(session: "ClassSession", *, actor: Actor) -> None:
    """Once for each new day or hour."""
    course, day = session.course, f"{session.on:%d/%m/%Y}"
    mark = f"{session.pk}:{session.on}:{session.half}:{session.start}:{session.place}"
    tell_of(course, "training_moved", _told(course), mark, actor=actor, day=day)


def moved(course: "Course", *, actor: Actor) -> None:
    day, mark = f"{course.opens_on:%d/%m/%Y}", f"all:{course.opens_on}"
    tell_of(course, "training_moved", _told(course), mark, actor=actor, day=day)


def called_off(course: "Course", *, actor: Actor) -> None:
    day, mark = f"{course.opens_on:%d/%m/%Y}", f"{course.state}:{course.opens_on}"
    tell_of(course, "training_off", _told(course), mark, actor=actor, day=day)
