"""The trial looks like a good office, whatever day it begins on, and started again weeks later."""

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from offices.models import Person
from reviews.demo.life import look_up_again
from reviews.demo.living import is_stale, live_on
from reviews.demo.seed import seed
from tests.support import rings
from tests.support.cast import BACKEND

LATER = dt.timedelta(days=23)
DAYS = (
    "2026-11-25T09:00+07:00",  # an ordinary Wednesday
    "2026-12-01T08:00+07:00",  # the first of a month
    "2026-11-30T07:05+07:00",  # Monday morning
    "2027-01-02T20:00+07:00",  # a Saturday after a day off
    "2027-01-15T17:30+07:00",
)


@pytest.fixture
def fresh_desks() -> Iterator[None]:
    look_up_again()
    yield
    look_up_again()


def oddities(code: str) -> list[str]:
    """What the chief of the office could not explain to anybody."""
    client = Client()
    client.force_login(Person.objects.get(username=f"{code}.chanhvp"), backend=BACKEND)
    shown = client.get("/dashboard/").context
    figures = [*shown["monday"], *shown["friday"]]
    found = [f"{code}: {one.code} is 0" for one in figures if not one.count]
    rate = shown["report"].now.frame.punctuality
    if rate.percent is None or not 80 <= rate.percent <= 95:
        found.append(f"{code}: {rate} on time")
    late = next(one.count for one in figures if one.code == "m1")
    return found if late <= 6 else [*found, f"{code}: {late} late"]


@pytest.mark.django_db
@pytest.mark.early
@pytest.mark.timeout(600)
@pytest.mark.parametrize("moment", rings.some("demo rates", DAYS, 1))
def test_a_handful_is_late_and_no_figure_is_empty(moment: str, fresh_desks: None) -> None:
    begun = dt.datetime.fromisoformat(moment)
    with time_machine.travel(begun):
        seed()
        assert [one for code in ("vptu", "vpdd", "vpub") for one in oddities(code)] == []
    if not rings.WHOLE:
        return
    with time_machine.travel(begun + LATER):
        assert is_stale()
        live_on()
        assert [one for code in ("vptu", "vpdd", "vpub") for one in oddities(code)] == []
