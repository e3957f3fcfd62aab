"""Figures of a review: counted, frozen, released, and what has moved since."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, InternalError, connection, transaction
from django.utils import timezone

from reviews.models import FrozenFigure, Review
from reviews.periodic.figures.counting import counting
from reviews.periodic.figures.numbers import Numbers, numbers_of, words_of
from reviews.periodic.services import columns
from tasks.dossier.demo import on_day
from tasks.services import closing, delivering, receiving, settling
from tasks.services.delivering import Result
from tasks.services.gate import powers_of
from tests.reviews import periods
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def lead_task(cast: Cast, *, due: int, done: int | None) -> None:
    """Of Én's office: completed on a day, or still open."""
    task = cast.log(by="en", lead="vpub", due=in_days(due), area=3)
    if done is not None:
        closing.complete(
            task_id=task.pk, result=Result(in_days(done), "9/BC"), actor=cast.actor("en")
        )


@pytest.fixture
def year(cast: Cast) -> Review:
    """6 on time, 2 late, 1 open in time, 1 open overdue; the period ends today."""
    for _n in range(6):
        lead_task(cast, due=0, done=-1)
    for _n in range(2):
        lead_task(cast, due=-2, done=-1)
    lead_task(cast, due=30, done=None)
    lead_task(cast, due=-1, done=None)
    return periods.asked(cast, last=timezone.localdate())


def numbers(review: Review, cast: Cast, who: str = "en", office: str = "vpub") -> Numbers:
    rows = counting(review, cast.offices[office], powers_of(cast.actor(who))).figures()
    return Numbers(tuple(rows))


def words(found: Numbers, measure: str, **of: Any) -> str:
    return words_of(measure, found.of(measure, **of))


def test_both_rates_are_fractions_with_their_percentage(cast: Cast, year: Review) -> None:
    found = numbers(year, cast)
    of = {"area": cast.areas[3].pk, "role": "lead"}
    assert words(found, "total", **of) == "10"
    assert words(found, "completion", **of) == "8/9 (88,9%)"
    assert words(found, "punctuality", **of) == "6/9 (66,7%)"


def test_a_period_that_is_over_counts_the_same_on_every_later_day(cast: Cast) -> None:
    """Asked in between, what ended later still stood open on its last evening, or did not."""
    due, between, powers = in_days(-45), in_days(-10), powers_of(cast.actor("en"))
    with on_day(in_days(-60)):
        task = cast.log(by="en", lead="vpub", due=due, area=3)
    done = Result(in_days(-1), "9/BC")
    closing.complete(task_id=task.pk, result=done, actor=cast.actor("en"))
    lead_task(cast, due=-20, done=-1)
    review = periods.entered(cast, first=in_days(-90), last=in_days(-40))
    count = counting(review, cast.offices["vpub"], powers).figures
    with on_day(between):
        then = count()
    assert then == count()
    found = Numbers(tuple(then))
    assert (words(found, "open_late"), words(found, "total")) == ("1", "1")


def test_a_part_ended_without_an_answer_counts_as_overdue(cast: Cast, year: Review) -> None:
    task = cast.log(by="binh", ask={"vpub": in_days(-1)}, area=3)
    settling.end_without_answer(
        part_id=cast.part(task, "vpub").pk, reason="Đến thời hạn", actor=cast.actor("binh")
    )
    found = numbers(year, cast)
    assert (words(found, "total"), words(found, "no_answer")) == ("12", "1")
    assert words(found, "completion", role="coordinate") == "0/1 (0,0%)"


