"""The list of reviews, the one under way first: who has written, what is not agreed, what came."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.http import OfficeRequest
from reviews.models import Obstacle, Review
from reviews.periodic.access import parts_by_office
from reviews.periodic.detail import office_rows, previous
from reviews.periodic.services.entering import usual_period
from reviews.periodic.services.gathering import usual_standing
from reviews.periodic.states import ENDED, JOINT, POWER, ReviewKind, ReviewState, Standing
from tasks.dossier.listing import Side
from tasks.dossier.showing import cells, days_words

COLUMNS = (
    pgettext_lazy("reviews", "Review"),
    _("Period"),
    _("Lead office"),
    pgettext_lazy("reviews", "Step"),
)


def row(review: Review) -> dict[str, Any]:
    title = {"value": review.task.title, "href": review.get_absolute_url()}
    office = review.task.lead_office.short_name
    return cells(COLUMNS, (title, review.period, office, review.get_state_display()))


SIDES = (
    Side(
        "open", pgettext_lazy("reviews", "Under way"), lambda rows, _c: rows.open().soonest(), True
    ),
    Side(
        "over",
        pgettext_lazy("reviews", "Issued"),
        lambda rows, _c: rows.filter(state__in=ENDED).latest(),
    ),
    Side("all", pgettext_lazy("reviews", "All"), lambda rows, _c: rows.latest()),
)

YEAR = dt.timedelta(days=366)  # what ends later is another review, of a whole term


def under_way(request: OfficeRequest) -> Review | None:
    """The one being written or agreed: a whole one before a thematic one, then the oldest."""
    rows = Review.objects.visible_to(request.powers).filter(state__in=(ReviewState.WRITING, *JOINT))
    found = list(rows.select_related("task__lead_office", "area"))
    return min(found, key=lambda one: (one.kind == ReviewKind.THEMATIC, one.last), default=None)


def apart(review: Review) -> int:
    """Obstacles the offices do not see alike yet."""
    known = dict(review.obstacles.values_list("obstacle", "standing"))
    rows = Obstacle.objects.shared().of_period(review)
    return sum(known.get(one.pk, usual_standing(one)) == Standing.APART for one in rows)


def not_begun() -> str:
    """The period that is over and that no review looks back on yet; "" where there is one."""
    first, last = usual_period(timezone.localdate())
    rows = Review.objects.filter(first__lte=first, last__range=(last, last + YEAR), area=None)
    if rows.exclude(state=ReviewState.CANCELLED).exists():
        return ""
    return days_words(first, last)


def context(request: OfficeRequest) -> dict[str, Any]:
    """`Kỳ này`, above the list; nothing for who reads no texts of it before it is issued."""
    if not request.powers.can_anywhere(POWER):
        return {"current": None, "not_begun": ""}
    review = under_way(request)
    if review is None:
        return {"current": None, "not_begun": not_begun()}
    return {
        "current": review,
        "not_begun": "",
        "offices": office_rows(request, review, parts_by_office(review)),
        "apart": apart(review),
        "before": previous(review, request.powers),
    }
