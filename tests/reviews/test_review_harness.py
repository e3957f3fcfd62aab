"""Reviews through what every dossier goes through."""

import pytest

from tests.dossier import harness
from tests.dossier.harness import Case
from tests.reviews.periods import entered
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast: Cast) -> Case:
    """Led by Bình's office; Phúc of another reads it and acts nowhere, Sơn holds no post."""
    day = f"{in_days(9):%d/%m/%Y}"
    return Case(
        kind="review",
        space="reviews",
        prefix="/reviews/",
        make=lambda: entered(cast),
        manager="binh",
        reader="phuc",
        stranger="quan",
        day="last",
        pages=("new/",),
        table="",
        steps={"ask_offices": {"due_on": day, "ask": "Gửi phần báo cáo"}},
        new={
            "title": "Sơ kết thử",
            "kind": "interim",
            "first": "07/10/2025",
            "last": "06/10/2026",
            "access": "open",
        },
    )


def test_registered_and_listed(case: Case, cast: Cast) -> None:
    harness.check_registered(case, case.make())
    harness.check_lists(case, cast)


def test_who_may(case: Case, cast: Cast) -> None:
    harness.check_permissions(case, cast)


def test_course(case: Case, cast: Cast) -> None:
    harness.check_course(case, cast)


def test_second_saver(case: Case, cast: Cast) -> None:
    harness.check_conflict(case, cast)


def test_bad_input(case: Case, cast: Cast) -> None:
    harness.check_bad_input(case, cast)


def test_new_form(case: Case, cast: Cast) -> None:
    harness.check_new(case, cast)
