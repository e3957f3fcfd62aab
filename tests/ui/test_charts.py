"""Drawn numbers: shares fit, nothing is divided by nothing, texts say the same."""

from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from ui.components import charts

values = st.lists(st.integers(0, 100_000), max_size=12)


@given(values)
def test_shares_of_one_bar_fill_it_and_no_more(numbers):
    rows = charts.stack({"items": [{"value": n} for n in numbers]})["rows"]
    assert sum(float(row["width"]) for row in rows) <= 100.2
    assert all(float(row["x"]) + float(row["width"]) <= 100.2 for row in rows)


@given(values)
def test_longest_bar_is_whole(numbers):
    rows = charts.bars({"items": [{"value": n} for n in numbers]})["rows"]
    widths = [float(row["width"]) for row in rows]
    assert max(widths, default=0) == (100 if any(numbers) else 0)


def test_progress_over_nothing_is_nothing():
    assert charts.progress({"value": 0, "total": 0}) == {"width": "0", "percent": 0}


def test_numbers_in_drawings_keep_the_point_in_vietnamese():
    source = '{% load ui %}{% ui "progress" value=1 total=3 label="x" %}'
    assert 'width="33.33"' in Template(source).render(Context())


def test_figure_of_nothing_alarms_nobody():
    source = '{% load ui %}{% ui "stat" label="Quá hạn" value=n tone="danger" %}'
    assert "tone-neutral" in Template(source).render(Context({"n": 0}))
    assert "tone-danger" in Template(source).render(Context({"n": 1}))
