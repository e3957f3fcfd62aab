"""Who is away this week, who acts, which cars are taken."""

import pytest

from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary
from tests.trips.conftest import Enter

pytestmark = pytest.mark.django_db


def week(cast: Cast, who: str, ahead: int = 10):
    page = cast.client(who).get(f"/trips/away/?week={in_days(ahead):%G-W%V}")
    assert page.status_code == 200
    return page


def test_leader_away_and_who_acts(cast: Cast, approved: Enter, province: Diary) -> None:
    trip = approved()
    [one] = week(cast, "en").context["away"]
    assert (one.leader, one.days) == (province.leaders["lam"], [in_days(10)])
    assert (one.trips, one.acting) == ([trip], [province.leaders["nga"]])
    assert week(cast, "en", ahead=30).context["away"] == []


def test_car_is_taken_on_its_day_alone(cast: Cast, approved: Enter, province: Diary) -> None:
    approved()
    [row] = week(cast, "en").context["cars"]
    assert row.car == province.car
    assert [len(entries) for _day, entries in row.days].count(0) == 6
    assert week(cast, "hai").context["cars"] == []


def test_restricted_trip_tells_others_only_who_and_when(cast: Cast, approved: Enter) -> None:
    approved(access="restricted")
    page = week(cast, "hai")
    [one] = page.context["away"]
    assert (one.trips, one.acting) == ([], [])
    assert "Bận" in page.content.decode()
    assert "Suối Bưởi" not in page.content.decode()


def test_who_receives_a_delegation_is_not_away(cast: Cast, approved: Enter) -> None:
    approved(kind="host")
    assert week(cast, "en").context["away"] == []


def test_journeys_are_counted_for_the_own_office(cast: Cast, approved: Enter) -> None:
    approved()
    assert [one["value"] for one in week(cast, "en").context["journeys"]] == [1]
    assert week(cast, "an").context["journeys"] == []