def test_acts_are_counted_once_each_however_often_the_part_is_saved(cast: Cast) -> None:
    review = periods.asked(cast, last=timezone.localdate())
    task = cast.log(by="binh", ask={"vpub": in_days(5)}, area=2)
    part = cast.part(task, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    for _n in range(2):
        delivering.deliver_part(part_id=part.pk, answer="Gửi", actor=cast.actor("en"))
        delivering.ask_more(part_id=part.pk, reason="Bổ sung", actor=cast.actor("binh"))
    other = cast.part(cast.log(by="binh", ask={"vpub": in_days(5)}, area=2), "vpub")
    receiving.receive_part(part_id=other.pk, actor=cast.actor("en"))
    receiving.hand_back(part_id=other.pk, why="unclear", reason="Chưa rõ", actor=cast.actor("en"))
    found = numbers(review, cast)
    assert (words(found, "more_asked"), words(found, "back_unclear")) == ("2", "1")


def test_restricted_work_counts_as_a_number_alone(cast: Cast) -> None:
    review = periods.asked(cast, last=timezone.localdate())
    cast.log(
        "Xử lý đơn khiếu nại", by="en", lead="vpub", due=in_days(-1), area=5, access="restricted"
    )
    columns.freeze(task_id=review.pk, actor=cast.actor("en"))
    columns.release(task_id=review.pk, actor=cast.actor("en"))
    figure = FrozenFigure.objects.get(area=cast.areas[5], measure="open_late")
    assert figure.numerator == 1
    page = cast.client("binh").get(f"/reviews/{review.pk}/figures/").content.decode()
    assert "Xử lý đơn khiếu nại" not in page


def test_a_column_is_seen_inside_first_and_by_all_once_released(cast: Cast, year: Review) -> None:
    columns.freeze(task_id=year.pk, actor=cast.actor("en"))
    page = f"/reviews/{year.pk}/figures/"
    sides = {s.office.code: s for s in cast.client("binh").get(page).context["sides"]}
    assert sides["vpub"].numbers is None
    sides = {s.office.code: s for s in cast.client("khanh").get(page).context["sides"]}
    assert sides["vpub"].numbers.of("total").part == 11
    columns.release(task_id=year.pk, actor=cast.actor("en"))
    sides = {s.office.code: s for s in cast.client("binh").get(page).context["sides"]}
    assert sides["vpub"].numbers.of("total").part == 11


def test_frozen_figures_stay_and_the_difference_is_shown(cast: Cast, year: Review) -> None:
    column = columns.freeze(task_id=year.pk, actor=cast.actor("en"))
    lead_task(cast, due=-3, done=-1)
    assert numbers_of(column).of("late").part == 2
    [(_side, moved)] = cast.client("en").get(f"/reviews/{year.pk}/figures/").context["differences"]
    assert ("2", "3") in {(one.frozen, one.live) for one in moved}


def test_freezing_again_wants_a_reason_and_keeps_both(cast: Cast, year: Review) -> None:
    at = {"task_id": year.pk, "actor": cast.actor("en")}
    columns.freeze(**at)
    with pytest.raises(ValidationError):
        columns.freeze(**at)
    columns.freeze(reason="Sửa ngày hoàn thành", **at)
    assert [one.n for one in year.columns.all()] == [1, 2]


@pytest.mark.parametrize("who", ["khanh", "cuc", "dung"])
def test_only_who_reads_everything_of_the_office_freezes(cast: Cast, who: str) -> None:
    review = periods.asked(cast)
    with pytest.raises(PermissionDenied):
        columns.freeze(task_id=review.pk, actor=cast.actor(who))


@pytest.mark.parametrize(
    "act", ["UPDATE reviews_frozenfigure SET numerator = 0", "DELETE FROM reviews_frozenfigure"]
)
def test_the_database_keeps_what_was_frozen(cast: Cast, year: Review, act: str) -> None:
    columns.freeze(task_id=year.pk, actor=cast.actor("en"))
    refused = pytest.raises((IntegrityError, InternalError))
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(act)


def test_a_thematic_review_counts_its_own_field_alone(cast: Cast, year: Review) -> None:
    other = periods.entered(
        cast, kind="thematic", area=cast.areas[2], last=timezone.localdate(), first=in_days(-90)
    )
    assert numbers(other, cast).figures == ()
    assert numbers(year, cast).of("total").part == 11


@pytest.mark.parametrize("days", [(in_days(2), in_days(1)), (dt.date(1995, 1, 1), in_days(0))])
def test_a_period_that_cannot_be_is_refused(cast: Cast, days: tuple[dt.date, dt.date]) -> None:
    with pytest.raises(ValidationError):
        periods.entered(cast, first=days[0], last=days[1])
