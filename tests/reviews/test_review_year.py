"""A review is the proof of the whole: a made year, and every figure of it recounted in Python.

`RING=whole` makes all 600 cases, as `make nightly` does.
"""

import pytest

from reviews.models import FigureColumn
from reviews.periodic.services import columns
from tests.reviews import periods
from tests.reviews.recounted_year import Found, recounted
from tests.reviews.year import FIRST, LAST, made
from tests.support import rings
from tests.support.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
KINDS = (
    "meeting",
    "appraisal",
    "information",
    "voter_contact",
    "voter_petition",
    "letter",
    "trip",
    "course",
)
CASES = 600 if rings.WHOLE else 88


def frozen(column: FigureColumn) -> Found:
    rows = column.figures.select_related("area")
    return {
        (column.office.code, row.area.number if row.area else 0, row.role, row.measure): (
            row.numerator,
            row.denominator,
        )
        for row in rows
    }


@pytest.mark.early
@pytest.mark.timeout(3_000 if rings.WHOLE else 300)
def test_every_figure_equals_a_recount(cast: Cast) -> None:
    made(cast, seed=19, cases=CASES)
    found = recounted()
    review = periods.asked(cast, first=FIRST, last=LAST)
    told: Found = {}
    for chief in periods.CHIEFS.values():
        told |= frozen(columns.freeze(task_id=review.pk, actor=cast.actor(chief)))
    assert told == found
    measures = {measure for _office, _area, _role, measure in found}
    assert measures >= {
        "total",
        "on_time",
        "late",
        "open_late",
        "no_answer",
        "completion",
        "punctuality",
        "more_asked",
        "extended",
        "adjusted",
        "obstacles",
        "removed",
        "lines",
        "lines_tasks",
        "notices",
        "slips",
        *(f"kind:{name}" for name in KINDS),
    }
    assert {area for _office, area, _role, measure in found if measure == "total"} == {*range(1, 9)}
