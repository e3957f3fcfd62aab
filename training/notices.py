"""What learners are told: summoned, a session moved, the course postponed or called off."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor

if TYPE_CHECKING:
    from notifications.models import Notification
    from training.models import ClassSession, Course

# key: (label in the preferences, subject)
EVENTS: dict[str, tuple[str | Promise, str | Promise]] = {
    "training_summoned": (
        _("Summons to courses"),
        _("You are summoned to the course %(code)s, which opens on %(day)s."),
    ),
    "training_moved": (
        _("Courses moved to another day"),
        _("A session of the course %(code)s now takes place on %(day)s."),
    ),
    "training_off": (
        _("Courses postponed or cancelled"),
        _("The course %(code)s of %(day)s does not take place then."),
    ),
}


class TrainingNotice(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        return str(self.text) % {"code": "", "day": "—", **notification.facts}


def register_kinds() -> None:
    for key, (label, text) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": True}
        register(type(f"Notice_{key}", (TrainingNotice,), words))


def _tell(
    kind: str, course: "Course", people: Iterable[int | None], *, mark: object, actor: Actor,
    day: object = None,
) -> None:  # fmt: skip
    tell(
        kind=kind, people=list(people), task_id=course.pk, actor=actor,
        dedupe=f"{kind}:{course.pk}:{mark}",
        facts={"code": course.task.code, "day": f"{day or course.opens_on:%d/%m/%Y}"},
    )  # fmt: skip


def _told(course: "Course") -> list[int | None]:
    rows = course.enrolments.coming().filter(told_at__isnull=False)
    return list(rows.values_list("person_id", flat=True))


def summoned(course: "Course", people: Iterable[int | None], *, actor: Actor) -> None:
    _tell("training_summoned", course, people, mark=f"{course.opens_on}", actor=actor)


def session_moved(session: "ClassSession", *, actor: Actor) -> None:
    """Once for each new day or hour."""
    course = session.course
    mark = f"{session.pk}:{session.on}:{session.half}:{session.start}:{session.place}"
    _tell("training_moved", course, _told(course), mark=mark, actor=actor, day=session.on)


def moved(course: "Course", *, actor: Actor) -> None:
    mark = f"all:{course.opens_on}"
    _tell("training_moved", course, _told(course), mark=mark, actor=actor)


def called_off(course: "Course", *, actor: Actor) -> None:
    mark = f"{course.state}:{course.opens_on}"
    _tell("training_off", course, _told(course), mark=mark, actor=actor)
