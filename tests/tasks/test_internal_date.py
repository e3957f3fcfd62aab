"""An office's own date before a deadline: as many working days before it as the office sets."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from tasks.models import Part
from tasks.services import receiving, releasing
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def due() -> dt.date:
    return calendar_for(None).add(timezone.localdate(), 10)


def set_days(cast: Cast, code: str, days: int) -> None:
    cast.offices[code].internal_days = days
    cast.offices[code].save(actor=Actor.system())


def own_dates(part: Part) -> list[dt.date | None]:
    return list(part.deadlines.filter(is_internal=True).values_list("due_on", flat=True))


@pytest.mark.parametrize("days", [1, 2, 4])
def test_the_lead_office_s_own_date_lies_as_far_before(cast: Cast, due: dt.date, days: int) -> None:
    set_days(cast, "vptu", days)
    task = cast.log(due=due, assignee=cast.an)
    assert own_dates(cast.part(task, "vptu")) == [calendar_for(None).subtract(due, days)]


@pytest.mark.parametrize("days", [1, 2, 4])
def test_the_asked_office_s_own_date_comes_with_the_assignment(
    cast: Cast, due: dt.date, days: int
) -> None:
    set_days(cast, "vpub", days)
    task = cast.log(ask={"vpub": due}, assignee=cast.an)
    releasing.release(task_id=task.pk, actor=cast.actor("binh"))
    part = cast.part(task, "vpub")
    assert own_dates(part) == []
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("khanh"))
    assert own_dates(part) == [calendar_for(None).subtract(due, days)]


def test_an_office_that_sets_none_has_none(cast: Cast, due: dt.date) -> None:
    set_days(cast, "vptu", 0)
    set_days(cast, "vpub", 0)
    task = cast.log(ask={"vpub": due}, due=due, assignee=cast.an)
    releasing.release(task_id=task.pk, actor=cast.actor("binh"))
    part = cast.part(task, "vpub")
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("khanh"))
    assert own_dates(part) == own_dates(cast.part(task, "vptu")) == []
