"""Dates and shortened texts come out as Django writes them."""

import datetime as dt

import pytest
from django.template.defaultfilters import date, truncatechars
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from coordination.drawing.filters import dated, shortened
from tests.coordination.drawing.conftest import Both

SHAPES = ["d/m/Y", "H:i d/m/Y", "d/m/Y H:i", "m/Y", "H:i", "H:i:s d/m/Y", "Y-m-d", "d/m"]
SIGNED = ["l, d/m/Y", "D", "c", "\\d/m", "F", "{d}"]


@pytest.mark.parametrize("shape", SHAPES)
@given(moment=st.datetimes(min_value=dt.datetime(1, 1, 1), max_value=dt.datetime(9999, 1, 1)))
def test_numbers_are_written_alike(shape: str, moment: dt.datetime):
    write = dated(shape)
    assert write is not None
    assert write(moment, shape) == date(moment, shape)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("value", [dt.date(2026, 11, 5), dt.time(8, 5, 9), None, "", "thứ Hai", 7])
def test_any_value_is_met_alike(shape: str, value: object):
    write = dated(shape)
    assert write is not None
    outcome = [_outcome(written, value, shape) for written in (write, date)]
    assert outcome[0] == outcome[1]


def _outcome(write: object, value: object, shape: str) -> object:
    try:
        return write(value, shape)  # type: ignore[operator]
    except TypeError as fault:
        return type(fault)


@pytest.mark.parametrize("shape", SIGNED)
def test_words_and_signs_are_left_to_django(shape: str):
    assert dated(shape) is None


def test_moment_is_shown_in_the_time_of_the_place(both: Both):
    moment = dt.datetime(2026, 11, 24, 18, 30, tzinfo=dt.UTC)
    theirs, ours = both('{{ at|date:"H:i d/m/Y" }}', at=moment)
    assert ours == theirs == timezone.localtime(moment).strftime("%H:%M %d/%m/%Y")


@given(text=st.text(alphabet="aăâđếộ ̣́x", max_size=12), most=st.integers(-1, 12))
def test_text_is_shortened_alike(text: str, most: int):
    assert shortened(text, most) == truncatechars(text, most)
