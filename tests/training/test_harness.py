"""Courses through what every dossier goes through."""

import pytest

from tasks.dossier.services.entering import OfficesGiven
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.training.conftest import Enter

pytestmark = pytest.mark.django_db


def day(ahead: int) -> str:
    return f"{in_days(ahead):%d/%m/%Y}"


@pytest.fixture
def courses(cast: Cast, enter: Enter) -> Case:
    """Read by who has a part in it; Phúc's office has none."""
    told = OfficesGiven(informed=(cast.offices["vpub"],))
    return Case(
        kind="course",
        space="training",
        prefix="/training/courses/",
        manager="binh",
        make=lambda: enter(offices=told),
        reader="dung",
        stranger="phuc",
        day="opens_on",
        steps={
            "announce": {},
            "postpone": {"reason": "Trùng kỳ họp"},
            "reschedule": {"opens_on": day(30), "reason": "Sau kỳ họp"},
            "cancel": {"reason": "Gộp vào lớp khác"},
        },
        papers=("chieu-sinh",),
        pages=("new/",),
        table="",
        new={
            "title": "Tập huấn số",
            "kind": "workshop",
            "opens_on": day(20),
            "closes_on": day(21),
            "seats_vpub": "4",
        },
    )


def test_registered_and_listed(courses: Case, cast: Cast) -> None:
    harness.check_registered(courses, courses.make())
    harness.check_lists(courses, cast)


def test_who_may(courses: Case, cast: Cast) -> None:
    harness.check_permissions(courses, cast)


def test_course_and_papers(courses: Case, cast: Cast) -> None:
    harness.check_papers(courses, cast, harness.check_course(courses, cast))


def test_second_saver(courses: Case, cast: Cast) -> None:
    harness.check_conflict(courses, cast)


def test_bad_input(courses: Case, cast: Cast) -> None:
    harness.check_bad_input(courses, cast)


def test_new_course(courses: Case, cast: Cast) -> None:
    harness.check_new(courses, cast)
