"""Trips through what every dossier goes through."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary
from tests.trips.conftest import Enter

pytestmark = pytest.mark.django_db


def day(ahead: int = 0) -> str:
    return f"{in_days(ahead):%d/%m/%Y}"


@pytest.fixture
def trips(cast: Cast, enter: Enter, province: Diary) -> Case:
    """Just back; An's office is told of it, Phúc's is not."""
    return Case(
        kind="trip",
        space="trips",
        prefix="/trips/",
        make=lambda: enter(
            ahead=-2, long=1, asked=(), informed=("vptu",), programme="8h00 làm việc / đ/c Lãm"
        ),
        manager="en",
        reader="an",
        stranger="phuc",
        day="from_on",
        pages=("new/",),
        table="",
        papers=("chuong-trinh", "danh-sach", "bao-cao"),
        steps={
            "send": {},
            "approve": {
                "leader": str(province.leaders["lam"].pk),
                "said_on": day(),
                "way": "spoken",
                "words_box": "Đồng ý chương trình",
            },
            "note_return": {"returned_on": day()},
            "report": {"report_number": "12/BC-UBND", "reported_on": day()},
            "close": {},
        },
        new={
            "title": "Khảo sát tại phường Sông Mai",
            "kind": "local",
            "from_on": day(9),
            "programme": "8h00 khảo sát tại phường Sông Mai",
            "access": "internal",
        },
    )


def test_registered_and_listed(trips: Case, cast: Cast) -> None:
    harness.check_registered(trips, trips.make())
    harness.check_lists(trips, cast)


def test_who_may(trips: Case, cast: Cast) -> None:
    harness.check_permissions(trips, cast)


def test_course_and_papers(trips: Case, cast: Cast) -> None:
    harness.check_papers(trips, cast, harness.check_course(trips, cast))


def test_second_saver(trips: Case, cast: Cast) -> None:
    harness.check_conflict(trips, cast)


def test_bad_input(trips: Case, cast: Cast) -> None:
    harness.check_bad_input(trips, cast)


def test_new_trip(trips: Case, cast: Cast) -> None:
    harness.check_new(trips, cast)


def test_page_asks_no_more_for_more_stops(cast: Cast, enter: Enter) -> None:
    client, asked = cast.client("en"), []
    pages = [f"/trips/{enter(ahead=n * 3, programme='làm việc\n' * n).pk}/" for n in (1, 1, 3)]
    for page in pages:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page).status_code == 200
        asked.append(len(queries))
    assert asked[2] <= asked[1] <= 13
