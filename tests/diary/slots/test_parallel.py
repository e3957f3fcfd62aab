"""Fifty people book one room at one moment, each with written hours."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from diary.models import Booking, Slot
from diary.services.slot_rows import ClashRefused
from tests.support.cast import make_cast
from tests.support.diary import at, make_diary

pytestmark = pytest.mark.django_db(transaction=True)


def test_fifty_bookings_of_one_room_give_one() -> None:
    diary = make_diary(make_cast())

    def book(number: int) -> bool:
        try:
            by = ("dung", "an", "phuc")[number % 3]
            room = diary.rooms["one"]
            diary.put(f"Họp {number}", by=by, start=at("09:00"), end=at("10:00"), room=room)
        except ClashRefused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(50) as pool:
        given = list(pool.map(book, range(50)))
    assert (sum(given), Slot.objects.count(), Booking.objects.count()) == (1, 1, 1)
