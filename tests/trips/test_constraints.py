"""What the database refuses, it refuses."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import at
from tests.trips.conftest import Enter
from trips.models import Arrangement, TravelPermission, Trip, TripStop

pytestmark = pytest.mark.django_db
type Broken = Callable[[Trip], object]


def _save(row: Trip, **wrong: object) -> object:
    for name, value in wrong.items():
        setattr(row, name, value)
    return row


def _permission(trip: Trip, **more: object) -> TravelPermission:
    return TravelPermission(trip=trip, **{"kind": "assembly", **more})


BROKEN: dict[str, Broken] = {
    "trip_days_in_order": lambda trip: _save(trip, to_on=in_days(1)),
    "trip_returned_after_it_left": lambda trip: _save(trip, returned_on=in_days(1)),
    "trip_over_has_a_day_of_return": lambda trip: _save(trip, state="ended"),
    "trip_nobody_acts_for_himself": lambda trip: _save(trip, acting=trip.head),
    "tripstop_ends_after_it_begins": lambda trip: TripStop(
        trip=trip, on=trip.from_on, content="Họp", start=at("09:00"), end=at("08:00")
    ),
    "tripstop_says_something": lambda trip: TripStop(trip=trip, on=trip.from_on, content=""),
    "arrangement_gift_to_somebody": lambda trip: Arrangement(
        trip=trip, kind="car", to_whom="Đoàn bạn"
    ),
    "travelpermission_once": lambda trip: _permission(trip, kind="decision"),
    "travelpermission_granted_after_asked": lambda trip: _permission(
        trip, asked_on=in_days(0), granted_on=in_days(-1)
    ),
}


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_broken_rows(name: str, enter: Enter, cast: Cast) -> None:
    row = BROKEN[name](enter(kind="abroad"))
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        row.save(actor=cast.actor("en"))  # type: ignore[attr-defined]
