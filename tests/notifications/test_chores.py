"""What is done once a day is done once, with the first tick of the day."""

import datetime as dt

import pytest
from django.utils import timezone

from notifications.services import chores
from notifications.services.tick import run_tick
from offices.foundation.actor import Actor
from offices.models import Post, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(monkeypatch) -> list[str]:
    ran: list[str] = []
    monkeypatch.setattr(chores, "_daily", {})
    chores.daily("count", lambda: ran.append("once"))
    return ran


def test_chore_runs_once_a_day(counted):
    at = timezone.now()
    assert chores.run_chores(at) == ["count"]
    assert chores.run_chores(at) == []
    assert chores.run_chores(at + dt.timedelta(days=1)) == ["count"]
    assert len(counted) == 2


def test_failed_chore_is_tried_again(counted, monkeypatch):
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setitem(chores._daily, "count", fail)
    with pytest.raises(RuntimeError):
        chores.run_chores(timezone.now())
    chores.daily("count", lambda: counted.append("once"))
    assert chores.run_chores(timezone.now()) == ["count"]


def test_tick_settles_posts_that_began_by_date(cast):
    today = timezone.localdate()
    Post(person=cast.son, office=cast.offices["vptu"], role=Role.CLERK, since=today).save(
        actor=Actor.system()
    )
    run_tick(timezone.now())
    assert cast.son.groups.filter(role_group__role=Role.CLERK).exists()


def test_dry_run_does_no_chore(cast, counted):
    run_tick(timezone.now(), dry_run=True)
    assert counted == []
