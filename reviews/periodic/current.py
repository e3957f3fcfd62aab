"""Kỳ này: who has written, which obstacles are not agreed, what came of the measures before."""

import datetime as dt
from typing import Any

from django.utils import timezone

from offices.http import OfficeRequest
from reviews.models import Obstacle, Review
from reviews.periodic.access import parts_by_office
from reviews.periodic.detail import office_rows, previous
from reviews.periodic.services.entering import usual_period
from reviews.periodic.services.gathering import usual_standing
from reviews.periodic.states import JOINT, POWER, ReviewKind, ReviewState, Standing
from tasks.dossier.showing import days_words

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
    """For the list; nothing for who reads no texts of it before it is issued."""
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
