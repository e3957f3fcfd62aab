"""Number books: each office, kind, symbol and period counts for itself, and no number twice."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from coordination.models import GivenNumber, NumberBook
from coordination.services.numbers import symbol_of, take_number
from tests.support.cast import Cast, make_cast

DAY = dt.date(2026, 11, 23)


def take(cast: Cast, kind="TB", *, office="vpub", symbol="UBND", dated=DAY, wanted=None) -> int:
    _book, number = take_number(
        office=cast.offices[office],
        kind=kind,
        symbol=symbol,
        dated=dated,
        wanted=wanted,
        actor=cast.actor("en"),
    )
    return number


@pytest.mark.django_db
def test_kinds_symbols_offices_and_years_run_apart(cast: Cast):
    assert [take(cast), take(cast), take(cast, "BC")] == [1, 2, 1]
    assert [take(cast, symbol="VPUB"), take(cast, office="vpdd")] == [1, 1]
    assert [take(cast, dated=dt.date(2027, 1, 4)), take(cast)] == [1, 3]


@pytest.mark.django_db
def test_numbers_of_the_party_run_by_kind_through_the_term(cast: Cast):
    party = {"office": "vptu", "symbol": "TU"}
    assert take(cast, **party) == 1
    assert take(cast, dated=dt.date(2027, 1, 4), **party) == 2
    assert take(cast, "KL", **party) == 1
    assert take(cast, dated=dt.date(2030, 1, 4), **party) == 1


@pytest.mark.django_db
def test_a_number_given_is_given_to_nobody_else(cast: Cast):
    assert take(cast, wanted=7) == 7
    with pytest.raises(ValidationError) as refused:
        take(cast, wanted=7)
    assert "number" in refused.value.message_dict
    assert [take(cast, wanted=3), take(cast)] == [3, 8]


@pytest.mark.parametrize(
    ("layout", "kind", "symbol"),
    [("state", "TB", "5/TB-UBND"), ("party", "TB", "5-TB/UBND"), ("state", "", "5/UBND")],
)
def test_symbol_in_the_layout_of_state_and_party(layout, kind, symbol):
    assert symbol_of(layout, 5, kind, "UBND") == symbol


@pytest.mark.django_db(transaction=True)
def test_thirty_at_one_moment_get_thirty_numbers_of_one_new_book():
    cast = make_cast()

    def taken(_number: int) -> int:
        try:
            return take(cast)
        finally:
            connection.close()

    with ThreadPoolExecutor(30) as pool:
        found = sorted(pool.map(taken, range(30)))
    assert found == list(range(1, 31))
    assert (NumberBook.objects.get().last, GivenNumber.objects.count()) == (30, 30)
