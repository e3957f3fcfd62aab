"""The list of courses: its sides, its filter, and how a row reads."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.dossier.listing import Chosen, DossierFilter, Side, kind_box
from tasks.dossier.showing import cells, days_words, label_of, state_badge
from training.choices import CourseKind
from training.models import Course
from training.models.course import CourseQuerySet
from training.states import CourseState

S = CourseState
TONES = {
    S.PROPOSED: ("muted", "pencil-line"),
    S.ENROLLING: ("info", "list-plus"),
    S.READY: ("accent", "send"),
    S.HELD: ("warn", "circle-dot"),
    S.REPORTED: ("info", "file-check"),
    S.CLOSED: ("ok", "circle-check"),
    S.POSTPONED: ("warn", "calendar-x"),
    S.CANCELLED: ("muted", "ban"),
}
COLUMNS = (
    pgettext_lazy("course", "Days"),
    _("Course"),
    _("Kind of course"),
    _("Lead office"),
    _("Enrolled / seats"),
    pgettext_lazy("course", "State"),
)


class CourseFilter(DossierFilter):
    kind = kind_box(_("Kind of course"), CourseKind)


badge = state_badge(TONES)


def row(course: Course) -> dict[str, Any]:
    counts = f"{course.coming_all or 0}/{course.seats_all or 0}"  # type: ignore[attr-defined]  # annotated
    title = {"value": course.task.title, "href": course.get_absolute_url()}
    return cells(
        COLUMNS,
        (
            days_words(course.opens_on, course.closes_on),
            title,
            label_of(CourseKind, course.kind),
            course.task.lead_office.short_name,
            counts,
            {"badge": badge(course)},
        ),
    )


def _opening(rows: CourseQuerySet, _chosen: Chosen) -> CourseQuerySet:
    today = timezone.localdate()
    return rows.of(S.ENROLLING, S.READY).filter(closes_on__gte=today).soonest()


def _lists(rows: CourseQuerySet, _chosen: Chosen) -> CourseQuerySet:
    return rows.without_list().soonest()


def _mine(rows: CourseQuerySet, _chosen: Chosen) -> CourseQuerySet:
    return rows.mine().latest()


def _over(rows: CourseQuerySet, _chosen: Chosen) -> CourseQuerySet:
    return rows.of(S.REPORTED, S.CLOSED).latest()


SIDES = (
    Side("opening", pgettext_lazy("courses", "Opening soon"), _opening, True),
    Side("lists", pgettext_lazy("courses", "Lists awaited"), _lists, True),
    Side("mine", pgettext_lazy("courses", "My courses"), _mine),
    Side(
        "proposed",
        pgettext_lazy("courses", "Proposed"),
        lambda rows, _c: rows.of(S.PROPOSED).soonest(),
    ),
    Side(
        "held",
        pgettext_lazy("courses", "Reports awaited"),
        lambda rows, _c: rows.of(S.HELD).latest(),
    ),
    Side("over", pgettext_lazy("courses", "Over"), _over),
    Side(
        "off",
        pgettext_lazy("courses", "Postponed, cancelled"),
        lambda rows, _c: rows.of(S.POSTPONED, S.CANCELLED).latest(),
    ),
    Side("all", pgettext_lazy("courses", "All"), lambda rows, _c: rows.latest()),
)
