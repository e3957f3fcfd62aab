"""Day figures equal a recount after any verbs, and are summed for whom they are readable."""

import datetime as dt

import pytest
from django.db import connection

from offices.powers import load_powers
from reviews.models import ClosedDate, DayFigure
from reviews.upkeep import fold, refill
from tasks.models import Part, Task
from tasks.services import closing, delivering, receiving
from tests.reviews.chance import Chance
from tests.reviews.recount import kept, recounted
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
DAY = dt.date(2027, 3, 3)


@pytest.mark.parametrize("seed", [1, 2])
def test_figures_equal_a_recount_after_random_verbs(cast: Cast, seed: int) -> None:
    pressed, outcomes = set(), set()
    for name in Chance(cast, seed).play(120):
        pressed.add(name)
        assert kept() == recounted(), name
        outcomes |= {outcome for *_key, outcome in kept()}
    assert pressed >= {"deliver", "more", "date", "complete"}
    assert outcomes >= {"on_time", "late"}
    before = kept()
    fold()
    assert kept() == before
    assert not DayFigure.objects.exclude(n__gt=0).exists()
    refill()
    assert kept() == before


def done(cast: Cast, **more: object) -> Part:
    """A request of vptu to vpub, answered."""
    task = cast.log(by="binh", ask={"vpub": DAY}, due=DAY, **more)
    part = cast.part(task, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    return delivering.deliver_part(part_id=part.pk, answer="Gửi.", actor=cast.actor("en"))


def test_a_sum_covers_only_audiences_the_person_belongs_to(cast: Cast) -> None:
    for access in ("open", "internal", "restricted"):
        done(cast, access=access)
    office = cast.offices["vpub"]
    read = {
        who: sum(
            DayFigure.objects.of_office(office.pk)
            .readable_by(load_powers(cast.people[who].pk))
            .filter(kind="end")
            .values_list("n", flat=True)
        )
        for who in ("en", "dung", "phuc", "quan")
    }
    assert read == {"en": 3, "dung": 2, "phuc": 1, "quan": 0}


def test_a_changed_area_or_a_deleted_date_moves_its_figures(cast: Cast) -> None:
    part = done(cast)
    task = Task.objects.get(pk=part.task_id)
    task.area = cast.areas[4]
    task.save(actor=cast.actor("binh"))
    assert {area for _k, _d, _o, area, *_rest in kept()} == {4}
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM tasks_deadline WHERE task_id = %s", [task.pk])
    assert kept() == {}
    assert not ClosedDate.objects.exists()


def test_more_asked_takes_the_completion_back(cast: Cast) -> None:
    part = done(cast)
    delivering.ask_more(part_id=part.pk, reason="Bổ sung", actor=cast.actor("binh"))
    assert kept() == {}


def test_stopped_stays_out_of_what_was_due(cast: Cast) -> None:
    task = cast.log(by="binh", due=DAY)
    closing.stop(task_id=task.pk, reason="Thôi", actor=cast.actor("binh"))
    assert kept() == recounted()
    assert {outcome for *_key, outcome in kept()} == {"stopped"}
