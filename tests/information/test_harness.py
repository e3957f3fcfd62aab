"""Requests through what every dossier goes through; the holder's side of their life."""

import pytest

from information.models import InformationRequest
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.information.conftest import Ask, answer
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def requests(cast: Cast, ask: Ask) -> Case:
    """Answered by Én's office, not sent yet; Hải's asks along and reads."""

    def make() -> InformationRequest:
        found = ask(lines=2, also=(cast.offices["vpdd"],))
        answer(cast, found, 1, 2)
        return found

    today = f"{in_days(0):%d/%m/%Y}"
    return Case(
        kind="information",
        space="information",
        prefix="/information/",
        make=make,
        manager="en",
        reader="phuc",
        stranger="quan",
        papers=("cung-cap", "de-nghi"),
        day="as_of",
        steps={"deliver": {"number": "12/VP-TH", "dated": today}},
        new={
            "title": "Giải ngân",
            "holder": "vpdd",
            "lines": "- Theo xã\n- Theo ngành",
            "purpose": "Báo cáo",
            "shapes": "copy",
        },
        table="Nội dung\tVăn phòng giữ\tDanh mục\tMục đích\n"
        "Thu ngân sách\tvpdd\tThu nội địa\tBáo cáo\n"
        "Chi ngân sách\tvpdd\tChi đầu tư\tBáo cáo\n",
    )


def test_registered_and_listed(requests: Case, cast: Cast) -> None:
    harness.check_registered(requests, requests.make())
    harness.check_lists(requests, cast)


def test_who_may(requests: Case, cast: Cast) -> None:
    harness.check_permissions(requests, cast)


def test_course_and_papers(requests: Case, cast: Cast) -> None:
    harness.check_papers(requests, cast, harness.check_course(requests, cast))


def test_second_saver(requests: Case, cast: Cast) -> None:
    harness.check_conflict(requests, cast)


def test_bad_input(requests: Case, cast: Cast) -> None:
    harness.check_bad_input(requests, cast)


def test_new_request(requests: Case, cast: Cast) -> None:
    harness.check_new(requests, cast)


def test_import(requests: Case, cast: Cast) -> None:
    harness.check_import(requests, cast)
