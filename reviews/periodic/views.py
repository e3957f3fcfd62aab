"""Two pages beside those of the kit: the figures with their formulas, and the report."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from coordination.models import Area
from offices.http import OfficeRequest
from reviews.models import Review
from reviews.periodic.access import reads_texts
from reviews.periodic.figures.counting import counting
from reviews.periodic.figures.measures import VOLUME_FORMULA
from reviews.periodic.figures.numbers import Numbers, OfficeColumn, Tables, differences
from reviews.periodic.pages import REVIEWS
from reviews.periodic.report import report_letter, sides_for
from reviews.periodic.services.course import areas_of
from reviews.periodic.states import FREEZES
from ui.downloads import letter_download


def _found(http: HttpRequest, task_id: int) -> tuple[OfficeRequest, Review]:
    """404 for who may not see it; 403 for its texts and numbers before it is issued."""
    request = cast("OfficeRequest", http)
    review = REVIEWS.find(request, task_id)
    if not reads_texts(request.powers, review):
        raise PermissionDenied(_("Figures and texts are read by all once the review is issued."))
    return request, review


@require_safe
def review_figures(http: HttpRequest, task_id: int) -> HttpResponse:
    request, review = _found(http, task_id)
    sides, areas = sides_for(review, request.powers), areas_of(review)
    shown = _live(request, review, sides)
    tables = Tables(shown, areas)
    context = {
        "review": review,
        "task": review.task,
        "tables": tables,
        "sides": shown,
        "frame": tables.frame(),
        "areas": tables.by_area(),
        "volume": tables.volume(),
        "volume_formula": VOLUME_FORMULA,
        "crumbs": REVIEWS.crumbs(review, _("Figures")),
        "differences": _differences(request, review, sides, areas),
    }
    return render(request, "reviews/periodic/figures.html", context)


def _counted(request: OfficeRequest, review: Review, side: OfficeColumn) -> Numbers:
    return Numbers(tuple(counting(review, side.office, request.powers).figures()))


def _live(request: OfficeRequest, review: Review, sides: list[OfficeColumn]) -> list[OfficeColumn]:
    """With the own office counted today where it has frozen nothing yet."""
    return [
        OfficeColumn(side.office, _counted(request, review, side))
        if side.numbers is None and request.powers.can(FREEZES, side.office.pk)
        else side
        for side in sides
    ]


def _differences(
    request: OfficeRequest, review: Review, sides: list[OfficeColumn], areas: list[Area]
) -> list[Any]:
    """Of the own office: what has moved since it was frozen."""
    return [
        (side, differences(side.numbers, _counted(request, review, side), areas))
        for side in sides
        if side.numbers is not None and request.powers.can(FREEZES, side.office.pk)
    ]


@require_safe
def review_report(http: HttpRequest, task_id: int) -> HttpResponse:
    request, review = _found(http, task_id)
    with override("vi"):
        letter = report_letter(review, request.powers)
        return letter_download(letter, f"bao-cao-{review.task.code}", "docx")
